/** What stands in a text beside words: addresses, times said first, letters that name a thing; as SRX rules. */
import { capitalise } from '../../language/word.ts'
import { followedBy, type LanguageIndex } from '../language-index.ts'
import {
  abbreviationPattern,
  blank,
  breakRule,
  capital,
  edge,
  gap,
  keepRule,
  oneOf,
  type Surroundings,
  withOrWithoutCapital,
} from './patterns.ts'
import type { SrxRule } from './rules.ts'

const letter = '[A-Za-z0-9_-]'

/** The stops that decide before any abbreviation is asked for, in the order of `ends-sentence.ts` and `full-stop.ts`. */
export function placeRules(index: LanguageIndex, around: Surroundings): readonly SrxRule[] {
  const address = `(?:${letter}@[A-Za-z0-9_.-]{1,60}|(?:www\\.|https?:)\\S{1,60}|${edge}${letter}{4,20})`
  return [
    keepRule('\\.', `${gap}&${gap}`),
    keepRule('\\p{Nd}[։።।]', '\\p{Nd}'),
    ...(index.language.dot === 'pause' ? [keepRule('\\.', gap + around.opener)] : []),
    breakRule(`${address}\\.[a-z]{2,3}\\.`, `${gap}${around.lead}[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}]`),
    ...timeRules(index, around),
    ...compoundRules(index, around),
    ...labelRules(index, around),
  ]
}

function unitsOf({ abbreviations }: LanguageIndex): readonly string[] {
  return [...abbreviations].filter(([, classes]) => (classes & followedBy.afterNumber) !== 0).map(([entry]) => entry)
}

/** "В мае 2019 г. Казахстан", "10 a.m. Monday", "5 мая 2020 г. № 15". */
function timeRules(index: LanguageIndex, { lead }: Surroundings): readonly SrxRule[] {
  const units = unitsOf(index)
  if (units.length === 0) return []
  const unit = `${oneOf(units.map(abbreviationPattern))}\\.`
  const after = oneOf([...index.afterTime].map(capitalise))
  const upper = oneOf([...index.afterTime].map((word) => word.toUpperCase()))
  const goesOn = index.afterTime.size === 0 ? [] : [keepRule(`${edge}${unit}`, `${gap}(?:${after}|${upper})\\b`)]
  return [keepRule(`${edge}${unit}`, `${gap}[№§]`), ...goesOn, ...frontedRules(index, unit, lead)]
}

function frontedRules({ timeWords }: LanguageIndex, unit: string, lead: string): readonly SrxRule[] {
  if (timeWords.size === 0) return []
  const word = oneOf([...timeWords].map(withOrWithoutCapital))
  const number = '(?:\\p{Nd}{1,4}|[IVXLCХ]{1,6})(?:-?[йехяогм]{1,3})?'
  return [
    keepRule(
      `(?:^|[\\n\\r.!?…]${blank}?)(?:(?:${word}|${number})[\\s\\u00A0–—-]+){1,8}${unit}`,
      `${gap}${lead}${capital}`,
    ),
  ]
}

/** "Hafenstr. 5", "Dipl.-Ing. Klein", "30-жж. аштық", "Karl-H. Groß". */
function compoundRules({ abbreviations, compoundEnds }: LanguageIndex, { lead }: Surroundings): readonly SrxRule[] {
  const ofClass = (bit: number) =>
    [...abbreviations]
      .filter(([entry, classes]) => (classes & bit) !== 0 && !entry.includes('.') && entry.length > 1)
      .map(([entry]) => abbreviationPattern(entry))
  const names = ofClass(followedBy.name)
  const all = [...abbreviations.keys()]
    .filter((entry) => entry.length > 1 && !entry.includes('.'))
    .map(abbreviationPattern)
  if (names.length === 0) return []
  const small = `${gap}${lead}\\p{Ll}`
  return [
    keepRule(`[.\\s\\u00A0]-${oneOf(names)}\\.`, gap),
    keepRule(`\\p{Nd}-${oneOf(all)}\\.`, small),
    keepRule(`${edge}\\p{Lu}\\p{Ll}{1,4}-\\p{Lu}\\.`, gap),
    ...(compoundEnds.length === 0
      ? []
      : [keepRule(`\\p{L}{2}${oneOf(compoundEnds)}\\.`, `${gap}${lead}[\\p{Ll}\\p{Nd}]`)]),
  ]
}

/** "точки A. Найдите", "vitamin C. Doctors". */
function labelRules({ language }: LanguageIndex, { lead }: Surroundings): readonly SrxRule[] {
  const stems = wholeStems(language.labelled ?? [])
  return stems === undefined
    ? []
    : [breakRule(`${edge}${stems}\\p{L}{0,12}${blank}[A-Za-z]\\.`, `${gap}${lead}${capital}`)]
}

function wholeStems(stems: readonly string[]): string | undefined {
  return stems.length === 0 ? undefined : oneOf(stems.map(withOrWithoutCapital))
}
