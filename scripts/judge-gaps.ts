/**
 * Fits the weights of core/language/gaps/judge-gap.ts: `node scripts/judge-gaps.ts CORPORA LANGUAGE` prints them.
 * On the blocks of lines kept from the model: each sentence whole, and once with a small word taken out (seeded).
 */
import { join } from 'node:path'
import type { GapModel } from '../core/language/gaps/gap-model.ts'
import { type GapRules, gapClassOf } from '../core/language/gaps/gap-rules.ts'
import { type Feature, featuresOf, likeliest } from '../core/language/gaps/judge-gap.ts'
import { doubtfulGaps } from '../core/language/gaps/missing-words.ts'
import { type Language, openLanguages, type Sentence } from '../core/language/language.ts'
import { emptyNotes } from '../core/language/notes.ts'
import { languagePacks } from '../core/language/packs.ts'
import { type Word, wordsOf } from '../core/language/word.ts'
import { segmentText } from '../core/segment/segment-text.ts'
import { modelsIn, projectModels } from '../service/models/read-models.ts'
import { seededRandom } from './learn-gaps/seeded-random.ts'
import { isHeld, linesOf } from './learn-gaps/sentences.ts'

/** The words taken out. */
const taken: Readonly<Record<string, ReadonlySet<string>>> = {
  en: new Set('the a an of to in for on with by at from is are was were has have'.split(' ')),
  ru: new Set('в во на с со к ко по о об от из у за до для'.split(' ')),
}

const texts: Readonly<Record<string, readonly string[]>> = {
  en: ['en/kremlin-news', 'en/us-gov-blogs', 'en/sotu-1981'],
  ru: ['ru/duma-speeches', 'ru/wikinews-nerel', 'ru/un-common-voice'],
}

/** One gap the model would name a word in: what is weighed, and whether a word was taken out there. */
type Case = { readonly features: readonly Feature[]; readonly isMissing: boolean; readonly shown: string }

type Subject = { readonly language: Language; readonly model: GapModel; readonly rules: GapRules }

function casesOf(text: string, missingAt: number | undefined, { language, model, rules }: Subject): readonly Case[] {
  const words = wordsOf(text)
  const segment: Sentence = { language, text, words, notes: emptyNotes() }
  const gaps = doubtfulGaps(segment, model, rules.leastSieved)
  return gaps.flatMap((gap) => {
    if (missingAt !== undefined && gap.index !== missingAt) return []
    const missing = likeliest(gap, model.classes, rules)
    if (!missing || missing.odds < 0 || rules.isWhole?.(missing, segment)) return []
    const shown = `${text.slice(0, words[gap.index]?.end).slice(-50)} [${missing.word}]${text.slice(words[gap.index]?.end).slice(0, 30)}`
    return [{ features: featuresOf(gap, missing, segment, gaps), isMissing: missingAt !== undefined, shown }]
  })
}

/** The text with one of its small words taken out, each word that occurs in it being as likely as another. */
function takeOut(
  text: string,
  { language, rules }: Subject,
  random: () => number,
): { text: string; at: number } | undefined {
  const words = wordsOf(text)
  const isBetween = (index: number) => {
    const [before, word, after] = [words[index - 1], words[index], words[index + 1]]
    if (!before || !word || !after || taken[language.tag]?.has(word.text) !== true) return false
    return text.slice(before.end, word.start) === ' ' && text.slice(word.end, after.start) === ' '
  }
  const places = [...words.keys()].filter(isBetween)
  const classAt = (index: number) => gapClassOf(words[index]?.lower ?? '', rules)
  const classes = [...new Set(places.map(classAt))]
  const chosen = classes[Math.floor(random() * classes.length)]
  const same = places.filter((index) => classAt(index) === chosen)
  const at = same[Math.floor(random() * same.length)]
  const word: Word | undefined = at === undefined ? undefined : words[at]
  if (at === undefined || !word) return undefined
  return { text: text.slice(0, word.start) + text.slice(word.end + 1), at: at - 1 }
}

/** Things met less often are not weighed. */
const leastMet = 15

/** Logistic regression by gradient descent, with a pull towards zero. */
function weigh(cases: readonly Case[]): Map<string, number> {
  const met = new Map<string, number>()
  for (const { features } of cases) for (const [name] of features) met.set(name, (met.get(name) ?? 0) + 1)
  const weights = new Map([...met].filter(([, count]) => count >= leastMet).map(([name]) => [name, 0]))
  for (let round = 0; round < 800; round++) {
    const slopes = new Map<string, number>()
    for (const { features, isMissing } of cases) {
      const miss = 1 / (1 + Math.exp(-total(weights, features))) - (isMissing ? 1 : 0)
      for (const [name, amount] of features) slopes.set(name, (slopes.get(name) ?? 0) + miss * amount)
    }
    for (const [name, weight] of weights) {
      const slope = (slopes.get(name) ?? 0) / cases.length + (name === 'always' ? 0 : 0.0015 * weight)
      weights.set(name, weight - 0.15 * slope)
    }
  }
  return weights
}

function total(weights: ReadonlyMap<string, number>, features: readonly Feature[]): number {
  return features.reduce((sum, [name, amount]) => sum + amount * (weights.get(name) ?? 0), 0)
}

const [corpora, tag = ''] = process.argv.slice(2)
if (corpora === undefined) throw new Error('usage: node scripts/judge-gaps.ts CORPORA LANGUAGE')
const language = openLanguages(modelsIn(projectModels), languagePacks)(tag)
const model = language.gapModel()
const rules = language.pack.gaps
if (!model || !rules) throw new Error(`no gap model of ${tag}`)
const subject: Subject = { language, model, rules }
const random = seededRandom(3)
const sentences = (texts[tag] ?? [])
  .flatMap((name) => linesOf(join(corpora, `${name}.txt.xz`)).filter((_, line) => isHeld(line)))
  .flatMap((line) => segmentText(line, tag).map(({ start, end }) => line.slice(start, end).trim()))
const whole = sentences.flatMap((text) => casesOf(text, undefined, subject))
const damaged = sentences.flatMap((text) => takeOut(text, subject, random) ?? [])
const lost = damaged.flatMap(({ text, at }) => casesOf(text, at, subject))
const weights = weigh([...whole, ...lost])
console.log(JSON.stringify(Object.fromEntries([...weights].map(([name, weight]) => [name, Number(weight.toFixed(2))]))))
const words = sentences.reduce((sum, text) => sum + wordsOf(text).length, 0)
const alarms = whole.map((one) => ({ ...one, odds: total(weights, one.features) })).sort((a, b) => b.odds - a.odds)
for (const rate of [0.1, 0.2, 0.3, 0.4, 0.5]) {
  const least = alarms[Math.floor((rate * words) / 1000)]?.odds ?? 0
  const found = lost.filter(({ features }) => total(weights, features) > least).length
  console.log(
    `${rate} false of 1,000 words: odds ${least.toFixed(2)}, found ${((100 * found) / damaged.length).toFixed(1)} %`,
  )
}
for (const { odds, shown } of alarms.slice(0, 40)) console.log(odds.toFixed(2), shown)
