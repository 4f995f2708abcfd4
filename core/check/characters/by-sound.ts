/** A word of two alphabets in one of them, where no look-alike tells its letters: by their sound ("Zhoғary", "Өskemen"). */
import anyAscii from 'any-ascii'
import { type Script, scriptOf } from './confusables.ts'

/** Letters that English news writes another way than `any-ascii`. */
const ownLatin: Readonly<Record<string, string>> = { қ: 'k', х: 'kh', й: 'i', ь: '', ъ: '' }

const digraphs: readonly (readonly [latin: RegExp, cyrillic: string])[] = [
  [/shch/g, 'щ'],
  [/zh/g, 'ж'],
  [/kh/g, 'х'],
  [/gh/g, 'ғ'],
  [/ch/g, 'ч'],
  [/sh/g, 'ш'],
  [/ts/g, 'ц'],
  [/yu/g, 'ю'],
  [/ya/g, 'я'],
]
const cyrillicOf: Readonly<Record<string, string>> = Object.fromEntries(
  [...'abvgdezijklmnoprstufhqwyəë'].map((letter, at) => [letter, [...'абвгдезийклмнопрстуфхкуыәё'][at] ?? letter]),
)

/**
 * The word in Latin or Cyrillic letters by their sound; undefined if it is Greek, or one of its letters has no sound there.
 * A capital at the head stays one.
 */
export function spellBySound(word: string, script: Script): string | undefined {
  if (script === 'greek' || [...word].some((letter) => scriptOf(letter) === 'greek')) return undefined
  const lower = word.toLowerCase()
  const spelt = script === 'latin' ? latinBySound(lower) : cyrillicBySound(lower)
  if (spelt === undefined || lower === word) return spelt
  return word === word.toUpperCase() ? spelt.toUpperCase() : spelt.charAt(0).toUpperCase() + spelt.slice(1)
}

function latinBySound(lower: string): string {
  return [...lower].map((letter) => (isCyrillic(letter) ? (ownLatin[letter] ?? anyAscii(letter)) : letter)).join('')
}

function cyrillicBySound(lower: string): string | undefined {
  const joined = digraphs.reduce((text, [latin, cyrillic]) => text.replace(latin, cyrillic), lower)
  const letters = [...joined].map((letter) => (isCyrillic(letter) ? letter : cyrillicOf[letter]))
  return letters.includes(undefined) ? undefined : letters.join('')
}

function isCyrillic(letter: string): boolean {
  return scriptOf(letter) === 'cyrillic'
}
