/** Wrong numbers that are no figures for figures: in words, in Roman figures, with another measure, with the other language's comma. */
import { romanNumber, valuesInWords } from '../../language/number-words.ts'
import type { Span } from '../../model/span.ts'
import type { SegmentView, SourceView } from '../view.ts'
import { otherMeasures } from './measures.ts'
import { romanNumbers, tellingNumbers } from './numbers-in-words.ts'
import { meansTheSame, type NumberInText } from './read-numbers.ts'

/** A place in the translation, what the source says there, and what to write instead where that is sure. */
export type OtherNumber = { readonly span: Span; readonly source: string; readonly replacement?: string }

/** Both sides of a segment with the numbers that stand in figures. */
export type NumberedPair = {
  readonly segment: SegmentView
  readonly source: SourceView
  readonly own: readonly NumberInText[]
  readonly asked: readonly NumberInText[]
}

/** All of them, at most one of a kind. */
export function otherNumbers(pair: NumberedPair): readonly OtherNumber[] {
  return [...wrongInWords(pair), ...wrongRoman(pair), ...otherMeasureOf(pair), ...keptComma(pair)]
}

/** "Twenty-six" for 25 or for «двадцать пять»: one number too many here, and one too few. */
function wrongInWords({ segment, source, own, asked }: NumberedPair): readonly OtherNumber[] {
  const said = tellingNumbers(segment)
  const spelt = said.length > 0 ? valuesInWords(source.words, source.language.pack) : undefined
  if (!spelt) return []
  const theirs = tellingNumbers(source)
  const odd = said.filter(
    (one) => !isIn(one, asked) && !isIn(one, theirs) && !one.values.some((value) => spelt.has(value)),
  )
  const [number, another] = odd
  const free =
    odd.length === 0 ? [] : [...asked, ...theirs].filter((one) => !isAnswered(one, segment, [...own, ...said]))
  const [right, ...rest] = free
  if (!number || another || !right || rest.length > 0 || !isNear(number, right)) return []
  return [
    { span: spanOf(number), source: right.text, ...(/^\d+$/.test(right.text) ? { replacement: right.text } : {}) },
  ]
}

/** What a figure of the translation may stand for: a number in words that it has nowhere else. */
export function unansweredInWords({ segment, source, own }: NumberedPair): readonly NumberInText[] {
  const ours = [...own, ...tellingNumbers(segment)]
  return tellingNumbers(source).filter((one) => !isAnswered(one, segment, ours))
}

function isAnswered(number: NumberInText, segment: SegmentView, ours: readonly NumberInText[]): boolean {
  if (
    isIn(number, ours) ||
    ours.some((one) => one.parts.length > 1 && number.parts.every((part) => one.parts.includes(part)))
  )
    return true
  const inWords = valuesInWords(segment.words, segment.language.pack)
  return !inWords || number.values.some((value) => inWords.has(value))
}

/** Of the same size, so that the one may be a slip for the other: "a dozen boats" is no slip for 1,200. */
export function isNear(a: NumberInText, b: NumberInText): boolean {
  const [one = 0, other = 0] = [a.values[0], b.values[0]]
  return one > 0 && other > 0 && Math.max(one, other) <= 10 * Math.min(one, other)
}

function wrongRoman({ segment, source, own, asked }: NumberedPair): readonly OtherNumber[] {
  const said = romanNumbers(segment)
  const theirs = said.length > 0 ? romanNumbers(source) : []
  if (theirs.length === 0) return []
  const spelt = valuesInWords(source.words, source.language.pack)
  const odd = said.filter((one) => !isIn(one, asked) && !isIn(one, theirs) && !spelt?.has(one.values[0] ?? 0))
  const free = theirs.filter((one) => !isIn(one, [...own, ...said]) && !isAnswered(one, segment, own))
  const [number, right] = [odd[0], free[0]]
  if (!number || !right || odd.length > 1 || free.length > 1) return []
  return [{ span: spanOf(number), source: right.text, replacement: latinRoman(right.text) }]
}

/** The figure in Latin letters: Cyrillic ones only look like them. */
function latinRoman(text: string): string {
  const latin = text.replace(/Х/g, 'X').replace(/І/g, 'I')
  return romanNumber(latin) === undefined ? text : latin
}

function otherMeasureOf({ segment, source, own, asked }: NumberedPair): readonly OtherNumber[] {
  return otherMeasures({ text: segment.text, numbers: own }, { text: source.text, numbers: asked }).map(
    ({ span, source: right }) => ({ span, source: right }),
  )
}

/** "9,125 percent" for «9,125 процента»: nine thousand for nine. A share of thousands is none. */
function keptComma({ segment, source, own, asked }: NumberedPair): readonly OtherNumber[] {
  const marks = [segment.language.pack.numbers?.decimalMark, source.language.pack.numbers?.decimalMark]
  if (marks[0] !== '.' || marks[1] !== ',') return []
  return own.flatMap((number) => {
    const isKept =
      /^\d{1,3},\d{3}$/.test(number.text) &&
      asked.some(({ text, end }) => text === number.text && isShare(source.text, end))
    return isKept && isShare(segment.text, number.end)
      ? [{ span: spanOf(number), source: number.text, replacement: number.text.replace(',', '.') }]
      : []
  })
}

function isShare(text: string, end: number): boolean {
  return /^[\s\u00a0-]?(?:%|per\s?cent|процент|пайыз|°|degree|градус)/u.test(text.slice(end, end + 12))
}

function isIn(number: NumberInText, others: readonly NumberInText[]): boolean {
  return others.some(
    (one) =>
      meansTheSame(one, number) ||
      one.values.some((value) => value % 1e3 === 0 && value === (number.values[0] ?? 0) * 1e3),
  )
}

function spanOf({ start, end }: NumberInText): Span {
  return { start, end }
}
