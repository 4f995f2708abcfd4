/** Bad input: whatever a text holds, checking ends, throws nothing and points inside the text. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import type { Bitext } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import type { SegmentText } from '../model/segment.ts'
import { speaks } from './check.ts'
import { checks } from './registry.ts'

const { view, language: languageOf } = createProductChecker()

/** The texts as their own translation. */
function bitextOf(texts: readonly string[], language: string): Bitext {
  const article = articleOf(texts, language)
  const source = article.target.map((segment) => ({ ...segment, id: asId<SegmentId>(`s${segment.id}`) }))
  const links = article.target.map(({ id }) => ({ source: [asId<SegmentId>(`s${id}`)], target: [id], confidence: 1 }))
  return { ...article, sourceLanguage: language === 'en' ? 'ru' : 'en', source, links }
}

function articleOf(texts: readonly string[], language: string): Bitext {
  const target = texts.map(
    (text, block): SegmentText => ({ id: asId<SegmentId>(`t${block}`), text, block, kind: 'paragraph', gapBefore: '' }),
  )
  return { targetLanguage: language, target, sourceLanguage: undefined, source: [], links: [] }
}

/** Runs every page by itself, so that one page's silence cannot hide another's fault. */
function findAll(texts: readonly string[], language: string, read = articleOf): void {
  const bitext = read(texts, language)
  const article = view(bitext)
  const lengths = new Map(bitext.target.map(({ id, text }) => [id, text.length]))
  for (const check of checks) {
    if (!speaks(check, languageOf(language))) continue
    const found =
      check.scope === 'document'
        ? check.find(article)
        : article.paragraphs.flatMap((paragraph) =>
            check.scope === 'neighbours' ? check.find(paragraph) : paragraph.segments.flatMap((one) => check.find(one)),
          )
    for (const { segment, span, fixes } of found)
      for (const { start, end } of [span, ...fixes.map((fix) => fix.span)])
        expect([check.id, 0 <= start && start <= end && end <= (lengths.get(segment) ?? -1)]).toEqual([check.id, true])
  }
}

const anyLanguage = fc.constantFrom('en', 'ru', 'kk', 'de', 'fr', 'zh')

/** Pieces that patterns stumble over: marks, blanks, bidi controls, halves of pairs, emoji, wrongly read letters. */
const anyPiece = fc.constantFrom(
  ...[
    '"',
    '“',
    '”',
    '«',
    '»',
    '„',
    "'",
    '’',
    '(',
    ')',
    ',',
    ';',
    ':',
    '.',
    '...',
    '…',
    '!',
    '?',
    '-',
    '–',
    '—',
    '%',
    '№',
  ],
  ...[
    ' ',
    '  ',
    '\u00a0',
    '\u202f',
    '\t',
    '\u0085',
    '\u2028',
    '\u200b',
    '\u202e',
    '\u2066',
    '\u2069',
    '\ufeff',
    '\u0000',
  ],
  ...['\ud83d', '\ude00', '😀', '👩‍👩‍👧', 'é', '\u0301', '\ufffd', '\ue000', 'Ã©', 'вЂњ', 'Рѓ', 'С…', 'thе', 'cтол'],
  ...[
    'the',
    'The',
    'a',
    'A',
    'I',
    'is',
    'of',
    'He',
    'said',
    'very well',
    'Anna Holm',
    'Holm Anna',
    'Chair of the City Board',
  ],
  ...['он', 'Он', 'не', 'сказал', 'школе', 'Мост', '5', '12,500', '15000', '5%', '5 March', 'March 5', 'х', 'ә', 'жол'],
)

test('a text of any pieces is checked without a fault, in every language', () => {
  const anyText = fc.array(anyPiece, { maxLength: 40 }).map((pieces) => pieces.join(''))
  const anySpaced = fc.array(anyPiece, { maxLength: 40 }).map((pieces) => pieces.join(' '))
  const anyTexts = fc.array(fc.oneof(anyText, anySpaced, fc.string({ unit: 'binary', maxLength: 60 })), {
    maxLength: 5,
  })
  fc.assert(
    fc.property(anyTexts, anyLanguage, (texts, language) => findAll(texts, language)),
    { numRuns: 150 },
  )
})

const long = 200_000
/** A longer sentence is not checked at all, so the worst is just below. */
const longestRead = 7_900

/** What makes a careless pattern look again from every place: each takes minutes where the work is quadratic. */
const floods: readonly (readonly [string, string])[] = [
  ['quotation marks', '"'.repeat(long)],
  ['opening quotation marks', '“'.repeat(long)],
  ['quoted words', '"a" '.repeat(long / 4)],
  ['quotations that open and do not close', '"a, he said '.repeat(long / 12)],
  ['emoji', '😀'.repeat(long / 2)],
  ['halves of pairs', '\ud83d'.repeat(long)],
  ['bidi controls', '\u202e\u2066'.repeat(long / 2)],
  ['letters without a blank', 'a'.repeat(long)],
  ['Cyrillic letters without a blank', 'ж'.repeat(long)],
  ['capitals', 'A '.repeat(long / 2)],
  ['names', 'Anna Holm '.repeat(long / 10)],
  ['blanks', ' '.repeat(long)],
  ['blanks between words', `a${' '.repeat(long)}b`],
  ['commas', ','.repeat(long)],
  ['stops', 'a.b'.repeat(long / 3)],
  ['dots', '.'.repeat(long)],
  ['figures', '1'.repeat(long)],
  ['grouped figures', '1,000'.repeat(long / 5)],
  ['figures in blanks', '100 '.repeat(long / 4)],
  ['hyphens', 'a-'.repeat(long / 2)],
  ['addresses', 'a@'.repeat(long / 2)],
  ['slashes', 'a./'.repeat(long / 3)],
  ['wrongly read letters', 'РЅ'.repeat(long / 2)],
  ['wrongly read marks', 'вЂњa'.repeat(long / 4)],
  ['one word', 'bridge '.repeat(long / 7)],
  ['one Russian word', 'мостов '.repeat(long / 7)],
  ['dashes', ' — '.repeat(long / 3)],
  ['denials', 'not '.repeat(long / 4)],
  ['Russian denials', 'не '.repeat(long / 3)],
]

test.each(floods)(
  'a flood of %s is checked in time',
  (_, text) => {
    const pieces = Array.from({ length: 6 }, (_, at) => text.slice(at * longestRead, (at + 1) * longestRead))
    for (const language of ['en', 'ru']) {
      findAll([text], language)
      findAll(pieces, language)
    }
  },
  60_000,
)

test.each(floods)(
  'a flood of %s is held against itself as its source in time',
  (_, text) => {
    for (const language of ['en', 'ru']) findAll([text.slice(0, longestRead)], language, bitextOf)
  },
  60_000,
)

const many: readonly (readonly [string, string])[] = [
  ['of five quotation marks', '"""""'],
  ['of one sentence', 'The mayor opened the new bridge on Monday.'],
  ['of emoji', '😀😀'],
]

test.each(many)(
  'twenty thousand segments %s are checked in time',
  (_, text) => {
    findAll(
      Array.from({ length: 20_000 }, () => text),
      'en',
    )
  },
  60_000,
)
