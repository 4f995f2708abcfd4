/** The words of a text and where they stand; the same on every machine, so ICU's word boundaries are not asked. */
import type { Span } from '../model/span.ts'

/** One word: letters and figures, with inner apostrophes and hyphens. `lower` is its lower-case form with a plain apostrophe. */
export type Word = Span & { readonly text: string; readonly lower: string }

const wordPattern = /[\p{L}\p{M}\p{N}]+(?:['’ʼ‑-][\p{L}\p{M}\p{N}]+)*/gu

/** Splits a text into its words, in order. Spans are in UTF-16 units of `text`. */
export function wordsOf(text: string): readonly Word[] {
  const words: Word[] = []
  for (const match of text.matchAll(wordPattern)) {
    const word = match[0]
    words.push({ text: word, lower: foldWord(word), start: match.index, end: match.index + word.length })
  }
  return words
}

/** Lower case with plain apostrophes and hyphens: how word lists are written. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/‑/g, '-')
}

/** True if the word begins with an upper-case letter. */
export function isCapitalised(word: string): boolean {
  const unit = word.charCodeAt(0)
  if (unit < 0x80) return unit >= 0x41 && unit <= 0x5a
  if (unit >= 0x400 && unit < 0x460) return unit < 0x430
  return /^\p{Lu}/u.test(word)
}

/** The word with its first letter in upper case. */
export function capitalise(word: string): string {
  return word.replace(/^\P{L}*\p{L}/u, (start) => start.toUpperCase())
}
