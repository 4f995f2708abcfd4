/** How a sentence is read by the gap model: words and the marks between them, each by its word, beginning, ending and shape. */
import type { Word } from '../word.ts'

/**
 * What is known of one token. `word` is its lower-case form, or a name for a mark or a figure;
 * `beginning` and the endings are bucket numbers, 0 for what is no word.
 */
export type GapToken = {
  readonly word: string
  readonly shape: number
  readonly beginning: number
  readonly ending: number
  readonly shortEnding: number
}

export const beginningBuckets = 8192
export const endingBuckets = 4096
export const shortEndingBuckets = 1024
export const shapes = 12

const isMark = 0
const isFigure = 1

/** Before the first and after the last word of a sentence. */
export const outside: GapToken = { word: '<s>', shape: isMark, beginning: 0, ending: 0, shortEnding: 0 }

/** What stands between two words: undefined for blanks only, otherwise the mark, or `outside` for a sentence's end. */
export function markBetween(between: string, next: string): GapToken | undefined {
  if (between === ' ') return undefined
  const name = markName(between)
  if (name === undefined) return undefined
  return name === '.' && /^\p{Lu}/u.test(next) ? outside : marks.get(name)
}

const marks = new Map(
  ['.', ',', ';', ':', '(', ')', '"', '-', 'x'].map((name): [string, GapToken] => [
    name,
    { word: `<${name}>`, shape: isMark, beginning: 0, ending: 0, shortEnding: 0 },
  ]),
)

function markName(between: string): string | undefined {
  for (const unit of between) {
    if ('.!?…'.includes(unit)) return '.'
    if (',;:()'.includes(unit)) return unit
    if ('"“”„«»‘’\''.includes(unit)) return '"'
    if ('-–—'.includes(unit)) return '-'
    if (!/\s/.test(unit)) return 'x'
  }
  return undefined
}

/** A word of a sentence as the model reads it. */
export function wordToken({ text, lower }: Pick<Word, 'text' | 'lower'>): GapToken {
  if (/^\p{N}/u.test(text))
    return {
      word: figureName(text),
      shape: isFigure,
      beginning: 0,
      ending: 0,
      shortEnding: bucket(text.slice(-2), shortEndingBuckets),
    }
  const hasPossessive = lower.endsWith("'s")
  const word = hasPossessive ? lower.slice(0, -2) : lower
  return {
    word,
    shape: shapeOf(text) + (hasPossessive ? 5 : 0),
    beginning: bucket(word.slice(0, 5), beginningBuckets),
    ending: bucket(word.slice(-3), endingBuckets),
    shortEnding: bucket(word.slice(-2), shortEndingBuckets),
  }
}

function figureName(text: string): string {
  if (/^(?:1[5-9]|20)\d\d$/.test(text)) return '<year>'
  if (/^\d{1,2}$/.test(text)) return '<small>'
  return /^\d+$/.test(text) ? '<figure>' : '<mixed>'
}

function shapeOf(text: string): number {
  const isCapital = /^\p{Lu}/u.test(text)
  if (/-/.test(text)) return isCapital ? 3 : 2
  if (!isCapital) return 4
  return /^\p{Lu}{2}/u.test(text) ? 5 : 6
}

/** True for the shapes of words that begin with a capital. */
export function isNameShape(shape: number): boolean {
  const plain = shape > 6 ? shape - 5 : shape
  return plain === 3 || plain === 5 || plain === 6
}

/** FNV-1a over UTF-16 units; 0 is kept for what is no word. */
function bucket(text: string, buckets: number): number {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  hash ^= hash >>> 15
  return 1 + ((hash >>> 0) % (buckets - 1))
}
