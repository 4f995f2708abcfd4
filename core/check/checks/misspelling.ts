/** "goverment", "сверху донизуу": a small-letter word that no dictionary has; names and foreign scripts are left alone. */
import type { Language } from '../../language/language.ts'
import { type Dictionary, foldSpelling } from '../../language/spelling/dictionary.ts'
import type { Word } from '../../language/word.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const misspelling: SegmentCheck = {
  id: 'misspelling',
  family: 'spelling',
  issueType: 'misspelling',
  mqm: 'spelling',
  severity: 'minor',
  givesWayTo: ['mojibake', 'homoglyph', 'glued-words', 'untranslated-source'],
  needs: 'target',
  isQuiet: true,
  models: ['spelling'],
  scope: 'segment',
  languages: ['en', 'ru', 'bg', 'es', 'fr', 'pl', 'tr'],
  find: (segment) => {
    const dictionary = segment.language.dictionary()
    return dictionary ? segment.words.flatMap((word, index) => examine(segment, index, word, dictionary)) : []
  },
  bad: [
    { text: 'The goverment met on Monday.', fixed: 'The government met on Monday.' },
    { text: 'They have recieved the letter.', fixed: 'They have received the letter.' },
    { text: 'The well-knwon writer spoke.', fixed: 'The well-known writer spoke.' },
    { text: 'Мост откроют в понидельник.', language: 'ru', fixed: 'Мост откроют в понедельник.' },
    { text: 'Дети любят чиатть книги.', language: 'ru', fixed: 'Дети любят читать книги.' },
  ],
  good: [
    'Kassymbek Zhanibekuly thanked the Akordaqqa team.',
    'The colour of the center wasn’t the mayor’s choice.',
    'He walked 5km to www.example.com and read COVIDZ-19 notes.',
    'The pro-Zhuldyz camp cheered “жақсы” loudly.',
    { text: 'Он еще не всё сказал по-русски про кое-какие дела.', language: 'ru' },
    { text: 'Пётр Жанибекұлы привёз QR-коды.', language: 'ru' },
  ],
}

/** A word that the texts our models were learned from have this often is no slip, whatever dictionaries say. */
const usualInTexts = 3

function examine(segment: SegmentView, index: number, word: Word, dictionary: Dictionary): readonly Catch[] {
  if (word.text.length < 3 || word.text !== word.text.toLowerCase() || /[\p{N}]/u.test(word.text)) return []
  if (isKnown(word.lower, segment.language, dictionary)) return []
  const part = unknownPart(word, segment.language, dictionary)
  if (!part || !dictionary.canSpell(foldSpelling(part.text)) || isPartOfAddress(segment.text, word)) return []
  const before = segment.words[index - 1]?.lower ?? '.'
  const better = suggest(foldSpelling(part.text), before, segment.language, dictionary)
  const span = { start: part.start, end: part.start + part.text.length }
  return [
    {
      segment: segment.id,
      span,
      severity: 'minor',
      confidence: better.length > 0 ? 0.6 : 0.4,
      facts: { word: part.text, suggestion: better[0] ?? '' },
      fixes: better.map((replacement) => ({ span, replacement })),
    },
  ]
}

function isKnown(lower: string, language: Language, dictionary: Dictionary): boolean {
  const folded = foldSpelling(lower)
  if (dictionary.has(folded) || (language.wordModel()?.frequency(lower) ?? 0) >= usualInTexts) return true
  const { possessive } = language.pack.habits
  return possessive?.test(folded) === true && dictionary.has(folded.replace(possessive, ''))
}

/** The first part of a hyphenated word that nobody knows, or the word itself. */
function unknownPart(
  word: Word,
  language: Language,
  dictionary: Dictionary,
): { readonly text: string; readonly start: number } | undefined {
  let start = word.start
  for (const text of word.text.split(/[-‑]/u)) {
    if (text.length >= 3 && !isKnown(text.toLowerCase(), language, dictionary)) return { text, start }
    start += text.length + 1
  }
  return undefined
}

/** Addresses and file names are nobody's spelling. */
function isPartOfAddress(text: string, { start, end }: Word): boolean {
  return /[@/\\_.]/.test(text[start - 1] ?? '') || /^(?:[@/\\_]|\.\p{L})/u.test(text.slice(end, end + 2))
}

/** How much likelier, in log units, a word with one slip is meant than one with two. */
const costOfSlip = 6

/** At most three words that may have been meant, the likeliest first: few slips, usual words, words usual after the one before. */
function suggest(folded: string, before: string, language: Language, dictionary: Dictionary): readonly string[] {
  const model = language.wordModel()
  const once = dictionary.near(folded, 1)
  const near = once.length > 0 || folded.length < 8 || folded.length > 24 ? once : dictionary.near(folded, 2)
  return near
    .map(({ word, edits }) => {
      const usual = model ? Math.max(model.logAfter(before, word), Math.log((model.frequency(word) + 0.1) / 1e7)) : 0
      const sameStart = word[0] === folded[0] ? 0 : -2
      return { word, score: usual + sameStart - costOfSlip * edits }
    })
    .sort((a, b) => b.score - a.score)
    .slice(0, 3)
    .map(({ word }) => word)
}
