/** Russian adjectives by their endings: which nouns an ending goes with, and the same adjective with another. */
import type { Agreeing } from '../model/genders-model.ts'
import { setOf } from '../word-list.ts'

const endings: Readonly<Record<string, Agreeing | undefined>> = {
  ый: 'masculine',
  ий: 'masculine',
  ая: 'feminine',
  яя: 'feminine',
  ое: 'neuter',
  ее: 'neuter',
  ые: 'plural',
  ие: 'plural',
  ого: 'oblique',
  его: 'oblique',
  ому: 'oblique',
  ему: 'oblique',
  ой: 'oblique',
  ей: 'oblique',
  ую: 'oblique',
  юю: 'oblique',
  ым: 'oblique',
  им: 'oblique',
  ом: 'oblique',
  ем: 'oblique',
  ых: 'oblique',
  их: 'oblique',
  ыми: 'oblique',
  ими: 'oblique',
}

/** Pronouns that look like adjectives, and adjectives that stand for a thing by themselves: their neighbour need not be their noun. */
export const standsAlone =
  setOf(`который которая которое которые какой какая какое какие чей сам самый самая самое самые каждый любой такое другое
  многое многие остальное прочее всякое разное новое старое главное прежнее позднее ранее далее общее целое прошлое будущее настоящее
  данные некоторые другие иные прочие первые последние первое второе третье свое своё мое моё твое твоё наше ваше такой такие такая
  одинокий многий некий некая некое некие содержимое спиртное`)

export type Adjective = { readonly stem: string; readonly ending: string; readonly agreeing: Agreeing }

/** "развитие", "действий": after other consonants than these only a noun ends so, but for "третий". */
const softBefore = /(?:[гкхжшщчн]|трет)$/u

/** The word cut before the ending of an adjective; undefined if it has none. Nouns look the same: see `isAdjective`. */
export function readAdjective(lower: string): Adjective | undefined {
  for (const length of [3, 2]) {
    const ending = lower.slice(-length)
    const agreeing = endings[ending]
    if (agreeing === undefined || lower.length - length < 2) continue
    const stem = lower.slice(0, -length)
    return /^и[ей]$/u.test(ending) && !softBefore.test(stem) ? undefined : { stem, ending, agreeing }
  }
  return undefined
}

/** A participle in the active voice may have a whole object before its noun: "производящая станки фирма"; so has "полный". */
export const takesObject = /(?:вш|[уюая]щ|полн)$/u

/** A word met too seldom is an adjective by these ends of its stem: лейбористск-, высокопоставленн-. */
const usualStem = /(?:ск|нн|льн|ичн|ивн)$/u

/** A stem is an adjective's if it was met with endings of several cases that no noun has together. */
export function isAdjective(stem: string, isKnown: (word: string) => boolean): boolean {
  const has = (ones: readonly string[]) => ones.some((ending) => isKnown(stem + ending))
  const met = cases.filter(has).length
  if (met === 0) return stem.length >= 5 && usualStem.test(stem)
  return (
    (met >= 3 || usualStem.test(stem)) && has(['ого', 'его', 'ых', 'их']) && has(['ая', 'яя', 'ое', 'ее', 'ую', 'юю'])
  )
}

/** "сильнее", "южнее": more so, and never bent; soft adjectives have no -ое ("дальнее"). */
export function isComparative({ stem, ending }: Adjective, isKnown: (word: string) => boolean): boolean {
  return ending === 'ее' && isKnown(`${stem}ое`)
}

const cases = [
  ['ого', 'его'],
  ['ая', 'яя'],
  ['ые', 'ие'],
  ['ых', 'их'],
  ['ую', 'юю'],
  ['ому', 'ему'],
]

const nominatives = {
  masculine: ['ый', 'ий', 'ой'],
  feminine: ['ая', 'яя'],
  neuter: ['ое', 'ее'],
  plural: ['ые', 'ие'],
} as const

/** The adjective with the nominative ending that is asked, as it was met, or else by rule: stems in к, г, х have -ий, -ие. */
export function withEnding(
  stem: string,
  wanted: Exclude<Agreeing, 'oblique'>,
  isKnown: (word: string) => boolean,
): string {
  const endings = nominatives[wanted]
  const byRule = /[кгхжшщч]$/u.test(stem) && (wanted === 'masculine' || wanted === 'plural') ? 1 : 0
  return endings.map((ending) => stem + ending).find(isKnown) ?? stem + (endings[byRule] ?? endings[0])
}
