/** Counts words for display; a rule of our own, because word boundaries of ICU differ from one version to the next. */

/** A run of letters and digits; an apostrophe or hyphen inside holds it together. Han and kana count one each. */
const word = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|[\p{L}\p{M}\p{N}]+(?:['’ʼ-][\p{L}\p{M}\p{N}]+)*/gu

/** Words as a reader would count them, about: 0 for a text of marks alone. */
export function countWords(text: string): number {
  let words = 0
  word.lastIndex = 0
  while (word.test(text)) words++
  return words
}
