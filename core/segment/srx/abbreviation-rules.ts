/** Full stops behind abbreviations, initials and numbers, as SRX rules. */
import { capitalise } from '../../language/word.ts'
import { followedBy, type LanguageIndex } from '../language-index.ts'
import {
  abbreviationPattern,
  anyDash,
  blank,
  breakRule,
  capital,
  edge,
  gap,
  initial,
  keepRule,
  numeral,
  oneOf,
  type Surroundings,
  starterWord,
  wholeWord,
} from './patterns.ts'
import type { SrxRule } from './rules.ts'

/** What shows that a new sentence starts: one of its usual first words, or the dash of a speech. */
function sentenceStart({ starters }: LanguageIndex, { openers, lead }: Surroundings): string {
  const word = starterWord(starters)
  const dash = `${openers}${anyDash}`
  return word === undefined ? gap + dash : `${gap}(?:${dash}|${lead}${word})`
}

/** Rules for every full stop behind an abbreviation: longer ones first, since "и т. д." is not "д.". */
export function abbreviationRules(index: LanguageIndex, around: Surroundings): readonly SrxRule[] {
  const entries = [...index.abbreviations.keys()]
  if (entries.length === 0) return acronymRules(index, around)
  const all = `${edge}${oneOf(entries.map(abbreviationPattern))}\\.`
  const lengths = [...new Set(entries.map(partsOf))].sort((left, right) => right - left)
  const ofLength = (parts: number) =>
    rulesOfLength(
      index,
      around,
      entries.filter((entry) => partsOf(entry) === parts),
    )
  return [
    keepRule(all, `(?:${gap}(?:${around.lead}\\p{Ll}|[(\\[§№])|\\p{L})`),
    ...lengths.filter((parts) => parts > 1).flatMap(ofLength),
    ...acronymRules(index, around),
    ...ofLength(1),
  ]
}

function partsOf(entry: string): number {
  return entry.split('.').length
}

/** Abbreviations of as many parts, grouped by what may follow them. */
function rulesOfLength(index: LanguageIndex, around: Surroundings, entries: readonly string[]): readonly SrxRule[] {
  const groups = new Map<number, string[]>()
  for (const entry of entries) {
    const classes = index.abbreviations.get(entry) ?? 0
    groups.set(classes, [...(groups.get(classes) ?? []), entry])
  }
  return [...groups].flatMap(([classes, group]) =>
    classRules(classes, oneOf(group.map(abbreviationPattern)), index, around),
  )
}

const roman = '(?:[IVXLC]{2,}(?:[^\\p{L}\\p{N}]|$)|[IVX][.,;:)]|\\p{Lu}{1,2}[.-]?\\s?\\p{Nd})'

/** The same tests in the same order as `full-stop.ts` makes them. */
function classRules(classes: number, words: string, index: LanguageIndex, around: Surroundings): readonly SrxRule[] {
  const word = `${edge}${words}\\.`
  const beforeNumber = `${gap}${around.lead}\\p{Nd}`
  const rules: SrxRule[] = []
  if (classes & followedBy.anything) return [keepRule(word, gap)]
  if (classes & followedBy.afterNumber) {
    const unit = `${numeral}${gap}${words}\\.`
    rules.push(keepRule(unit, `${gap}${around.openers}(?:\\p{Nd}|${anyDash})`))
    rules.push(breakRule(unit, `${gap}${around.lead}[\\p{Lu}\\p{Lt}\\p{Lo}]`))
  }
  if (classes & followedBy.closing)
    return [...rules, breakRule(word, `${gap}${around.lead}[\\p{Lu}\\p{Lt}\\p{Lo}\\p{Nd}]`)]
  if (classes & followedBy.name) {
    if (classes & followedBy.plain) rules.push(breakRule(word, sentenceStart(index, around)))
    return [...rules, keepRule(word, gap)]
  }
  if (classes & followedBy.number) rules.push(keepRule(word, `${gap}${around.lead}(?:\\p{Nd}|${roman})`))
  else if (classes & followedBy.afterNumber) rules.push(keepRule(word, `${gap}${around.openers}(?:\\p{Nd}|${anyDash})`))
  else return [...rules, ...plainRules(word, beforeNumber, index, around)]
  return [...rules, breakRule(word, `${gap}${around.lead}[\\p{Lu}\\p{Lt}\\p{Lo}]`)]
}

