/** A page of a PDF as it is drawn: pieces of text at places. A PDF knows neither words nor paragraphs. */
import { largest, smallest } from '../../model/lists.ts'

/** Lengths are in points, from the lower left corner of the page. */
export type PdfPiece = {
  readonly text: string
  readonly x: number
  readonly y: number
  readonly width: number
  /** Of its letters; 0 for a blank. */
  readonly size: number
  readonly endsLine: boolean
}

/** In the order in which they are drawn, which is nearly always that of reading. */
export type PdfPage = readonly PdfPiece[]

/** A line as it stands on the page, never blank. */
export type PdfLine = {
  readonly text: string
  readonly left: number
  readonly right: number
  readonly y: number
  readonly size: number
}

/** The lines of a page. Pieces that stand at another height than those before them begin a line, whatever is said of them. */
export function linesOf(page: PdfPage): readonly PdfLine[] {
  const lines: PdfLine[] = []
  let own: PdfPiece[] = []
  const end = (): void => {
    const line = lineOf(own)
    if (line !== undefined) lines.push(line)
    own = []
  }
  for (const piece of page) {
    const before = own.at(-1)
    const size = Math.max(piece.size, before?.size ?? 0)
    if (before !== undefined && Math.abs(piece.y - before.y) > size / 2) end()
    own.push(piece)
    if (piece.endsLine) end()
  }
  end()
  return lines
}

function lineOf(pieces: readonly PdfPiece[]): PdfLine | undefined {
  const text = pieces
    .map((piece) => piece.text)
    .join('')
    .replace(/\s+/gu, ' ')
    .trim()
  const words = pieces.filter((piece) => piece.text.trim() !== '')
  const [first] = words
  if (text === '' || first === undefined) return undefined
  return {
    text,
    left: smallest(words.map(({ x }) => x)),
    right: largest(words.map(({ x, width }) => x + width)),
    y: first.y,
    size: largest(words.map(({ size }) => size)),
  }
}
