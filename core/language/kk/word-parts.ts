/** Kazakh pieces of words, and where two words were glued. */
import type { CompoundRules, LetterCut } from '../letter-cut.ts'
import { likeliestCut, withMargin } from '../letter-cut.ts'
import type { LetterModel } from '../model/letter-model.ts'
import type { WordModel } from '../model/word-model.ts'
import { setOf } from '../word-list.ts'
import { kazakh } from './small-words.ts'

const prefixes = setOf(
  'видео радио теле фото кино авто био гео агро электро микро макро нано мини супер вице экс анти контр мәтін өнер',
)

const endings = setOf(
  'мен бен пен мын мін біз сіз сің сың тан ден дан нан нен дай дей тай тей лар лер дар дер тар тер еді екен',
)

/** What the frequencies of the model are of. */
const corpusWords = 900_000

/** A Kazakh word takes its endings at the right, and some look like words: "рөлімен" is no "рөлі мен". */
function kazakhCut(lower: string, model: WordModel, letters: () => LetterModel | undefined): LetterCut | undefined {
  if (model.frequency(lower) > 0) return undefined
  const small = kazakh.functionWords
  const best = likeliestCut(lower, model, letters, {
    corpusWords,
    isAllowed: (left, right) => {
      if (left.length < 3 || right.length < 3 || prefixes.has(left)) return false
      if (isPastBefore(left, right)) return true
      if (!model.knows(left) || (model.frequency(right) === 0 && !turnsRow(left, right))) return false
      return right.length >= 5 || (small.has(right) === true && !endings.has(right))
    },
  })
  if (!best) return undefined
  const [left, right] = [lower.slice(0, best.at), lower.slice(best.at)]
  if (isPastBefore(left, right)) return withMargin(best, 0)
  const isWhole = kazakhBent.test(left) || small.has(left) === true || model.pairFrequency(left, right) > 0
  return withMargin(best, isWhole ? 12 : 18)
}

/** "отырғанеді": after a participle nothing but the auxiliary is spelt so. */
function isPastBefore(left: string, right: string): boolean {
  return /^(?:еді|екен)$/u.test(right) && left.length >= 5 && /(?:[ғқ]ан|[гк]ен)$/u.test(left)
}

/** The vowels of a Kazakh word are of one row: where the row turns after an ending, another word begins. */
function turnsRow(left: string, right: string): boolean {
  if (left.length < 5 || right.length < 5 || !kazakhBent.test(left)) return false
  return (isBack(left) && isFront(right)) || (isFront(left) && isBack(right))
}

const isBack = (word: string) => /[аоұы]/u.test(word) && !/[әеөүіэё]/u.test(word)
const isFront = (word: string) => /[әеөүі]/u.test(word) && !/[аоұыэё]/u.test(word)

/** After an ending of case, person or verb a Kazakh word is whole; a bare noun may begin a compound: "ықпалшара". */
const kazakhBent =
  /(?:[нтд]?[ыі]ң|[ыі]|[ғқ]а|[гк]е|[нтд][ае]|[нтд][ае]н|[мпб]ен|[ыі]?п|[лдт][ае]р|[ғқ]ан|[гк]ен|[дт][ыі][қк]|[ае]т[ыі]н|[лд]ық|[лд]ік|у)$/u

export const kazakhCompounds: CompoundRules = {
  prefixes,
  endings,
  countWords: new Set(),
  tails: new Set(),

  cut: kazakhCut,
}
