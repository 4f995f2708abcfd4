/** Reads the inside of a Markdown paragraph: text as people read it, mark-up as codes. */
import { decodeString } from 'micromark-util-decode-string'
import { type CanonicalCode, cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import { canonicalTag } from '../html-tag.ts'
import type { InlinePiece } from '../inline-piece.ts'
import type { MarkdownNode } from './parse-tree.ts'

const textTypes = new Set(['data', 'literalAutolink'])
const lineStartTypes = new Set([
  'linePrefix',
  'blockQuotePrefix',
  'listItemIndent',
  'whitespace',
  'gfmFootnoteDefinitionIndent',
])
const pairTypes = new Set(['emphasis', 'strong', 'strikethrough'])
const meanings: Readonly<Record<string, CanonicalCode>> = {
  emphasis: 'i',
  strong: 'b',
  link: 'link',
  autolink: 'link',
  image: 'image',
  gfmFootnoteCall: 'note',
}

/** The pieces in order, leaving no gap between the first and the last. */
export function readInline(text: string, nodes: readonly MarkdownNode[]): readonly InlinePiece[] {
  const pieces: InlinePiece[] = []
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]
    if (node === undefined) continue
    if (!endsLine(node)) {
      for (const piece of readNode(text, node)) pieces.push(piece)
      continue
    }
    const last = lastOfLineBreak(nodes, index)
    pieces.push(readLineBreak(nodes.slice(index, last + 1)))
    index = last
  }
  return pieces
}

function endsLine({ type }: MarkdownNode): boolean {
  return type === 'lineSuffix' || type === 'hardBreakTrailing' || type === 'hardBreakEscape' || type === 'lineEnding'
}

function lastOfLineBreak(nodes: readonly MarkdownNode[], first: number): number {
  let last = first
  while (nodes[last]?.type !== 'lineEnding' && endsLine(nodes[last + 1] ?? missing)) last++
  while (lineStartTypes.has(nodes[last + 1]?.type ?? '')) last++
  return last
}

const missing: MarkdownNode = { type: '', range: { start: 0, end: 0 }, children: [] }

/** With the marks that begin the next line, such as `> `. */
function readLineBreak(nodes: readonly MarkdownNode[]): InlinePiece {
  const range = wholeRange(nodes)
  const isHard = nodes.some(({ type }) => type.startsWith('hardBreak'))
  if (isHard) return { kind: 'code', range, equiv: '\n', canonical: 'br', pair: undefined }
  return { kind: 'respelt', range, text: ' ' }
}

function wholeRange(nodes: readonly MarkdownNode[]): Span {
  return { start: nodes[0]?.range.start ?? 0, end: nodes.at(-1)?.range.end ?? 0 }
}

function readNode(text: string, node: MarkdownNode): readonly InlinePiece[] {
  if (textTypes.has(node.type)) return readText(text, node.range)
  if (node.type === 'characterEscape' || node.type === 'characterReference') return [readSpelling(text, node)]
  if (pairTypes.has(node.type)) return readPair(text, node)
  if (node.type === 'link') return readLink(text, node)
  return [asOneCode(text, node)]
}

function asOneCode(text: string, node: MarkdownNode): InlinePiece {
  const canonical = meanings[node.type] ?? canonicalTag(text.slice(node.range.start, node.range.end)) ?? 'other'
  return { kind: 'code', range: node.range, equiv: equivalentOf(text, node), canonical, pair: undefined }
}

/** What stands between two marks; one code if it was nested too deep to be read. */
function readInside(text: string, node: MarkdownNode): readonly InlinePiece[] {
  return node.children.length === 0 ? [asOneCode(text, node)] : readInline(text, node.children)
}

/** Private-use characters of the document's own become codes that stand for themselves. */
function readText(text: string, range: Span): readonly InlinePiece[] {
  const pieces: InlinePiece[] = []
  let start = range.start
  for (const part of cutAtCodes(text.slice(range.start, range.end))) {
    const own = { start, end: start + part.length }
    if (isCodeCharacter(part))
      pieces.push({ kind: 'code', range: own, equiv: part, canonical: 'other', pair: undefined })
    else pieces.push({ kind: 'text', range: own })
    start = own.end
  }
  return pieces
}

function readSpelling(text: string, { range }: MarkdownNode): InlinePiece {
  const decoded = decodeString(text.slice(range.start, range.end))
  if (isCodeCharacter(decoded)) return { kind: 'code', range, equiv: decoded, canonical: 'other', pair: undefined }
  return { kind: 'respelt', range, text: decoded }
}

function readPair(text: string, node: MarkdownNode): readonly InlinePiece[] {
  const [opening, ...rest] = node.children
  const closing = rest.at(-1)
  if (opening === undefined || closing === undefined) return [asOneCode(text, node)]
  const inside = rest.slice(0, -1).flatMap((inner) => readInside(text, inner))
  const canonical = meanings[node.type] ?? 'other'
  const mark = (range: Span): InlinePiece => ({ kind: 'code', range, equiv: '', canonical, pair: node })
  return [mark(opening.range), ...inside, mark(closing.range)]
}

/** `[` opens, `](https://…)` closes; a link around nothing is one code. */
function readLink(text: string, node: MarkdownNode): readonly InlinePiece[] {
  const label = node.children.find(({ type }) => type === 'label')?.children.find(({ type }) => type === 'labelText')
  const mark = (start: number, end: number): InlinePiece => ({
    kind: 'code',
    range: { start, end },
    equiv: '',
    canonical: 'link',
    pair: label === undefined ? undefined : node,
  })
  if (label === undefined) return [mark(node.range.start, node.range.end)]
  return [mark(node.range.start, label.range.start), ...readInside(text, label), mark(label.range.end, node.range.end)]
}

/** What a reader sees of mark-up that is one code: the code of a program, an address, a line break. */
function equivalentOf(text: string, node: MarkdownNode): string {
  const raw = text.slice(node.range.start, node.range.end)
  if (node.type === 'codeText') return withoutTicks(raw)
  if (node.type === 'autolink') return raw.slice(1, -1)
  return node.type === 'htmlText' && /^<br\b/i.test(raw) ? '\n' : ''
}

/** As many backticks close as open. */
function withoutTicks(raw: string): string {
  const ticks = /^`*/.exec(raw)?.[0].length ?? 0
  return raw.slice(ticks, raw.length - ticks).trim()
}
