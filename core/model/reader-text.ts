/** What a reader sees of a text with inline codes, and which offset of the one is which of the other. */
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter, replaceCodes } from './inline-text.ts'
import type { Span } from './span.ts'

export type ReaderView = {
  /** Each code as a reader sees it: `''`, a line end, the words of a piece of program. */
  readonly text: string
  /** The place in the coded text that a unit of the reader's text stands for; undefined before and behind them. */
  readonly placeOf: (unit: number) => number | undefined
  /**
   * A span of the reader's text in the coded text: from its first unit to behind its last, the codes between them
   * included and those around them left out. An empty one stands behind the unit before it.
   */
  readonly spanOf: (span: Span) => Span
}

/** Long texts rarely hold a code, and then are their own view without a list of places. */
export function viewAsReader(coded: string, codes: readonly InlineCode[]): ReaderView {
  const { text, places } = readThrough(coded, codes)
  const placeOf =
    places === undefined
      ? (unit: number) => (unit >= 0 && unit < text.length ? unit : undefined)
      : (unit: number) => places[unit]
  const endOf = (unit: number): number => (placeOf(unit) ?? -1) + 1
  return {
    text,
    placeOf,
    spanOf: ({ start, end }) => {
      if (start === end) return { start: endOf(start - 1), end: endOf(start - 1) }
      return { start: placeOf(start) ?? coded.length, end: endOf(end - 1) }
    },
  }
}

/** What a reader sees of a coded text. The one answer to that question, for screens, files and rules alike. */
export function readerText(coded: string, codes: readonly InlineCode[] = []): string {
  if (codes.length === 0) return coded
  const byId = codes.length > fewCodes ? new Map(codes.map((code) => [code.id, code])) : undefined
  return replaceCodes(
    coded,
    (id) => (byId === undefined ? codes.findLast((code) => code.id === id) : byId.get(id))?.equiv,
  )
}

/** Of so many the one asked for is found sooner by looking at each. */
const fewCodes = 8

function readThrough(coded: string, codes: readonly InlineCode[]) {
  if (codes.length === 0) return { text: coded, places: undefined }
  const byId = new Map(codes.map((code) => [code.id, code]))
  const places: number[] = []
  let text = ''
  let at = 0
  for (const piece of cutAtCodes(coded)) {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    const seen = code?.equiv ?? piece
    for (let unit = 0; unit < seen.length; unit++) places.push(code === undefined ? at + unit : at)
    text += seen
    at += piece.length
  }
  return { text, places }
}
