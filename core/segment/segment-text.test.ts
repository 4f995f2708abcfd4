/** What the segmenter promises for any text, and what it decides for sentences of the trade. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { languagePacks } from '../language/packs.ts'
import { segmentText } from './segment-text.ts'

function sentencesOf(text: string, language: string): readonly string[] {
  return segmentText(text, language).map((piece) => text.slice(piece.start, piece.end).trim())
}

const unit = fc.integer({ min: 0, max: 0xffff }).map((code) => String.fromCharCode(code))
const troublesome = fc.constantFrom(
  '.',
  '!',
  '?',
  '…',
  '"',
  '«',
  '»',
  '(',
  ')',
  ' ',
  '\n',
  '\r',
  '1',
  'a',
  'B',
  'Ж',
  'ж',
  '。',
  '「',
  '」',
  '-',
  '\ud83d',
  '\ude00',
  '•',
  ':',
  '։',
  '`',
  '&#39;',
  '[1]',
  'т. д.',
  'Dr.',
)
const anyText = fc.oneof(
  fc.array(unit, { maxLength: 200 }).map((units) => units.join('')),
  fc.array(troublesome, { maxLength: 200 }).map((parts) => parts.join('')),
)
const anyTag = fc.constantFrom(...languagePacks.map(({ tag }) => tag), 'xx', 'en-GB', '')

describe('for any text', () => {
  test('the pieces tile it exactly and in order', () => {
    fc.assert(
      fc.property(anyText, anyTag, (text, tag) => {
        const pieces = segmentText(text, tag)
        expect(pieces.map((piece) => text.slice(piece.start, piece.end)).join('')).toBe(text)
        expect(
          pieces.every((piece, nth) => piece.start === (pieces[nth - 1]?.end ?? 0) && piece.start < piece.end),
        ).toBe(true)
      }),
      { numRuns: 500 },
    )
  })

  test('the same text is cut the same way twice', () => {
    fc.assert(
      fc.property(anyText, anyTag, (text, tag) => {
        expect(segmentText(text, tag)).toEqual(segmentText(text, tag))
      }),
    )
  })

  test('no piece starts in the middle of a surrogate pair', () => {
    const emoji = fc
      .array(fc.constantFrom('👏', '.', '!', ' ', 'Да', '🏽', '\u200d'), { maxLength: 60 })
      .map((parts) => parts.join(''))
    fc.assert(
      fc.property(emoji, (text) => {
        const splits = segmentText(text, 'ru').filter((piece) => /^[\udc00-\udfff]/.test(text.slice(piece.start)))
        expect(splits).toEqual([])
      }),
    )
  })

  test('a line break always ends a segment', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const lines = segmentText(text, 'en').map((piece) => text.slice(piece.start, piece.end).trim())
        expect(lines.filter((line) => /[\n\r]/.test(line))).toEqual([])
      }),
    )
  })
})

describe('hard input', () => {
  test('an empty text has no pieces', () => expect(segmentText('', 'en')).toEqual([]))

  test('white space alone is one piece', () =>
    expect(segmentText(' \n ', 'en')).toEqual([{ start: 0, end: 3, isGlued: false }]))

  test.each([
    ['a megabyte without a stop', 'ab '.repeat(350_000), 1],
    ['a megabyte of stops', '.'.repeat(1_000_000), 1],
    ['a megabyte of stops and spaces', '. '.repeat(500_000), 1],
    ['very many opening brackets with stops', '（あ。'.repeat(60_000), undefined],
    ['a megabyte of quotation marks', '" '.repeat(500_000), 1],
    ['a megabyte of list markers', '1) '.repeat(300_000), 1],
    ['a megabyte of lists of one item', '1) а\n'.repeat(200_000), 200_000],
    ['very many opening brackets in lines', '(а.\n'.repeat(50_000), 50_000],
    ['very many ends of quotations', '."'.repeat(100_000), undefined],
    ['very many emoji', '.😀'.repeat(60_000), undefined],
    ['very many abbreviations', 'т. д. '.repeat(30_000), undefined],
    ['very many glued words', 'слово.слово'.repeat(20_000), undefined],
  ])('%s is cut without losing a character', (_, text, count) => {
    const pieces = segmentText(text, 'ru')
    expect(pieces.at(-1)?.end).toBe(text.length)
    if (count !== undefined) expect(pieces.length).toBe(count)
  })
})

describe('a stop with no space behind it', () => {
  test('between two words is a boundary and says so', () => {
    const text = 'This follows the Constitution.that the judges cited.'
    expect(segmentText(text, 'en')).toEqual([
      { start: 0, end: 30, isGlued: false },
      { start: 30, end: text.length, isGlued: true },
    ])
  })

  test.each([
    'Read www.example.com or example.kz before noon',
    'The file report.final.docx and notes.txt are lost',
    'Write to anna.stone@example.com now',
    'It costs 3.50 or 1.000.000 in all',
    'Use node.js and e.g.this',
  ])('is none in "%s"', (text) => expect(segmentText(text, 'en')).toHaveLength(1))
})

test('a quotation and the clause that reports it stay together', () => {
  expect(sentencesOf('«Кто там?» — спросил сторож. «Свои!»', 'ru')).toEqual(['«Кто там?» — спросил сторож.', '«Свои!»'])
  expect(sentencesOf('“Is it late?” Anna Stone asked. “Very.”', 'en')).toEqual([
    '“Is it late?” Anna Stone asked.',
    '“Very.”',
  ])
})

test('footnote signs and emoji stay with the sentence before them', () => {
  expect(sentencesOf('It was built in May.[3] It fell in June.² Nobody came.', 'en')).toEqual([
    'It was built in May.[3]',
    'It fell in June.²',
    'Nobody came.',
  ])
  expect(sentencesOf('Как красиво!🌷👏 Спасибо вам. 🙏', 'ru')).toEqual(['Как красиво!🌷👏', 'Спасибо вам. 🙏'])
})

test.each([
  ['de', ['Sie nickte.', '«Gut so», rief er.', '“Nein”, sagte sie.']],
  ['de', ['Wir trafen uns am 2. Mai.', 'Er kam um 8.', 'Danach ging er.']],
  ['da', ['Han er 40.', 'Anna kom.']],
  ['da', ['Det var under 2. Verdenskrig.', 'Byen brændte.']],
  ['en', ['He lives on Main St.', 'She lives in St. Paul.']],
  ['en', ['**It is done.**', 'The next day came.']],
  ['en', ['It cost $100.00.', 'It was in her bag.']],
  ['en', ['He asked for one thing (which one? when?) and left.', 'Nobody knew.']],
  ['en', ['At 7 a.m. Mr. Lowe rose.', 'He went to bed at 9 p.m.', 'Mr. Lowe slept well.']],
  ['en', ['It ended there.', '. . . The rest is lost.']],
  ['ru', ['Он молчал...', '...и вдруг ушёл.']],
  ['ru', ['Родился в 1905 г. в г. Верном.', 'Умер в 1980 г.', 'Похоронен там же.']],
  ['kk', ['Үй 1960 ж. салынған.', 'Онда 40 адам тұрады.']],
  ['en', ['(a) Sign the form', '(b) Send it']],
  ['en', ['i. Sign the form', 'ii. Send it', 'iii. Wait']],
  ['ru', ['а) собрать подписи', 'б) сдать список']],
  ['kk', ['а) хатты аш', 'ә) жауап жаз', 'б) жібер']],
  ['my', ['ဘာလဲ?', 'သူလာသည်။']],
  ['am', ['እሱ መጣ፡፡', 'እኔ፡ሄድኩ።']],
  ['ur', ['ڈاکٹر م۔ احمد آئے۔', 'میں گیا۔']],
  ['el', ['Ποιος είναι;', 'Εγώ.']],
  ['ja', ['本当?', 'はい!', '行きます。']],
])('%s: %j', (language, sentences) => {
  const text = sentences.join(['ja', 'my'].includes(language) ? '' : ' ')
  expect(sentencesOf(text, language)).toEqual(sentences)
})
