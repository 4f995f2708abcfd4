/** One language's table, said as SRX rules in the order in which the segmenter asks. */
import type { SentenceRules } from '../../language/sentence-rules.ts'
import { capitalise } from '../../language/word.ts'
import type { SegmentException } from '../exceptions.ts'
import { endings } from '../glued.ts'
import { indexOf, type LanguageIndex } from '../language-index.ts'
import { abbreviationRules, initialRules, listMarkerRules, numberRules } from './abbreviation-rules.ts'
import {
  anyDash,
  blank,
  breakRule,
  capital,
  gap,
  inWord,
  keepRule,
  literal,
  oneOf,
  type Surroundings,
  starterWord,
  surroundingsOf,
  wholeWord,
} from './patterns.ts'
import { placeRules } from './place-rules.ts'
import type { SrxRule } from './rules.ts'

/** The rules of a language, people's own exceptions in front. */
export function srxRulesOf(language: SentenceRules, exceptions: readonly SegmentException[]): readonly SrxRule[] {
  const index = indexOf(language)
  const around = surroundingsOf(index)
  return [
    ...lineRules,
    ...exceptionRules(exceptions),
    ...listMarkerRules,
    ...bracketRules(around),
    ...placeRules(index, around),
    ...abbreviationRules(index, around),
    ...numberRules(index, around),
    ...initialRules(index, around),
    ...gluedRules(index, around),
    ...reportRules(index, around),
    ...ellipsisRules(index, around),
    ...smallLetterRules(index, around),
    breakRule(
      `${around.stop}${around.closers}`,
      `${gap}${around.lead}[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}\\p{So}@$€£₽₸&§№+~]`,
    ),
    ...wideRules(index, around),
  ]
}

/** Every line break is a boundary; the two units of a Windows line end are one. */
const lineRules: readonly SrxRule[] = [
  keepRule('\\r', '\\n'),
  breakRule('[\\n\\r\\u000B\\u000C\\u0085\\u2028\\u2029]', ''),
]

/** Of two for one token the later holds. */
function exceptionRules(exceptions: readonly SegmentException[]): readonly SrxRule[] {
  const actions = new Map(exceptions.map(({ after, action }) => [after, action]))
  return [...actions].map(([token, action]) => ({
    action,
    before: `(?:^|${blank})${literal(token)}`,
    after: action === 'break' ? gap : '',
  }))
}

/** "(which one? when?)", "[...]", "（二十年前出版。作者不详）". */
function bracketRules({ stop }: Surroundings): readonly SrxRule[] {
  const inside = '[^()\\[\\]\\n\\r]'
  const wideOpen = '[（「『《〈【〔［]'
  const wideInside = '[^（）「」『』《》〈〉【】〔〕［］\\n\\r]'
  const wideStop = '[。！？｡．]'
  return [
    keepRule(`[(\\[]${stop}+[)\\]]`, ''),
    keepRule(`[(\\[]\\p{L}{1,10}\\.`, `${gap}${inside}{1,300}[)\\]]`),
    keepRule(`[(\\[]${inside}{0,300}${stop}`, `${gap}[^\\p{Lu}\\p{Lt}()\\[\\]\\n\\r]${inside}{0,300}[)\\]]`),
    keepRule(`${wideOpen}${wideInside}{0,300}${wideStop}`, `${wideInside}{1,300}[）」』》〉】〕］]`),
    keepRule(`[^\\s。！？｡．][（《〈【〔［]${wideInside}{0,300}${wideStop}[）》〉】〕］]`, ''),
  ]
}

/** A stop with no space behind it: between two words a lost space, in addresses and file names none. */
function gluedRules({ language }: LanguageIndex, around: Surroundings): readonly SrxRule[] {
  const pauses = language.terminators + (language.dot === 'pause' ? '.…' : '')
  const stops = [...'.!?…'].filter((mark) => !pauses.includes(mark)).map(literal)
  const word = `${inWord}{2}\\p{Ll}`
  const address = '[@/\\\\_=#&]'
  const small = stops.includes('\\.') ? [breakRule(`${word}\\.`, '\\p{Ll}\\p{L}{2}')] : []
  return [
    keepRule(`(?:${address}|www\\.)\\S{0,100}[.!?]`, '\\S'),
    keepRule('\\.', `\\S{1,100}${address}`),
    keepRule('\\.\\p{L}{1,40}\\.', '\\p{L}'),
    keepRule('\\.', `(?:\\p{L}{1,40}\\.\\p{L}|${oneOf(endings)}(?:[^\\p{L}\\p{Nd}]|$))`),
    ...small,
    breakRule(`${word}[${stops.join('')}]${around.closer}*`, `(?:[«„¿¡(])?${capital}\\p{L}{2}`),
  ]
}

