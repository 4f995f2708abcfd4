/** A text as it is compared: letters composed, or without their accents, with the way back for spans. */
import type { Span } from '../model/span.ts'

export type FoldedText = {
  readonly text: string
  /** A span of the folded text in the text itself; it takes in whole letters with their marks. */
  readonly spanOf: (span: Span) => Span
}

/** й, ї and ў are no letters with an accent; ё is е to whoever does not type its dots. */
const lettersOfTheirOwn = new Set('йїўЙЇЎ')

function foldLetter(letter: string, isAccentExact: boolean): string {
  const composed = letter.normalize('NFC')
  if (isAccentExact || lettersOfTheirOwn.has(composed)) return composed
  return composed.normalize('NFD').replace(/\p{M}/gu, '') || composed
}

/** Letter by letter; most texts are the same afterwards, and then are given as they are. */
export function foldText(text: string, isAccentExact: boolean): FoldedText {
  if (!needsFolding(text, isAccentExact)) return { text, spanOf: (span) => span }
  const starts: number[] = []
  const ends: number[] = []
  let folded = ''
  for (const { 0: letter, index } of text.matchAll(/\P{M}\p{M}*|\p{M}+/gu)) {
    const one = foldLetter(letter, isAccentExact)
    for (let unit = 0; unit < one.length; unit++) {
      starts.push(index)
      ends.push(index + letter.length)
    }
    // Of a letter of two units each stands for itself.
    if (one.length === letter.length) {
      for (let unit = 0; unit < one.length; unit++) {
        starts[folded.length + unit] = index + unit
        ends[folded.length + unit] = index + unit + 1
      }
    }
    folded += one
  }
  const startOf = (unit: number) => starts[unit] ?? text.length
  return {
    text: folded,
    spanOf: ({ start, end }) => {
      if (start === end) return { start: startOf(start), end: startOf(start) }
      return { start: startOf(start), end: ends[end - 1] ?? text.length }
    },
  }
}

function needsFolding(text: string, isAccentExact: boolean): boolean {
  return isAccentExact ? text.normalize('NFC') !== text : text.normalize('NFD') !== text
}
