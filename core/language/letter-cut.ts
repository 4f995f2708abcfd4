/** Where a long unknown word falls into two, told by how well its letters read as one word and as two. */
import type { Language } from './language.ts'
import type { LetterModel } from './model/letter-model.ts'
import type { WordModel } from './model/word-model.ts'
import { readOnce } from './notes.ts'

/** `margin` is how far the cut stands above the measure of its kind, in log units; never below 0. */
export type LetterCut = { readonly at: number; readonly margin: number }

/** Pieces that look like words and are parts of longer ones, and where two words may have been glued. In lower case. */
export type CompoundRules = {
  readonly prefixes: ReadonlySet<string>
  /** Small words that are endings of real words too: "feather", "passion". */
  readonly endings: ReadonlySet<string>
  /** Numbers and the like, which glue as small words do. */
  readonly countWords: ReadonlySet<string>
  /** Second halves of compounds. */
  readonly tails: ReadonlySet<string>
  /** Common pairs of words tell a cut by themselves, before its letters are asked. */
  readonly gluesByPairs?: true
  /** Of a word that the model does not know. `letters` costs some time when first called. */
  readonly cut: (lower: string, model: WordModel, letters: () => LetterModel | undefined) => LetterCut | undefined
}

const mostRemembered = 20_000
const longestGlued = 40

/** An article has the same unknown words again and again. */
const cutsOf = readOnce((_: Language) => new Map<string, LetterCut | 'none'>())

/** The cut of a word, in lower case, that the language's word model does not know; undefined if it may well be one word. */
export function cutByLetters(lower: string, language: Language): LetterCut | undefined {
  const model = language.wordModel()
  if (!model || lower.length < 6 || lower.length > longestGlued) return undefined
  const known = cutsOf(language)
  const before = known.get(lower)
  if (before !== undefined) return before === 'none' ? undefined : before
  if (known.size >= mostRemembered) known.clear()
  const cut = language.pack.compounds?.cut(lower, model, language.letterModel)
  known.set(lower, cut ?? 'none')
  return cut
}

/** A pair met so often stands for itself, whatever its halves may be parts of: "трехлет", "afterday". */
export const veryUsual = 20

type Scored = { readonly at: number; readonly score: number }

/** Where cuts are allowed, and of how many words the frequencies of the model are. */
export type CutMeasure = {
  readonly corpusWords: number
  readonly isAllowed: (left: string, right: string) => boolean
}

/** The cut that makes two words most probable against one word nobody knows; only cuts that are allowed are scored. */
export function likeliestCut(
  lower: string,
  model: WordModel,
  letterModel: () => LetterModel | undefined,
  { corpusWords, isAllowed }: CutMeasure,
): Scored | undefined {
  let best: Scored | undefined
  for (let at = 1; at < lower.length; at++) {
    const [left, right] = [lower.slice(0, at), lower.slice(at)]
    if ((model.frequency(left) < 2 && model.frequency(right) < 2) || !isAllowed(left, right)) continue
    const letters = letterModel()
    if (!letters) return undefined
    const alone = (word: string) =>
      model.frequency(word) >= 2 ? Math.log(model.frequency(word) / corpusWords) : unknown + letters.logWord(word)
    const after = model.pairFrequency(left, right) > 0 ? model.logAfter(left, right) : -Infinity
    const score = alone(left) + Math.max(after, alone(right)) - unknown - letters.logWord(lower)
    if (!best || score > best.score) best = { at, score }
  }
  return best
}

/** One word in fifty is unknown to the model. */
const unknown = Math.log(0.02)

/** The cut with its margin above `least`; undefined if it stands below. */
export function withMargin({ at, score }: Scored, least: number): LetterCut | undefined {
  return score >= least ? { at, margin: score - least } : undefined
}
