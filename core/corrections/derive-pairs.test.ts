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
    'a small word put in takes the word after it along',
    'en',
    'He thanked Senate for its work.',
    'He thanked the Senate for its work.',
    [['Senate', 'the Senate']],
  ],
  [
    'a small word replaced too',
    'en',
    'Members from the Senate came.',
    'Members of the Senate came.',
    [['from the Senate', 'of the Senate']],
  ],
  [
    'a last word takes the one before it along',
    'en',
    'The members met again.',
    'The members met.',
    [['met again', 'met']],
  ],
  ['a word taken out', 'en', 'It was a very dry year.', 'It was a dry year.', [['very dry', 'dry']]],
  [
    'a comma stands between its words',
    'en',
    'In Astana however farmers met.',
    'In Astana, however, farmers met.',
    [['Astana however farmers', 'Astana, however, farmers']],
  ],
  [
    'a hyphen too',
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
    'Russian small words lean on what follows',
    'ru',
    'Он выступил в парламенте вчера.',
    'Он выступил перед парламентом вчера.',
    [['в парламенте', 'перед парламентом']],
  ],
  [
    'Kazakh ones on what they follow',
    'kk',
    'Ол сайлау туралы айтты.',
    'Ол сайлау жайлы айтты.',
    [['сайлау туралы', 'сайлау жайлы']],
  ],
  ['a number teaches nothing', 'en', 'It opened in 2019.', 'It opened in 2020.', []],
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
