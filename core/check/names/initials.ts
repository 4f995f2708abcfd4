/** First letters of names: of a given name a text may have no more, "M. A. Petrov". */
import anyAscii from 'any-ascii'

/** Sounds that hands confuse at the head of a name are one. `plain` is in lower-case Latin letters. */
export function firstSound(plain: string): string {
  // "Уорчестер", "Вустер": W is written both ways.
  const first = /^u[aeio]/.test(plain) ? 'v' : (plain[0] ?? '')
  if (/[aeiouy]/.test(first)) return 'a'
  return ['bvwf', 'gkhcq', 'xjzsdt'].find((letters) => letters.includes(first)) ?? first
}

const initial = /(?<!\p{L})(\p{Lu})\.(?=\s?\p{Lu})/gu

/** True if the text has an initial that may stand for the name, in whatever letters. */
export function hasInitialOf(name: string, text: string): boolean {
  const own = firstSound(anyAscii(name).toLowerCase())
  return [...text.matchAll(initial)].some(([, letter = '']) => firstSound(anyAscii(letter).toLowerCase()) === own)
}
