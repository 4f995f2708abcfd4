/** The words of a text and where they stand; the same on every machine, so ICU's word boundaries are not asked. */
import type { Span } from '../model/span.ts'
import { createRecent } from './recent.ts'

/** One word: letters and figures, with inner apostrophes and hyphens. `lower` is its lower-case form with a plain apostrophe. */
export type Word = Span & { readonly text: string; readonly lower: string }

const isLetter = 1
const isJoint = 2
const isOther = 3

const wordLetter = /^[\p{L}\p{M}\p{N}]/u
const joints = "'’‑-"

/** What each UTF-16 unit is, as far as it was met; a pair of surrogates is told by its code point. */
const kinds = new Uint8Array(0x10000)

function kindAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  const known = kinds[unit]
  if (known) return known
  if (unit >= 0xd800 && unit < 0xe000) return wordLetter.test(text.slice(at, at + 2)) ? isLetter : isOther
  const kind = wordLetter.test(text.charAt(at)) ? isLetter : joints.includes(text.charAt(at)) ? isJoint : isOther
  kinds[unit] = kind
  return kind
}

/** One unit, or the two of a pair. */
function lengthAt(text: string, at: number): number {
  const unit = text.charCodeAt(at)
  if (unit < 0xd800 || unit > 0xdbff) return 1
  const next = text.charCodeAt(at + 1)
  return next >= 0xdc00 && next < 0xe000 ? 2 : 1
}

type Spelling = Pick<Word, 'text' | 'lower'>

function plainSpelling(text: string): Spelling {
  return { text, lower: foldWord(text) }
}

/**
 * `wordsOf` for much text: the same word is the same value wherever it stands, so that what is known of it is found fast.
 * Words met lately are remembered.
 */
export function createWordReader(): (text: string) => readonly Word[] {
  const spellings = createRecent<Spelling>(50_000)
  const spellingOf = (text: string) => {
    const known = spellings.get(text)
    if (known) return known
    const spelling = plainSpelling(text)
    spellings.set(text, spelling)
    return spelling
  }
  return (text) => readWords(text, spellingOf)
}

/** Splits a text into its words, in order. Spans are in UTF-16 units of `text`. */
export function wordsOf(text: string): readonly Word[] {
  return readWords(text, plainSpelling)
}

function readWords(text: string, spellingOf: (text: string) => Spelling): readonly Word[] {
  const words: Word[] = []
  for (let at = 0; at < text.length; ) {
    if (kindAt(text, at) !== isLetter) {
      at += lengthAt(text, at)
      continue
    }
    const end = wordEnd(text, at)
    const spelling = spellingOf(text.slice(at, end))
    words.push({ text: spelling.text, lower: spelling.lower, start: at, end })
    at = end
  }
  return words
}

/** A joint belongs to the word if letters follow it. */
function wordEnd(text: string, start: number): number {
  let at = start
  while (at < text.length) {
    const kind = kindAt(text, at)
    if (kind === isLetter) at += lengthAt(text, at)
    else if (kind === isJoint && at + 1 < text.length && kindAt(text, at + 1) === isLetter) at++
    else break
  }
  return at
}

/** Lower case with plain apostrophes and hyphens: how word lists are written. */
export function foldWord(word: string): string {
  return word.toLowerCase().replace(/[’ʼ]/g, "'").replace(/‑/g, '-')
}

/** True if nothing but blanks stands between the two words of a text, the left one first. */
export function areBeside(text: string, left: Word, right: Word): boolean {
  return /^\s+$/u.test(text.slice(left.end, right.start))
}

/** The text with a capital if the word it stands in for has one. */
export function withCapitalOf({ text }: Word, instead: string): string {
  return isCapitalised(text) ? capitalise(instead) : instead
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
