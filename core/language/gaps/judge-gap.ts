/** Decides whether a doubtful gap has lost a word: the model's odds, weighed by what surrounds it. */

import { largest } from '../../model/lists.ts'
import type { Sentence } from '../language.ts'
import { tagsOf } from '../tags/tagged.ts'
import { isCapitalised } from '../word.ts'
import type { GapRules } from './gap-rules.ts'
import type { DoubtfulGap } from './missing-words.ts'

/** A word that fell out after the word `index`; `odds` are calibrated log odds that an editor would put one there. */
export type MissingWord = {
  readonly index: number
  readonly word: string
  /** The next likeliest, if it is not much less likely. */
  readonly orElse: string | undefined
  readonly odds: number
}

const verbs: ReadonlySet<string> = new Set('is are was were be has have had'.split(' '))

/** The likeliest word of a gap with its own odds; undefined if it is one that is better not named. */
export function likeliest(
  { index, odds }: DoubtfulGap,
  classes: readonly string[],
  { unnamed }: Pick<GapRules, 'unnamed'>,
): MissingWord | undefined {
  let best = 0
  for (let one = 1; one < odds.length; one++) if ((odds[one] ?? 0) > (odds[best] ?? 0)) best = one
  const word = classes[best]
  if (word === undefined || unnamed.has(word)) return undefined
  let next: number | undefined
  for (const [one, value] of odds.entries())
    if (one !== best && (next === undefined || value > (odds[next] ?? 0))) next = one
  const orElse = next === undefined ? undefined : classes[next]
  const isNear = next !== undefined && (odds[next] ?? 0) > (odds[best] ?? 0) - 3
  const isNamed = orElse !== undefined && !unnamed.has(orElse)
  return { index, word, orElse: isNear && isNamed ? orElse : undefined, odds: odds[best] ?? 0 }
}

export type MissingKind = 'article' | 'verb' | 'preposition'

/** What kind of word it is; all but articles and verbs count as prepositions. */
export function kindOf(word: string): MissingKind {
  if (word === 'the' || word === 'a') return 'article'
  return verbs.has(word) ? 'verb' : 'preposition'
}

/** One thing that is weighed: its name in `weights` of the rules, and how much of it there is. */
export type Feature = readonly [name: string, amount: number]

/** What is weighed at a gap. `gaps` are all doubtful ones of the segment. */
export function featuresOf(
  gap: DoubtfulGap,
  missing: MissingWord,
  segment: Sentence,
  gaps: readonly DoubtfulGap[],
): readonly Feature[] {
  const { words } = segment
  const before = words[gap.index]?.text ?? ''
  const after = words[gap.index + 1]?.text ?? ''
  const sum = gap.odds.reduce((total, one) => total + Math.exp(one), 0)
  const others = gaps.filter((other) => Math.abs(other.index - gap.index) > 2 && largest(other.odds) > 2)
  const nameBefore = gap.index > 0 && isCapitalised(before)
  const facts: readonly (readonly [string, boolean])[] = [
    ['name after', isCapitalised(after)],
    ['name before', nameBefore],
    ['in a name', nameBefore && isCapitalised(after)],
    ['unknown before', !gap.isBeforeKnown],
    ['figure', /^\p{N}/u.test(before) || /^\p{N}/u.test(after)],
    ['first', gap.index === 0],
    ['last', gap.index + 2 >= words.length],
  ]
  return [
    ['always', 1],
    ['odds', missing.odds],
    ['rest', Math.log(sum) - missing.odds],
    [missing.word, 1],
    ['other gaps', Math.min(2, others.length)],
    ...facts.flatMap(([name, is]): Feature[] => (is ? [[name, 1]] : [])),
    ...tagFeatures(missing, segment),
  ]
}

function tagFeatures({ index, word }: MissingWord, segment: Sentence): readonly Feature[] {
  const tags = tagsOf(segment)
  if (tags.length === 0) return []
  const kind = kindOf(word)
  const at = (place: number) => tags[place] ?? 'none'
  return [
    [`${kind} after ${at(index)}`, 1],
    [`${kind} before ${at(index + 1)}`, 1],
    [`before ${at(index + 1)} ${at(index + 2)}`, 1],
    [`after ${at(index - 1)} ${at(index)}`, 1],
  ]
}

/** The word missing at a gap with calibrated odds; undefined if none is likely. */
export function judgeGap(
  gap: DoubtfulGap,
  gaps: readonly DoubtfulGap[],
  segment: Sentence,
  classes: readonly string[],
): MissingWord | undefined {
  const { gaps: rules } = segment.language.pack
  const missing = rules && likeliest(gap, classes, rules)
  if (!rules || !missing || missing.odds < 0) return undefined
  if (rules.isWhole?.(missing, segment)) return undefined
  const features = featuresOf(gap, missing, segment, gaps)
  const odds = features.reduce((sum, [name, amount]) => sum + amount * (rules.weights[name] ?? 0), 0)
  return { ...missing, odds: rules.isBound?.(missing, segment) ? odds - boundDoubt : odds }
}

/** Names and compounds are less usual in the texts the model learned from than in a newspaper. */
const boundDoubt = 2
