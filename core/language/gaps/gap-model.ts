/** Asks the gap model of a language which small word, if any, is missing between two words: a committee of small networks. */

import { largest } from '../../model/lists.ts'
import { createRecent } from '../recent.ts'
import type { Word } from '../word.ts'
import { decodeCommittee, type GapFile } from './gap-file.ts'
import { type GapNetwork, type Imprint, openNetwork } from './gap-network.ts'
import { type GapToken, outside, wordToken } from './gap-tokens.ts'

/** A token as the networks know it; those after the first look at it only when they are asked. */
export type Lexeme = { readonly token: GapToken; readonly first: Imprint; readonly others: (Imprint | undefined)[] }

export type GapModel = {
  /** The words that can be missing. */
  readonly classes: readonly string[]
  /** How many tokens on each side of a gap are looked at. */
  readonly sight: number
  readonly outside: Lexeme
  lexemeOf(word: Pick<Word, 'text' | 'lower'>): Lexeme
  markOf(mark: GapToken): Lexeme
  /** A quick first look at two tokens on each side: whether it says at least so much, in log units, for asking about the gap. */
  isDoubtful(beforeLast: Lexeme, before: Lexeme, after: Lexeme, afterNext: Lexeme, least: number): boolean
  /**
   * Log odds of each class against nothing missing, as the networks say on average; where the first find none likely,
   * the others are not asked. Both sides are given from the gap outwards, up to the end of the sentence.
   */
  ask(left: readonly Lexeme[], right: readonly Lexeme[]): readonly number[]
}

/** The model in a file's bytes; undefined if they are missing or of another kind. */
export function openGapModel(bytes: Uint8Array | undefined): GapModel | undefined {
  const files = bytes && decodeCommittee(bytes)
  return files && openCommittee(files)
}

/** Words of texts seen lately. Most stay at some hundred floats; those beside doubtful gaps grow to a few thousand. */
const mostKept = 20_000

/** Networks of one language with the same classes; the first sieves for all. */
export function openCommittee(files: readonly GapFile[]): GapModel | undefined {
  const networks = files.map(openNetwork)
  const [first] = networks
  const classes = files[0]?.head.classes
  if (!first || !classes) return undefined
  const byText = createRecent<Lexeme>(mostKept)
  const byMark = new Map<GapToken, Lexeme>()
  const made = (token: GapToken): Lexeme => ({ token, first: first.imprint(token), others: [] })
  const none = made(outside)
  return {
    classes,
    sight: largest(networks.map(({ sight }) => sight)),
    outside: none,
    lexemeOf: (word) => {
      const known = byText.get(word.text)
      if (known) return known
      const lexeme = made(wordToken(word))
      byText.set(word.text, lexeme)
      return lexeme
    },
    markOf: (mark) => {
      const lexeme = byMark.get(mark) ?? (mark === outside ? none : made(mark))
      byMark.set(mark, lexeme)
      return lexeme
    },
    isDoubtful: (beforeLast, before, after, afterNext, least) =>
      first.isDoubtful(beforeLast.first, before.first, after.first, afterNext.first, least),
    ask: (left, right) => {
      const odds: number[] = classes.map(() => 0)
      for (const [at, network] of networks.entries()) {
        network.ask(imprints(left, at, network), imprints(right, at, network), odds)
        if (largest(odds) < 0) return odds
      }
      return odds.map((sum) => sum / networks.length)
    },
  }
}

function imprints(lexemes: readonly Lexeme[], at: number, network: GapNetwork): readonly Imprint[] {
  return lexemes.slice(0, network.sight).map((lexeme) => {
    if (at === 0) return lexeme.first
    lexeme.others[at] ??= network.imprint(lexeme.token)
    return lexeme.others[at]
  })
}
