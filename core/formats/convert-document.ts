/** Writes a document's text in another format than it came in. Mark-up goes where plain text has none; words never do. */
import type { Block, BlockKind, FormatId } from '../model/article.ts'
import { readerText } from '../model/reader-text.ts'
import { never } from '../model/result.ts'
import { currentText, type EditedBlock, isEmptied } from './edited-blocks.ts'
import { usualLineEnd } from './line-ends.ts'
import { frontMatterLength } from './md/front-matter.ts'
import { headingMarks } from './md/heading-marks.ts'
import { markdownGrammar } from './md/markdown.ts'
import { writeLooks } from './md/write-looks.ts'
import { removeBlocks } from './remove-blocks.ts'
import { splice } from './text-grammar.ts'

/** Formats that any text can be written in. */
export type ProseFormat = 'txt' | 'md'

/** True of the formats any text can be written in. */
export function isProseFormat(format: FormatId): format is ProseFormat {
  return format === 'txt' || format === 'md'
}

/** A document that is no one text, to be written as one. */
export type BlocksToConvert = Omit<ConvertRequest, 'text'>

export type ConvertRequest = {
  readonly text: string
  readonly blocks: readonly Block[]
  readonly edited: readonly EditedBlock[]
}

/** The document in the other format, in its own line ends. */
export function convertDocument(request: ConvertRequest, as: ProseFormat): string {
  switch (as) {
    case 'txt':
      return markdownToPlainText(request)
    case 'md':
      return plainTextToMarkdown(request)
    default:
      return never(as)
  }
}

/** The words of a package, a paragraph each; looks, headings, lists, quotes and lines stay where the other format has them. */
export function convertBlocks({ blocks, edited }: BlocksToConvert, as: ProseFormat): string {
  const paragraphs = blocks.map((block, index) => {
    const text = textNow(block, index, edited)
    const plain = readerText(text, block.codes).trim()
    if (as === 'txt') return plain
    return withLooks({ ...block, text }) ?? asMarkdown(plain.split('\n'), block, '\n')
  })
  return `${paragraphs.filter((paragraph) => paragraph !== '').join('\n\n')}\n`
}

/** Those of the blocks that are `shown`, with their texts as they are now. */
export function asTheyRead({ blocks, edited }: BlocksToConvert, shown: readonly Block[]): readonly Block[] {
  const wanted = new Set(shown)
  return blocks.flatMap((block, index) => {
    return wanted.has(block) ? [{ ...block, text: textNow(block, index, edited) }] : []
  })
}

const kindMark: Readonly<Partial<Record<BlockKind, string>>> = {
  headline: '# ',
  heading: '## ',
  listItem: '- ',
  quote: '> ',
}

/** A heading is one line, which its lines are joined to first. */
function withLooks(block: Block): string | undefined {
  const mark = kindMark[block.kind] ?? ''
  if (mark.startsWith('#') && block.codes.some(({ canonical }) => canonical === 'br')) return undefined
  return writeLooks(block, { mark, behind: mark.startsWith('>') ? mark : ' '.repeat(mark.length), lineEnd: '\n' })
}

/** A heading is one line; anything else keeps its lines. */
function asMarkdown(lines: readonly string[], block: Block, lineEnd: string): string {
  const mark = kindMark[block.kind] ?? ''
  const joined = mark.startsWith('#') ? [lines.join(' ')] : lines
  const filled = joined.map((line) => line.trim()).filter((line) => line !== '')
  const behind = mark.startsWith('>') ? mark : ' '.repeat(mark.length)
  const isCareful = filled.length > 1 && pairedSigns.test(filled.join())
  const written = filled.map((line) => lineAsMarkdown(line, block, { lineEnd, isCareful }))
  return written.length === 0 ? '' : mark + written.join(`\\${lineEnd}${behind}`)
}

/** A line is escaped by itself, and one of these may have its partner in another. */
const pairedSigns = /[`*_~<[\]$|]/u

type Writing = { readonly lineEnd: string; readonly isCareful: boolean }

function lineAsMarkdown(line: string, block: Block, { lineEnd, isCareful }: Writing): string {
  const grammar = (isCareful && markdownGrammar.careful) || markdownGrammar
  const written = grammar.escape(line, { block, lineEnd, before: '', after: '', edge: '' })
  return markdownGrammar.guard(written, '', block)
}

/** Codes become what a reader sees of them; heading marks and front matter go; list marks, tables and code stay legible as they are. */
function markdownToPlainText({ text, blocks, edited }: ConvertRequest): string {
  const lineEnd = usualLineEnd(text)
  const emptied = edited.filter(isEmptied).map(({ index }) => index)
  const kept = blocks.flatMap((block, index) => (emptied.includes(index) ? [] : [{ block, index }]))
  const front = { range: { start: 0, end: frontMatterLength(text) }, replacement: '' }
  const splices = kept.flatMap(({ block, index }) => [
    {
      range: block.range,
      replacement: readerText(textNow(block, index, edited), block.codes).replaceAll('\n', lineEnd),
    },
    ...headingMarks(text, block).map((range) => ({ range, replacement: '' })),
  ])
  const converted = splice(text, [front, ...splices, ...removeBlocks(text, blocks, emptied)])
  return converted.replace(/^(?:[ \t]*(?:\r\n|\n|\r))+/, '')
}

/** Each block a paragraph between blank lines, the headline a heading; a line of stars between two blocks stays a line. */
function plainTextToMarkdown({ text, blocks, edited }: ConvertRequest): string {
  const lineEnd = usualLineEnd(text)
  const paragraphs = blocks.flatMap((block, index) => {
    const between = text.slice(blocks[index - 1]?.range.end ?? 0, block.range.start).trim()
    const plain = readerText(textNow(block, index, edited), block.codes).trim()
    return [between, asMarkdown([plain], block, lineEnd)]
  })
  const after = text.slice(blocks.at(-1)?.range.end ?? 0).trim()
  const isClosed = /[\n\r]$/.test(text)
  const filled = [...paragraphs, after].filter((paragraph) => paragraph !== '')
  return filled.join(lineEnd + lineEnd) + (isClosed ? lineEnd : '')
}

function textNow(block: Block, index: number, edited: readonly EditedBlock[]): string {
  const own = edited.find((one) => one.index === index)
  return own === undefined ? block.text : currentText(own)
}
