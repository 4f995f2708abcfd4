/**
 * The text of a PDF: lines put together to paragraphs, words that a line end broke made whole. By what can be seen: a wider
 * gap, letters of another size, an indent, a sentence that ends before the margin.
 */
import { largest } from '../../model/lists.ts'
import { withoutFurniture } from './page-furniture.ts'
import { linesOf, type PdfLine, type PdfPage } from './pdf-page.ts'

export type PdfText = {
  /** Paragraphs, with an empty line between them. */
  readonly text: string
  readonly pages: number
  /** Running heads, feet and numbers of pages that were left out. */
  readonly furniture: number
}

/** A line, and where those lines end that begin where it does. */
type Placed = PdfLine & { readonly margin: number }

/** A gap between lines may be so much wider than usual and still be one of a paragraph. */
const widerGap = 1.25
/** In sizes of letters: where a paragraph begins. */
const indent = 0.8

const sentenceEnd = /[.!?…:;][»”"')\]]*$/u
const listItem = /^(?:[•◦▪–—*-]|\p{Nd}{1,3}[.)])\s/u
const wordBreak = /(\p{L}+)[-\u00ad\u2010]$/u

export function textOfPages(pages: readonly PdfPage[]): PdfText {
  const { pages: kept, left } = withoutFurniture(pages.map(linesOf))
  const lines = kept.flatMap(withMargins)
  const paragraphs = gatherParagraphs(lines)
  const words = new Set(
    lines.flatMap(({ text }) => text.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []),
  )
  const text = paragraphs.map((own) => joinLines(own, words)).join('\n\n')
  return { text, pages: pages.length, furniture: left }
}

function withMargins(lines: readonly PdfLine[]): readonly Placed[] {
  return lines.map((line) => {
    const beside = lines.filter(({ left, size }) => Math.abs(left - line.left) < 3 * Math.max(size, line.size))
    return { ...line, margin: largest(beside.map(({ right }) => right)) }
  })
}

function gatherParagraphs(lines: readonly Placed[]): readonly (readonly Placed[])[] {
  const usual = usualGap(lines)
  const paragraphs: Placed[][] = []
  for (const line of lines) {
    const own = paragraphs.at(-1)
    if (own !== undefined && goesOn(own, line, usual)) own.push(line)
    else paragraphs.push([line])
  }
  return paragraphs
}

/** From line to line, in sizes of their letters; the one in the middle of all. */
function usualGap(lines: readonly PdfLine[]): number {
  const gaps = lines.slice(1).flatMap((line, at) => {
    const before = lines[at]
    const gap = before === undefined ? 0 : (before.y - line.y) / line.size
    return gap > 0 && gap < 3 ? [gap] : []
  })
  return gaps.sort((a, b) => a - b)[Math.floor((gaps.length - 1) / 2)] ?? 1.2
}

function goesOn(own: readonly Placed[], line: Placed, usual: number): boolean {
  const before = own.at(-1)
  if (before === undefined) return false
  const ratio = line.size / before.size
  if (ratio < 0.9 || ratio > 1.1 || listItem.test(line.text)) return false
  const isFull = isFullFor(before, line)
  const gap = (before.y - line.y) / line.size
  // Further up or far away: in the next column, or on the next page.
  if (gap <= 0 || gap > 3) return isFull && !sentenceEnd.test(before.text) && /^\p{Ll}/u.test(line.text)
  if (gap > widerGap * usual) return false
  const isIndented = line.left > before.left + indent * line.size && !listItem.test(own[0]?.text ?? '')
  return !isIndented && isFull
}

/** The first word of the next line would not have found room in it. */
function isFullFor(line: Placed, next: PdfLine): boolean {
  const [word = ''] = next.text.split(' ')
  const letter = (line.right - line.left) / line.text.length
  return line.right + (word.length + 1) * letter > line.margin - letter
}

function joinLines(lines: readonly PdfLine[], words: ReadonlySet<string>): string {
  return lines.map(({ text }) => text).reduce((before, line) => joinTwo(before, line, words))
}

/** Where a line ends in a hyphen, the text itself says whether the word has one: it may stand elsewhere, with or without it. */
function joinTwo(before: string, line: string, words: ReadonlySet<string>): string {
  const broken = wordBreak.exec(before)
  const rest = /^[\p{L}\p{M}]+/u.exec(line)?.[0] ?? ''
  if (broken !== null && /^\p{Ll}/u.test(rest)) {
    const start = broken[1] ?? ''
    const keepsHyphen =
      before.endsWith('-') && words.has(`${start}-${rest}`.toLowerCase()) && !words.has(`${start}${rest}`.toLowerCase())
    return keepsHyphen ? before + line : before.slice(0, -1) + line
  }
  const isUnspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}，。、；：！？」』》）]$/u.test(before) &&
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(line)
  return isUnspaced ? before + line : `${before} ${line}`
}
