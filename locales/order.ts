/**
 * The order of words in lists. Kazakh letters have an order of their own that the ICU inside some
 * Electron versions does not know: it would put ә, ғ, қ, ң, ө, ұ, ү, һ, і at the end or among others.
 */
import type { InterfaceLanguage } from './languages.ts'

const kazakhAlphabet = 'аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя'

/** A key that sorts by plain comparison as the Kazakh alphabet does; other characters keep their own order before it. */
function kazakhKey(word: string): string {
  return [...word.toLowerCase()]
    .map((letter) => {
      const place = kazakhAlphabet.indexOf(letter)
      return place < 0 ? letter : String.fromCharCode(0xe000 + place)
    })
    .join('')
}

function compareKazakh(a: string, b: string): number {
  const [keyA, keyB] = [kazakhKey(a), kazakhKey(b)]
  if (keyA === keyB) return 0
  return keyA < keyB ? -1 : 1
}

/** A comparison for `sort` in the alphabet of an interface language. */
export function compareIn(language: InterfaceLanguage): (a: string, b: string) => number {
  return language === 'kk' ? compareKazakh : new Intl.Collator(language).compare
}
