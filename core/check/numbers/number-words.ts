/** Numbers written in words, of the languages the checks know: by the beginnings of the words. */

type Stems = readonly (readonly [value: number, stems: RegExp])[]

const russian: Stems = [
  [0.5, /^(?:пол|полтор|половин)/],
  [1, /^(?:од(?:ин|н[аоиуы])|перв|единствен|раз$)/],
  [2, /^(?:дв(?:а|е|ух|ум|умя|ое|ух-)|втор|обе?$|обоих|вдвое|дважды|пар[аыу]$)/],
  [3, /^(?:тр(?:и|ех|ём|ем|ёх|ое)|трет|втрое|трижды)/],
  [4, /^чет(?:ыр|вер)/],
  [5, /^пят(?!н)/],
  [6, /^шест/],
  [7, /^сем(?:ь|и|ер)|^седьм/],
  [8, /^восем|^восьм/],
  [9, /^девят/],
  [10, /^десят/],
  [11, /^одиннадцат/],
  [12, /^двенадцат|^дюжин/],
  [13, /^тринадцат/],
  [14, /^четырнадцат/],
  [15, /^пятнадцат/],
  [16, /^шестнадцат/],
  [17, /^семнадцат/],
  [18, /^восемнадцат/],
  [19, /^девятнадцат/],
  [20, /^двадцат/],
  [30, /^тридцат/],
  [40, /^сорок/],
  [50, /^пятьдесят|^пятидесят/],
  [60, /^шестьдесят|^шестидесят/],
  [70, /^семьдесят|^семидесят/],
  [80, /^восемьдесят|^восьмидесят/],
  [90, /^девяност/],
  [100, /^сто$|^ста$|^сотн|^сот$/],
  [200, /^двести|^двухсот/],
  [1000, /^тысяч/],
]
const english: Stems = [
  [0.5, /^half/],
  [1, /^(?:one|first|once|single|a|an)$/],
  [2, /^(?:two|second|twice|both|double|couple|pair|twin)/],
  [3, /^(?:three|third|triple)/],
  [4, /^(?:four|quarter)(?!t)/],
  [5, /^(?:five|fifth)/],
  [6, /^six(?!t)/],
  [7, /^seven(?!t)/],
  [8, /^eight(?![et][ey])/],
  [9, /^(?:nine(?!t)|ninth)/],
  [10, /^(?:ten|tenth|decade)/],
  [11, /^eleven/],
  [12, /^(?:twel|dozen)/],
  [13, /^thirteen/],
  [14, /^fourteen/],
  [15, /^fifteen/],
  [16, /^sixteen/],
  [17, /^seventeen/],
  [18, /^eighteen/],
  [19, /^nineteen/],
  [20, /^twent/],
  [30, /^thirt[iy]/],
  [40, /^fort[iy]/],
  [50, /^fift[iy]/],
  [60, /^sixt[iy]/],
  [70, /^sevent[iy]/],
  [80, /^eight[iy]/],
  [90, /^ninet[iy]/],
  [100, /^(?:hundred|century)/],
  [1000, /^thousand/],
]
const kazakh: Stems = [
  [0.5, /^жарты|^жарым/],
  [1, /^бір/],
  [2, /^(?:екі|екеу|қос)/],
  [3, /^(?:үш)/],
  [4, /^төрт/],
  [5, /^бес/],
  [6, /^алты/],
  [7, /^жеті/],
  [8, /^сегіз/],
  [9, /^тоғыз/],
  [10, /^он(?:ы|ға|нан|$)/],
  [20, /^жиырма/],
  [30, /^отыз/],
  [40, /^қырық/],
  [50, /^елу/],
  [60, /^алпыс/],
  [70, /^жетпіс/],
  [80, /^сексен/],
  [90, /^тоқсан/],
  [100, /^жүз/],
  [1000, /^мың/],
]

const byLanguage: Readonly<Record<string, Stems>> = { ru: russian, en: english, kk: kazakh }

const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100, D: 500, M: 1000 }

/** The values that words of the text may stand for; `undefined` if the language is not known. */
export function valuesInWords(
  words: readonly { text: string; lower: string }[],
  language: string,
): ReadonlySet<number> | undefined {
  const stems = byLanguage[language]
  if (!stems) return undefined
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
