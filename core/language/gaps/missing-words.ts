/** Where a sentence has lost a small word, by the gap model: every gap is sieved, few are asked about. */
import type { Sentence } from '../language.ts'
import type { Word } from '../word.ts'
import type { GapModel, Lexeme } from './gap-model.ts'
import { markBetween, outside } from './gap-tokens.ts'

/** A gap the model does not take for whole. */
export type DoubtfulGap = {
  /** Of the word before it. */
  readonly index: number
  /** Of each class of the model against none, in log units. */
  readonly odds: readonly number[]
  /** True if the model has the word before it in its list. */
  readonly isBeforeKnown: boolean
}

type SentenceWords = Pick<Sentence, 'text' | 'words'>

/** A long line without an end is not a sentence that somebody wrote. */
const longestSegment = 4000

/** The doubtful gaps of a segment, in order: those of which the sieve says at least so much. Linear in the words. */
export function doubtfulGaps(segment: SentenceWords, model: GapModel, leastSieved: number): readonly DoubtfulGap[] {
  const { words } = segment
  if (words.length < 3 || words.length > longestSegment) return none
  const { tokens, joins } = readSegment(segment, model)
  const found: DoubtfulGap[] = []
  for (let at = 0; at < joins.length; at++) {
    const index = joins[at] ?? -1
    if (index < 0) continue
    const [beforeLast, before, after, afterNext] = [tokens[at - 1], tokens[at], tokens[at + 1], tokens[at + 2]]
    if (!beforeLast || !before || !after || !afterNext) continue
    if (!model.isDoubtful(beforeLast, before, after, afterNext, leastSieved)) continue
    found.push({ index, odds: askAbout(tokens, at, model), isBeforeKnown: before.first.isKnown })
  }
  return found
}

const none: readonly DoubtfulGap[] = []

type Reading = {
  readonly tokens: readonly Lexeme[]
  /** By token: the index of its word if nothing but a single blank follows it, and another word. */
  readonly joins: readonly number[]
}

function readSegment({ text, words }: SentenceWords, model: GapModel): Reading {
  const tokens: Lexeme[] = []
  const joins: number[] = []
  const add = (token: Lexeme, join: number) => {
    tokens.push(token)
    joins.push(join)
  }
  // Two, for the sieve looks at two tokens on each side.
  const pause = () => {
    add(model.outside, -1)
    add(model.outside, -1)
  }
  pause()
  for (let index = 0; index < words.length; index++) {
    const word = words[index]
    const next = words[index + 1]
    if (!word) continue
    const isBesideNext = next !== undefined && isJoined(text, word, next)
    add(model.lexemeOf(word), isBesideNext ? index : -1)
    if (!next) pause()
    else if (!isBesideNext) {
      const mark = markBetween(text.slice(word.end, next.start), next.text)
      if (mark === outside) pause()
      else if (mark) add(model.markOf(mark), -1)
    }
  }
  return { tokens, joins }
}

const blank = 32

function isJoined(text: string, word: Word, next: Word): boolean {
  return next.start === word.end + 1 && text.charCodeAt(word.end) === blank
}

function askAbout(tokens: readonly Lexeme[], at: number, model: GapModel): readonly number[] {
  return model.ask(outwards(tokens, at, -1, model), outwards(tokens, at + 1, 1, model))
}

/** The tokens from a gap up to the end of its sentence, and that end, as far as is seen. */
function outwards(tokens: readonly Lexeme[], from: number, step: number, model: GapModel): readonly Lexeme[] {
  const found: Lexeme[] = []
  for (let at = from; found.length < model.sight; at += step) {
    const token = tokens[at] ?? model.outside
    found.push(token)
    if (token === model.outside) break
  }
  return found
}