function plainRules(
  word: string,
  beforeNumber: string,
  index: LanguageIndex,
  around: Surroundings,
): readonly SrxRule[] {
  return [keepRule(word, beforeNumber), breakRule(word, sentenceStart(index, around)), keepRule(word, gap)]
}

/** "U.S.", whatever the letters. */
function acronymRules(index: LanguageIndex, around: Surroundings): readonly SrxRule[] {
  const acronym = `${edge}(?:\\p{L}\\.)+\\p{L}\\.`
  const lower = keepRule(acronym, `${gap}(?:${around.lead}\\p{Ll}|[(\\[§№])`)
  return [lower, ...plainRules(acronym, `${gap}${around.lead}\\p{Nd}`, index, around)]
}

/** "A. Smith". A small letter that is a word of its own is no initial: "сказал я." */
export function initialRules(index: LanguageIndex, around: Surroundings): readonly SrxRule[] {
  const ownWords = [...index.starters].filter((word) => word.length === 1 && word !== word.toUpperCase())
  const own = ownWords.length === 0 ? [] : [breakRule(`${edge}${oneOf(ownWords)}\\.`, `${gap}${around.lead}${capital}`)]
  const stop = `${initial}\\.`
  return [
    ...own,
    keepRule(stop, `${gap}${around.lead}[\\p{Ll}\\p{Nd}]`),
    breakRule(stop, sentenceStart(index, around)),
    keepRule(stop, gap),
  ]
}

/** "N°. 12", "am 1. Mai", "Am 5. Der": where numbers with a stop are ordinals; elsewhere only a small letter goes on. */
export function numberRules(index: LanguageIndex, around: Surroundings): readonly SrxRule[] {
  const { ordinalStop } = index.language
  const small = `${gap}${around.lead}\\p{Ll}`
  const sign = keepRule('[°º]\\.', `${gap}${around.lead}\\p{Nd}`)
  if (ordinalStop === 'never') return [sign, keepRule(`${edge}-?(?:\\d{1,3}|\\d{5,})\\.`, small)]
  const ordinal = '(?:^|[^\\p{L}\\p{M}\\p{N}°º.,-])\\d{1,2}\\.'
  const known = wholeWord([...index.afterOrdinal].flatMap((word) => [word, capitalise(word)]))
  const starter = starterWord(index.starters)
  return [
    sign,
    keepRule(`${edge}-?\\d+\\.`, small),
    keepRule(ordinal, `${gap}${around.lead}\\p{Nd}`),
    ...(known === undefined ? [] : [keepRule(ordinal, `${gap}${around.lead}${known}`)]),
    ...(ordinalStop === 'before-small'
      ? []
      : [...(starter ? [breakRule(ordinal, `${gap}${around.lead}${starter}`)] : []), keepRule(ordinal, gap)]),
  ]
}

/** "1. Open the file": the number of an item at the start of a line, or behind the end of a sentence. */
export const listMarkerRules: readonly SrxRule[] = [
  keepRule(
    `(?:^|[\\n\\r])${blank}*[«"„“]?[•‣⁃◦▪●■-]?${blank}?\\(?(?:\\p{Nd}{1,3}(?:\\.\\d{1,3}){0,4}|[A-Za-z]|[ivx]{1,4}|[IVX]{1,4})\\.\\)?`,
    gap,
  ),
  keepRule(`[.!?…।۔]["”»’)]?${gap}\\p{Nd}{1,3}\\.`, gap),
]
