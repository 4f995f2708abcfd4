/** What the network is shown of a sentence: its tokens, and its gaps as they are and with a small word taken out. */
import { isNameShape } from '../../core/language/gaps/gap-tokens.ts'
import type { Gap, TokenRows } from './network.ts'
import { rowsOf } from './network.ts'
import type { Sentences } from './sentences.ts'

/** The most usual words; the first is for all others. Each kind of token has rows with and without its word. */
export type Vocabulary = {
  readonly words: readonly string[]
  readonly known: readonly TokenRows[]
  readonly unknown: readonly TokenRows[]
  /** Words with a capital, read by their shape alone; undefined for other kinds. */
  readonly names: readonly (TokenRows | undefined)[]
  /** How often each kind's word was met. */
  readonly uses: readonly number[]
}

/** Lists the most usual words of what was read. */
export function listWords({ kinds, counts }: Sentences, size: number): Vocabulary {
  const uses = new Map<string, number>([['<s>', Infinity]])
  for (const [kind, { word }] of kinds.entries()) uses.set(word, (uses.get(word) ?? 0) + (counts[kind] ?? 0))
  const ranked = [...uses].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))
  const words = ['', ...ranked.slice(0, size - 1).map(([word]) => word)]
  const ids = new Map(words.map((word, id) => [word, id]))
  const idOf = (word: string) => ids.get(word) ?? ids.get(word.slice(word.lastIndexOf('-') + 1)) ?? 0
  return {
    words,
    known: kinds.map((token) => rowsOf(token, idOf(token.word))),
    unknown: kinds.map((token) => rowsOf(token, 0)),
    names: kinds.map(({ shape }) => (isNameShape(shape) ? [0, 0, 0, 0, shape] : undefined)),
    uses: kinds.map(({ word }) => uses.get(word) ?? 0),
  }
}

/**
 * The tokens of a sentence between two of `outside`. With a source of chance some rare words are shown as unknown ones,
 * and such a share of names by their shape alone: tomorrow's newspaper has other names.
 */
export function tokensOf(
  { tokens, starts, classes }: Sentences,
  sentence: number,
  { known, unknown, names, uses }: Vocabulary,
  random?: () => number,
  namesHidden = 0,
): readonly TokenRows[] {
  const outside = known[0] ?? []
  const rows: TokenRows[] = [outside]
  for (let at = starts[sentence] ?? 0; at < (starts[sentence + 1] ?? 0); at++) {
    const kind = tokens[at] ?? 0
    const isHidden = random && classes[kind] === -1 && random() < 0.04 + 0.4 / (1 + (uses[kind] ?? 0) / 15)
    const name = random && namesHidden > 0 && random() < namesHidden ? names[kind] : undefined
    rows.push(name ?? (isHidden ? unknown : known)[kind] ?? outside)
  }
  rows.push(outside)
  return rows
}

/** Every gap of a sentence, whole, and every one that taking a small word out would leave. Tokens are counted from 1. */
export function gapsOf({ tokens, starts, joins, classes }: Sentences, sentence: number, none: number): readonly Gap[] {
  const gaps: Gap[] = []
  const start = starts[sentence] ?? 0
  const end = starts[sentence + 1] ?? 0
  for (let at = start; at + 1 < end; at++) {
    if (joins[at] !== 1) continue
    const left = at - start + 1
    gaps.push({ left, right: left + 1, missing: none })
    const missing = classes[tokens[at + 1] ?? 0] ?? -1
    if (missing >= 0 && at + 2 < end && joins[at + 1] === 1) gaps.push({ left, right: left + 2, missing })
  }
  return gaps
}
