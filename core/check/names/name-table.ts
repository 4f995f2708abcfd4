/** What names are called in another language where they are not merely spelt: "Пекин" is "Beijing". */

import { kazakhNames } from '../../language/kk/names.ts'
import { russianNames } from '../../language/ru/names.ts'
import { peoples } from './peoples.ts'
import { titleWords, translatedNames } from './translated-names.ts'

/** A beginning of a Cyrillic word and the English names it stands for, the likeliest first. */
type Entry = { readonly stem: string; readonly english: readonly string[]; readonly isSmall: boolean }

type NameTable = {
  readonly entriesByStart: ReadonlyMap<string, readonly Entry[]>
  readonly stemsOfEnglish: ReadonlyMap<string, readonly string[]>
  readonly properNames: ReadonlySet<string>
}

const letters = 2

function listed(cell: string | undefined): readonly string[] {
  return cell === undefined || cell === '-' ? [] : cell.split(',').map((one) => one.replace(/_/g, ' '))
}

function push<Item>(lists: Map<string, Item[]>, key: string, item: Item): void {
  const list = lists.get(key)
  if (list === undefined) lists.set(key, [item])
  else list.push(item)
}

function readTable(): NameTable {
  const entriesByStart = new Map<string, Entry[]>()
  const stemsOfEnglish = new Map<string, string[]>()
  const properNames = new Set<string>()
  function enter(stem: string, english: readonly string[], answers: readonly string[], isSmall: boolean): void {
    if (stem.includes(' ')) return
    push(entriesByStart, stem.slice(0, letters), { stem, english, isSmall })
    for (const phrase of answers) for (const word of phrase.toLowerCase().split(' ')) push(stemsOfEnglish, word, stem)
  }
  for (const line of peoples.trim().split('\n')) {
    const [country, adjective, people, ...cells] = line.split(' ').map(listed)
    const [place = [], quality = [], persons = [], kazakh = []] = cells
    const one = (people ?? []).map((name) => name.replace(/s$/, ''))
    const all = [...(country ?? []), ...(adjective ?? []), ...(people ?? []), ...one]
    for (const name of all) properNames.add(name.toLowerCase())
    for (const stem of place) enter(stem, country ?? [], all, false)
    for (const stem of quality) enter(stem, adjective?.length ? adjective : (country ?? []), all, true)
    for (const stem of persons) enter(stem, people?.length ? people : (adjective ?? []), all, true)
    for (const stem of kazakh) enter(stem, [...(country ?? []), ...(adjective ?? [])], all, false)
  }
  for (const [lines, isProper] of [
    [translatedNames, true],
    [titleWords, false],
  ] as const)
    for (const line of lines.trim().split('\n')) {
      const [english = [], russian = [], kazakh = []] = line.split(' ').map(listed)
      for (const stem of [...russian, ...kazakh]) enter(stem, english, english, isCalendar(english[0] ?? ''))
      if (isProper)
        for (const phrase of english) for (const word of phrase.toLowerCase().split(' ')) properNames.add(word)
    }
  return { entriesByStart, stemsOfEnglish, properNames }
}

let read: NameTable | undefined

/** Read when a name is first asked about: most starts end before one is. */
function table(): NameTable {
  read ??= readTable()
  return read
}

/** More letters after its beginning make it another word. */
const longestEnding = 7

/** Months and days are written small in Russian and Kazakh. */
export function isCalendar(english: string): boolean {
  return /^(?:\p{Lu}\p{Ll}+day|January|February|March|April|May|June|July|August|\p{Lu}\p{Ll}+ber)$/u.test(english)
}

function longestEntry(lower: string): Entry | undefined {
  let best: Entry | undefined
  for (const entry of table().entriesByStart.get(lower.slice(0, letters)) ?? [])
    if (fits(lower, entry.stem) && entry.stem.length > (best?.stem.length ?? 0)) best = entry
  return best
}

/** True for a Cyrillic word, in lower case, that is written small and yet is a name in English: "финский", "январь". */
export function isAlwaysCapital(lower: string): boolean {
  return longestEntry(lower)?.isSmall === true
}

/** What the Cyrillic word, in lower case, is called in English, the likeliest first; empty if it is merely spelt. */
export function englishNamesOf(lower: string): readonly string[] {
  return longestEntry(lower)?.english ?? []
}

/** True for a case ending of Russian or Kazakh, also for none. */
function isEnding(letters: string): boolean {
  return russianNames.endings.has(letters) || kazakhNames.endings.has(letters)
}

function fits(lower: string, stem: string): boolean {
  if (!lower.startsWith(stem)) return false
  return stem.length < 5 ? isEnding(lower.slice(stem.length)) : lower.length - stem.length <= longestEnding
}

/** True if the English word, in lower case, is one that Cyrillic names are translated by. */
export function isListed(english: string): boolean {
  return table().stemsOfEnglish.has(english)
}

/** True for listed names of countries, peoples, persons, days; false for words that also make titles: "north", "court". */
export function isProperName(english: string): boolean {
  return table().properNames.has(english)
}

/** True for the listed English name of a country or a part of the world: "Finland". */
export function isState(english: string): boolean {
  states ??= new Set(
    peoples
      .trim()
      .split('\n')
      .flatMap((line) => listed(line.split(' ')[0])),
  )
  return states.has(english)
}

let states: ReadonlySet<string> | undefined

/** True if the Cyrillic word may stand for the English one; also inside a compound: "пропекинский". */
export function isCalled(english: string, cyrillic: string): boolean {
  return (
    table()
      .stemsOfEnglish.get(english)
      ?.some((stem) => cyrillic.startsWith(stem) || (stem.length >= 4 && cyrillic.includes(stem))) === true
  )
}
