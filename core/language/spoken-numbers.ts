/** Numbers written in words, read as a person would count them up: "twenty-six", "двести тридцать пять", "жиырма бес". */
import type { Span } from '../model/span.ts'
import type { LanguagePack } from './language-pack.ts'
import type { Word } from './word.ts'

export type SpokenNumber = Span & {
  readonly value: number
  /** Of how many words it is made. */
  readonly size: number
}

export type SpokenRules = {
  /** What one whole word, in lower case and with any of its endings, counts: 1 to 20, tens, hundreds, a thousand and more. */
  readonly countOf: (lower: string) => number | undefined
  /** What may stand after hundreds: "a hundred and five". */
  readonly joiner?: string
  /** "nineteen eighty-four" is a year. */
  readonly readsYearsInPairs?: true
  /** "он төрт" is fourteen. */
  readonly tenTakesOnes?: true
}

/** The numbers in words of a text, in its order; none where the language's pack does not know them. */
export function spokenNumbers(
  text: string,
  words: readonly Word[],
  { numbers }: LanguagePack,
): readonly SpokenNumber[] {
  const rules = numbers?.spoken
  if (!rules) return []
  const found: SpokenNumber[] = []
  let open: Count | undefined
  const close = () => {
    if (open) found.push({ start: open.start, end: open.end, value: open.total + open.current, size: open.size })
    open = undefined
  }
  for (const piece of piecesOf(words, rules)) {
    const goesOn = open && isBeside(text, open.end, piece.start, open, rules) ? counted(open, piece, rules) : undefined
    if (!goesOn) close()
    open = goesOn ?? counted({ ...nothing, start: piece.start }, piece, rules)
  }
  close()
  return found
}

type Piece = Span & { readonly value: number }

/** The words that count, a hyphened one in its parts if all of them do. */
function piecesOf(words: readonly Word[], { countOf }: SpokenRules): readonly Piece[] {
  return words.flatMap((word) => {
    const parts = word.lower.split('-')
    const values = parts.map(countOf)
    if (values.includes(undefined)) return []
    let start = word.start
    return parts.map((part, at) => {
      const piece = { start, end: start + part.length, value: values[at] ?? 0 }
      start += part.length + 1
      return piece
    })
  })
}

/** A number as far as it is read: whole thousands, and what is counted below the next of them. */
type Count = Span & { readonly total: number; readonly current: number; readonly scale: number; readonly size: number }

const nothing: Count = { start: 0, end: 0, total: 0, current: 0, scale: Number.POSITIVE_INFINITY, size: 0 }

function isBeside(text: string, end: number, start: number, open: Count, { joiner }: SpokenRules): boolean {
  const between = text.slice(end, start)
  if (between === '-' || /^\s+$/u.test(between)) return true
  return joiner !== undefined && between.trim().toLowerCase() === joiner && (open.current >= 100 || open.total > 0)
}

/** The count with one more word; undefined where the word begins another number. */
function counted(open: Count, { value, end }: Piece, rules: SpokenRules): Count | undefined {
  const next = { ...open, end, size: open.size + 1 }
  if (value >= 1000) return thousands(next, open, value)
  if (value >= 100) return hundreds(next, open.current, value)
  return ones(next, open, value, rules)
}

function thousands(next: Count, { current, total, scale, size }: Count, value: number): Count | undefined {
  if (value >= scale || (size > 0 && current === 0)) return undefined
  return { ...next, total: total + Math.max(1, current) * value, current: 0, scale: value }
}

function hundreds(next: Count, current: number, value: number): Count | undefined {
  if (current === 0) return { ...next, current: value }
  return value === 100 && current < 10 ? { ...next, current: current * 100 } : undefined
}

function ones(next: Count, { current, total }: Count, value: number, rules: SpokenRules): Count | undefined {
  const rest = current % 100
  const leastTens = rules.tenTakesOnes ? 10 : 20
  if (rest === 0 || (rest >= leastTens && rest % 10 === 0 && value < 10)) return { ...next, current: current + value }
  const isYear = rules.readsYearsInPairs && total === 0 && current >= 10 && current <= 20 && value >= 10
  return isYear ? { ...next, current: 100 * current + value, scale: 1 } : undefined
}
