/** Decides whether a doubtful gap has lost a word: the model's odds, weighed by what surrounds it. */
import type { LanguageTag } from '../../model/ids.ts'
import { isCapitalised, type Word } from '../word.ts'
import type { DoubtfulGap } from './missing-words.ts'

/** A word that fell out after the word `index`; `odds` are calibrated log odds that an editor would put one there. */
export type MissingWord = {
  readonly index: number
  readonly word: string
  /** The next likeliest, if it is not much less likely. */
  readonly orElse: string | undefined
  readonly odds: number
}

export const featureNames = [
  'always',
  'odds',
  'rest',
  'the',
  'a',
  'verb',
  'of',
  'to',
  'nameAfter',
  'nameBefore',
  'inName',
  'unknownBefore',
  'figure',
  'otherGaps',
  'first',
  'last',
] as const

/** Words that are left out at will, or whose want is seldom a slip: "the man (that) I saw", "(and)". */
const unnamed: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('and or that which who it than about into will as been'.split(' ')),
  ru: new Set('и что как а но или чтобы был была было были быть'.split(' ')),
}

const verbs: ReadonlySet<string> = new Set('is are was were be has have had'.split(' '))

/** The likeliest word of a gap with its own odds; undefined if it is one that is better not named. */
export function likeliest(
  { index, odds }: DoubtfulGap,
  classes: readonly string[],
  language: LanguageTag,
): MissingWord | undefined {
  let best = 0
  for (let one = 1; one < odds.length; one++) if ((odds[one] ?? 0) > (odds[best] ?? 0)) best = one
  const word = classes[best]
  if (word === undefined || unnamed[language]?.has(word) !== false) return undefined
  let next: number | undefined
  for (const [one, value] of odds.entries())
    if (one !== best && (next === undefined || value > (odds[next] ?? 0))) next = one
  const orElse = next === undefined ? undefined : classes[next]
  const isNear = next !== undefined && (odds[next] ?? 0) > (odds[best] ?? 0) - 3
  const isNamed = orElse !== undefined && unnamed[language]?.has(orElse) === false
  return { index, word, orElse: isNear && isNamed ? orElse : undefined, odds: odds[best] ?? 0 }
}

/** What is weighed, in the order of `featureNames`. `gaps` are all doubtful ones of the segment. */
export function featuresOf(
  gap: DoubtfulGap,
  missing: MissingWord,
  words: readonly Word[],
  gaps: readonly DoubtfulGap[],
): readonly number[] {
  const before = words[gap.index]?.text ?? ''
  const after = words[gap.index + 1]?.text ?? ''
  const sum = gap.odds.reduce((total, one) => total + Math.exp(one), 0)
  const others = gaps.filter((other) => Math.abs(other.index - gap.index) > 2 && Math.max(...other.odds) > 2)
  const nameBefore = gap.index > 0 && isCapitalised(before)
  const flag = (is: boolean) => (is ? 1 : 0)
  return [
    1,
    missing.odds,
    Math.log(sum) - missing.odds,
    flag(missing.word === 'the'),
    flag(missing.word === 'a'),
    flag(verbs.has(missing.word)),
    flag(missing.word === 'of'),
    flag(missing.word === 'to'),
    flag(isCapitalised(after)),
    flag(nameBefore),
    flag(nameBefore && isCapitalised(after)),
    flag(!gap.isBeforeKnown),
    flag(/^\p{N}/u.test(before) || /^\p{N}/u.test(after)),
    Math.min(2, others.length),
    flag(gap.index === 0),
    flag(gap.index + 2 >= words.length),
  ]
}

/** Fitted by scripts/judge-gaps.ts, in the order of `featureNames`. */
const weights: Readonly<Record<string, readonly number[]>> = {
  en: [-1.2, 0.89, 0.78, -0.51, -0.17, -0.12, -0.05, 0.1, -0.26, -0.18, -0.15, -0.22, -0.08, -0.59, 0.32, 0.29],
  ru: [-0.43, 0.93, 0.2, 0, 0, 0, 0, 0, 0.08, 0.07, -0.01, -0.41, -0.09, -0.06, 0.21, 0.06],
}

/** The word missing at a gap with calibrated odds; undefined if none is likely. */
export function judgeGap(
  gap: DoubtfulGap,
  gaps: readonly DoubtfulGap[],
  words: readonly Word[],
  classes: readonly string[],
  language: LanguageTag,
): MissingWord | undefined {
  const missing = likeliest(gap, classes, language)
  if (!missing || missing.odds < 0) return undefined
  const features = featuresOf(gap, missing, words, gaps)
  const odds = features.reduce((sum, feature, at) => sum + feature * (weights[language]?.[at] ?? 0), 0)
  return { ...missing, odds }
}
