/** Letters of one script that look like letters of another in print; the pairs that keyboards and bad OCR confuse. */

const cyrillicToLatin: Readonly<Record<string, string>> = {
  а: 'a',
  е: 'e',
  к: 'k',
  м: 'm',
  о: 'o',
  р: 'p',
  с: 'c',
  т: 't',
  у: 'y',
  х: 'x',
  і: 'i',
  ј: 'j',
  ѕ: 's',
  һ: 'h',
  ԁ: 'd',
  ԛ: 'q',
  ԝ: 'w',
  ё: 'ë',
  ї: 'ï',
  А: 'A',
  В: 'B',
  Е: 'E',
  К: 'K',
  М: 'M',
  Н: 'H',
  О: 'O',
  Р: 'P',
  С: 'C',
  Т: 'T',
  У: 'Y',
  Х: 'X',
  І: 'I',
  Ј: 'J',
  Ѕ: 'S',
  Ү: 'Y',
  Ғ: 'F',
}
const greekToLatin: Readonly<Record<string, string>> = {
  ο: 'o',
  α: 'a',
  ν: 'v',
  ρ: 'p',
  ι: 'i',
  κ: 'k',
  υ: 'u',
  Α: 'A',
  Β: 'B',
  Ε: 'E',
  Ζ: 'Z',
  Η: 'H',
  Ι: 'I',
  Κ: 'K',
  Μ: 'M',
  Ν: 'N',
  Ο: 'O',
  Ρ: 'P',
  Τ: 'T',
  Υ: 'Y',
  Χ: 'X',
}
const latinToCyrillic: Readonly<Record<string, string>> = {
  a: 'а',
  c: 'с',
  e: 'е',
  i: 'і',
  j: 'ј',
  k: 'к',
  m: 'м',
  o: 'о',
  p: 'р',
  t: 'т',
  x: 'х',
  y: 'у',
  A: 'А',
  B: 'В',
  C: 'С',
  E: 'Е',
  F: 'Ғ',
  H: 'Н',
  I: 'І',
  J: 'Ј',
  K: 'К',
  M: 'М',
  O: 'О',
  P: 'Р',
  S: 'Ѕ',
  T: 'Т',
  X: 'Х',
  Y: 'У',
  ë: 'ё',
  ï: 'ї',
  ə: 'ә',
  Ə: 'Ә',
}

export type Script = 'latin' | 'cyrillic' | 'greek'

/** The script of one letter, of those that are confused with each other. */
export function scriptOf(letter: string): Script | undefined {
  if (/\p{Script=Latin}/u.test(letter)) return 'latin'
  if (/\p{Script=Cyrillic}/u.test(letter)) return 'cyrillic'
  return /\p{Script=Greek}/u.test(letter) ? 'greek' : undefined
}

/** The word with every look-alike put into `script`; undefined if one of its letters has no look-alike there. */
export function spellIn(word: string, script: Script): string | undefined {
  let spelt = ''
  for (const letter of word) {
    const own = scriptOf(letter)
    const twin = own === undefined || own === script ? letter : lookAlike(letter, own, script)
    if (twin === undefined) return undefined
    spelt += twin
  }
  return spelt
}

function lookAlike(letter: string, from: Script, to: Script): string | undefined {
  if (to === 'latin') return from === 'cyrillic' ? cyrillicToLatin[letter] : greekToLatin[letter]
  if (to === 'cyrillic') return from === 'latin' ? latinToCyrillic[letter] : undefined
  return undefined
}
