/** What an editor's change of a sentence teaches. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { derivePairs } from './derive-pairs.ts'
import { correctPlaces, findPlaces } from './find-places.ts'

type Taught = readonly (readonly [before: string, after: string])[]

const taught: readonly (readonly [name: string, language: string, before: string, after: string, pairs: Taught])[] = [
  [
    'a title made small is one correction, its small word with it',
    'en',
    'Yesterday the Head of State met farmers.',
    'Yesterday the head of state met farmers.',
    [['Head of State', 'head of state']],
  ],
  ['a misspelt word stands alone', 'en', 'The goverment met.', 'The government met.', [['goverment', 'government']]],
  ['so does a misspelt small word', 'en', 'We saw teh river.', 'We saw the river.', [['teh', 'the']]],
  ['a better word', 'en', 'They passed the act.', 'They passed the bill.', [['act', 'bill']]],
  [
    'two corrections of one sentence are two pairs',
    'en',
    'The goverment of Kazakstan met on Monday.',
    'The government of Kazakhstan met on Monday.',
    [
      ['goverment', 'government'],
      ['Kazakstan', 'Kazakhstan'],
    ],
  ],
  [
    'whether a word has a hyphen',
    'en',
    'The vice-president came.',
    'The vice president came.',
    [['vice-president', 'vice president']],
  ],
  [
    'a word is never torn from what is glued to it',
    'en',
    'A non-goverment body.',
    'A non-government body.',
    [['non-goverment', 'non-government']],
  ],
  [
    'a vowel of a Kazakh ending',
    'kk',
    'Ол қалалер туралы айтты.',
    'Ол қалалар туралы айтты.',
    [['қалалер', 'қалалар']],
  ],
  ['a doubled letter', 'ru', 'Это програма развития.', 'Это программа развития.', [['програма', 'программа']]],
  ['a name', 'en', 'They live in Kostanai today.', 'They live in Kostanay today.', [['Kostanai', 'Kostanay']]],
  [
    'a term of two words',
    'en',
    'The oblast akim came.',
    'The regional governor came.',
    [['oblast akim', 'regional governor']],
  ],
  ['a number teaches nothing', 'en', 'It opened in 2019.', 'It opened in 2020.', []],
  ['nor does a small word put in', 'en', 'He thanked Senate for its work.', 'He thanked the Senate for its work.', []],
  ['nor one replaced', 'en', 'Members from the Senate came.', 'Members of the Senate came.', []],
  ['nor words taken out', 'en', 'The members met once again.', 'The members met.', []],
  ['nor a denial', 'en', 'The school had heating all winter.', 'The school had no heating all winter.', []],
  ['nor one inside the word', 'en', 'It was possible to cross.', 'It was impossible to cross.', []],
  ['nor another form of the word', 'en', 'The bridge opens on Friday.', 'The bridge opened on Friday.', []],
  ['nor a name in another case', 'ru', 'Он был в Костанае вчера.', 'Он был у Костаная вчера.', []],
  ['nor another case', 'ru', 'Он выступил в парламенте вчера.', 'Он выступил перед парламентом вчера.', []],
  ['nor another number', 'kk', 'Ол қала туралы айтты.', 'Ол қалалар туралы айтты.', []],
  ['nor another postposition', 'kk', 'Ол сайлау туралы айтты.', 'Ол сайлау жайлы айтты.', []],
  ['nor a comma', 'en', 'In Astana however farmers met.', 'In Astana, however, farmers met.', []],
  ['nor do blanks', 'en', 'It opened  in May.', 'It opened in May.', []],
  ['nor a sign at the end', 'en', 'It opened in May', 'It opened in May.', []],
  [
    'nor a sentence written anew',
    'en',
    'The bridge was opened by three mayors on a rainy Monday morning.',
    'On Monday, in the rain, nobody but a dog and its owner crossed over.',
    [],
  ],
  ['nor a text emptied', 'en', 'It opened in May.', '', []],
  ['nor a capital that the start of a sentence wants', 'en', 'members met.', 'Members met.', []],
  ['nor where a sentence ends', 'en', 'He spoke long Back home it rained.', 'He spoke long. Back home it rained.', []],
]

describe('an editor who changes a sentence teaches', () => {
  test.each(taught)('%s', (_, language, before, after, pairs) => {
    expect(derivePairs(before, after, language).map((pair) => [pair.before, pair.after])).toEqual(pairs)
  })

  test('whether a capital may come from the start of the sentence alone', () => {
    const [pair] = derivePairs('Deputies have met.', 'Members have met.', 'en')
    expect(pair).toEqual({ before: 'Deputies', after: 'Members', start: 0, isAtSentenceStart: true })
  })
})

const word = fc.constantFrom(
  'the',
  'Senate',
  'of',
  'goverment',
  'law',
  'Head',
  'state',
  'сенат',
  'туралы',
  '2019',
  "don't",
)
const gap = fc.constantFrom(' ', ' ', ' ', ', ', '-', '. ', '  ')
const sentence = fc.array(fc.tuple(word, gap), { maxLength: 12 }).map((pieces) => pieces.flat().join(''))
const language = fc.constantFrom('en', 'ru', 'kk', 'de')

describe('every pair learned', () => {
  test('stood at its place at the borders of words, and is found there again', () => {
    fc.assert(
      fc.property(sentence, sentence, language, (before, after, tag) => {
        const lost = derivePairs(before, after, tag).filter(
          (pair) => !findPlaces(before, pair).some(({ span }) => span.start === pair.start),
        )
        expect(lost).toEqual([])
      }),
    )
  })

  test('of one replaced word gives the new sentence where it is applied to the old one', () => {
    const plain = fc.array(fc.constantFrom('the', 'senate', 'law', 'passed', 'of', 'river', 'people'), {
      minLength: 6,
      maxLength: 12,
    })
    fc.assert(
      fc.property(plain, fc.nat(), fc.constantFrom('bridge', 'hospital'), (words, seed, fresh) => {
        const at = seed % words.length
        const before = words.join(' ')
        const after = words.map((one, index) => (index === at ? fresh : one)).join(' ')
        const [pair, ...others] = derivePairs(before, after, 'en')
        const place = pair && findPlaces(before, pair).find(({ span }) => span.start === pair.start)
        expect([others, place && correctPlaces(before, [place])]).toEqual([[], place && after])
      }),
    )
  })

  test('is of a few whole words of one line', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (before, after) => {
        const odd = derivePairs(before, after, 'en').filter((pair) => /\n/u.test(pair.before + pair.after))
        expect(odd).toEqual([])
      }),
    )
  })
})
