/** Where a long unknown word falls into two, told by how well its letters read as one word and as two. */
import { letterModelOf } from '../model/letter-model.ts'
import { type WordModel, wordModelOf } from '../model/word-model.ts'
import { wordListOf } from './registry.ts'
import { countWords, endings, prefixes, tails } from './word-parts.ts'

/** `margin` is how far the cut stands above the measure of its kind, in log units; never below 0. */
export type LetterCut = { readonly at: number; readonly margin: number }

/**
 * The cut of a word of English, Russian or Kazakh that the word model does not know, in lower case; undefined if it may well be
 * one word. Answers are remembered: an article has the same unknown words again and again.
 */
export function cutByLetters(lower: string, language: string): LetterCut | undefined {
  const model = wordModelOf(language)
  if (!model || lower.length < 6 || lower.length > longestGlued) return undefined
  const known = remembered.get(model) ?? new Map<string, LetterCut | 'none'>()
  remembered.set(model, known)
  const before = known.get(lower)
  if (before !== undefined) return before === 'none' ? undefined : before
  if (known.size >= mostRemembered) known.clear()
  const cut = cuts[language]?.(lower, model)
  known.set(lower, cut ?? 'none')
  return cut
}

const remembered = new WeakMap<WordModel, Map<string, LetterCut | 'none'>>()
const mostRemembered = 20_000
const longestGlued = 40

/** A pair met so often stands for itself, whatever its halves may be parts of: "трехлет", "afterday". */
export const veryUsual = 20

/** "commutersystems": longer than the compounds that writers make up, and it reads better as two words. */
function englishCut(lower: string, model: WordModel): LetterCut | undefined {
  if (lower.length < 13) return undefined
  const best = likeliestCut(lower, 'en', model, (left, right) => {
    if (Math.min(left.length, right.length) < 4 || tails.has(right)) return false
    return !prefixes.en?.has(left) && !endings.en?.has(right) && !countWords.has(left)
  })
  return best && withMargin(best, lower.length >= 16 ? 3.5 : 10)
}

/** A Russian word bends: half of a compound has a linking vowel or no ending, a word that was glued has its own. */
function russianCut(lower: string, model: WordModel): LetterCut | undefined {
  const small = wordListOf('ru')?.functionWords
  const best = likeliestCut(lower, 'ru', model, (left, right) => {
    const isSmall = small?.has(left) === true
    if (Math.min(left.length, right.length) < 3) return isSmall && small?.has(right) === true
    if (model.pairFrequency(left, right) >= veryUsual) return true
    if (prefixes.ru?.has(left) || endings.ru?.has(right) || numeral.test(left)) return false
    return isSmall || (left.length >= 4 && (right.length >= 4 || model.frequency(right) >= 40) && bent.test(left))
  })
  if (!best) return undefined
  const left = lower.slice(0, best.at)
  const right = lower.slice(best.at)
  return withMargin(
    best,
    small?.has(left) ? (model.frequency(right) >= 3 ? 8.5 : 10) : leastRussian(left, right, model),
  )
}

/** A Kazakh word takes its endings at the right, and some look like words: "рөлімен" is no "рөлі мен". */
function kazakhCut(lower: string, model: WordModel): LetterCut | undefined {
  if (model.frequency(lower) > 0) return undefined
  const small = wordListOf('kk')?.functionWords
  const best = likeliestCut(lower, 'kk', model, (left, right) => {
    if (left.length < 3 || right.length < 3 || prefixes.kk?.has(left)) return false
    if (!model.knows(left) || model.frequency(right) === 0) return false
    return right.length >= 5 || (small?.has(right) === true && !endings.kk?.has(right))
  })
  if (!best) return undefined
  const [left, right] = [lower.slice(0, best.at), lower.slice(best.at)]
  const isWhole = kazakhBent.test(left) || small?.has(left) === true || model.pairFrequency(left, right) > 0
  return withMargin(best, isWhole ? 12 : 18)
}

/** After an ending of case, person or verb a Kazakh word is whole; a bare noun may begin a compound: "ықпалшара". */
const kazakhBent =
  /(?:[нтд]?[ыі]ң|[ыі]|[ғқ]а|[гк]е|[нтд][ае]|[нтд][ае]н|[мпб]ен|[ыі]?п|[лдт][ае]р|[ғқ]ан|[гк]ен|[дт][ыі][қк]|[ае]т[ыі]н|[лд]ық|[лд]ік|у)$/u

const cuts: Readonly<Record<string, (lower: string, model: WordModel) => LetterCut | undefined>> = {
  en: englishCut,
  ru: russianCut,
  kk: kazakhCut,
}

/** A left half in -о or -е is likelier linked to its right half than glued, but for an ending of case or a verb after it. */
function leastRussian(left: string, right: string, model: WordModel): number {
  const rarest = Math.min(model.frequency(left), model.frequency(right))
  if (/о$/.test(left) && !/[ое]го$/.test(left)) return /ть(?:ся)?$/.test(right) ? 7.5 : 15
  if (/е$/.test(left)) return rarest >= 100 ? 5.5 : rarest >= 3 ? 9.5 : 12
  if (rarest >= 3) return 8.5
  return model.frequency(left) >= 500 ? 7.5 : 9.5
}

/** Endings of case, person and tense, after which a word is whole. */
const bent = /(?:[аяыиуюоеьй]|[ыи][хм]|[оеая]м|[ая]х|[ое]в|[еиуюая]т|л|с[яь])$/
const numeral = /^(?:двух|тр[её]х|четыр[её]х|.*(?:дцати|десяти)|пяти|шести|семи|восьми|девяти)$/

type Scored = { readonly at: number; readonly score: number }

/** The cut that makes two words most probable against one word nobody knows; only cuts that are allowed are scored. */
function likeliestCut(
  lower: string,
  language: string,
  model: WordModel,
  isAllowed: (left: string, right: string) => boolean,
): Scored | undefined {
  let best: Scored | undefined
  for (let at = 1; at < lower.length; at++) {
    const [left, right] = [lower.slice(0, at), lower.slice(at)]
    if ((model.frequency(left) < 2 && model.frequency(right) < 2) || !isAllowed(left, right)) continue
    const letters = letterModelOf(language)
    if (!letters) return undefined
    const alone = (word: string) =>
      model.frequency(word) >= 2
        ? Math.log(model.frequency(word) / (corpusWords[language] ?? 20_000_000))
        : unknown + letters.logWord(word)
    const after = model.pairFrequency(left, right) > 0 ? model.logAfter(left, right) : -Infinity
    const score = alone(left) + Math.max(after, alone(right)) - unknown - letters.logWord(lower)
    if (!best || score > best.score) best = { at, score }
  }
  return best
}

/** One word in fifty is unknown to the model. */
const unknown = Math.log(0.02)
/** What the frequencies of a model are of. */
const corpusWords: Readonly<Record<string, number>> = { en: 20_000_000, ru: 20_000_000, kk: 900_000 }

function withMargin({ at, score }: Scored, least: number): LetterCut | undefined {
  return score >= least ? { at, margin: score - least } : undefined
}
