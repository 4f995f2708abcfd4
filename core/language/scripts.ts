/** How languages are written, of more languages than there are packs for; by the language part of their tags. */

const latin = /^(?:en|de|fr|es|it|pt|pl|nl|tr|az|uz|cs|sv|fi|da|nb|is|hu|ro)$/
const cyrillic = /^(?:ru|kk|uk|be|bg|sr|ky|mn|tg|tt|mk)$/

/** The alphabet a language is written in; undefined for others, and where it is not known. */
export function alphabetOf(language: string): 'latin' | 'cyrillic' | undefined {
  if (latin.test(language)) return 'latin'
  return cyrillic.test(language) ? 'cyrillic' : undefined
}

const eastAsian = new Set(['zh', 'ja', 'ko'])

/** True for languages whose print has the same “ ” as English, and closes a quotation before the comma. */
export function isEastAsian(language: string): boolean {
  return eastAsian.has(language)
}