/** "“Will you come?” asked the girl." Behind a full stop in quotation marks no report is expected. */
function reportRules(index: LanguageIndex, around: Surroundings): readonly SrxRule[] {
  const verbs = wholeWord([...index.reportingVerbs])
  if (verbs === undefined) return []
  const quoted = `(?:${around.mark}\\.*|${around.dots})${blank}?${around.closer}+`
  const starter = starterWord(index.starters)
  return [
    ...(starter === undefined ? [] : [breakRule(quoted, `${gap}${around.lead}${starter}`)]),
    keepRule(quoted, `${gap}${around.lead}${verbs}`),
    keepRule(quoted, `${gap}${around.lead}(?:\\p{Lo}[\\p{L}\\p{M}]* ){1,2}${verbs}`),
    keepRule(quoted, `${gap}${around.lead}(?:${capital}[\\p{L}\\p{M}'’-]* ){1,3}${verbs}`),
    keepRule('\\?', `${gap}${around.openers}${verbs}`),
  ]
}

/** "He waited ... and then went home." */
function ellipsisRules(index: LanguageIndex, { dots, closers, lead, mark }: Surroundings): readonly SrxRule[] {
  const always = wholeWord([...index.alwaysCapital].map(capitalise))
  return [
    keepRule(`${dots}${closers}`, `${gap}${lead}[\\p{Ll}\\p{Lo}\\p{M}]`),
    ...(always === undefined ? [] : [keepRule(`${blank}${dots}`, `${gap}${lead}${always}`)]),
    keepRule(`(?:${dots}|${mark})${closers}`, `${gap}\\(\\p{Nd}`),
  ]
}

/** Writers who use no capitals, and capitals that were lost. */
function smallLetterRules({ language }: LanguageIndex, { openers }: Surroundings): readonly SrxRule[] {
  const small = `${gap}${openers}\\p{Ll}`
  const full = [breakRule(`${inWord}{2}[\\p{Ll}\\p{Lo}\\p{M}\\p{N}]\\.`, small), breakRule('[)\\]”»]\\.', small)]
  return [
    keepRule(`[,;:]${blank}?\\?`, small),
    breakRule('\\?', small),
    ...(language.dot === 'pause' ? [] : full),
    keepRule('[.!…]', `${gap}${openers}${anyDash}${blank}?\\p{Ll}`),
  ]
}

/** Chinese and Japanese stops, the danda and its like need no space behind them. */
function wideRules(index: LanguageIndex, { closer }: Surroundings): readonly SrxRule[] {
  const wide = '[。！？｡．]'
  const ideograph = '[\\u3040-\\u30FF\\u3400-\\u9FFF\\uF900-\\uFAFF]'
  const verbs = [...index.reportingVerbs].filter((verb) => verb.length <= 2 && verb.toUpperCase() === verb)
  const open = `[${literal([...index.openers].join(''))}]{0,3}`
  const next = `${blank}*${open}[\\p{L}\\p{M}\\p{N}\\p{S}]`
  return [
    keepRule(`${wide}+${closer}+`, '[\\u3040-\\u309F]'),
    ...(verbs.length === 0 ? [] : [keepRule(`${wide}+${closer}+`, `[^\\s。！？]{0,3}${oneOf(verbs)}`)]),
    keepRule(`${wide}+${closer}*`, `${blank}*[、，,；;：:・]`),
    breakRule(`${wide}+${closer}*`, next),
    breakRule(`${ideograph}[!?]`, ideograph),
    breakRule(`[।॥։؟۔።፧។]+${closer}*`, `${open}[\\p{L}\\p{M}\\p{N}\\p{S}]`),
  ]
}
