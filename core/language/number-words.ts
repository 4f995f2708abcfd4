/** Numbers written in words. */
import type { LanguagePack } from './language-pack.ts'
import type { SpokenRules } from './spoken-numbers.ts'

export type NumberRules = {
  /** What stands before decimals. */
  readonly decimalMark: '.' | ','
  /** The values of words, by their beginnings; all that fit count. */
  readonly stems: readonly (readonly [value: number, stems: RegExp])[]
  readonly spoken?: SpokenRules
}

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The values that words of the text may stand for; `undefined` if the language is not known. */
export function valuesInWords(
  words: readonly { text: string; lower: string }[],
  { numbers }: LanguagePack,
): ReadonlySet<number> | undefined {
  if (!numbers) return undefined
  const { stems } = numbers
  const values = new Set<number>()
  for (const { text, lower } of words) {
    const roman = romanNumber(text)
    if (roman !== undefined) values.add(roman)
    for (const [value, stem] of stems) if (stem.test(lower)) values.add(value)
    for (const piece of lower.split('-').slice(1))
      for (const [value, stem] of stems) if (stem.test(piece)) values.add(value)
  }
  return addSums(values)
}

/** "forty-five", "двести тридцать": tens and hundreds take ones. */
function addSums(values: ReadonlySet<number>): ReadonlySet<number> {
  const all = new Set(values)
  for (const high of values)
    for (const low of values) {
      if (high >= 20 && low < 10 && high % 10 === 0) all.add(high + low)
      if (high >= 100 && low < high) {
        all.add(high + low)
        all.add(high * low)
      }
    }
  return all
}

/** XVIII is 18; also where its letters are Cyrillic look-alikes (ХVІІІ). */
export function romanNumber(word: string): number | undefined {
  const latin = word.replace(/Х/g, 'X').replace(/І/g, 'I').replace(/С/g, 'C').replace(/М/g, 'M')
  if (!/^(?=[IVXLCM])M*(?:CM|CD|D?C{0,3})(?:XC|XL|L?X{0,3})(?:IX|IV|V?I{0,3})$/.test(latin)) return undefined
  let total = 0
  for (let index = 0; index < latin.length; index++) {
    const value = romanValues[latin.charAt(index)] ?? 0
    total += value < (romanValues[latin.charAt(index + 1)] ?? 0) ? -value : value
  }
  return total
}
