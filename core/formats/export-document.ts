/** The corrected document: copy and splice, so that everything nobody touched comes out as it came in. */
import type { Block, FormatId } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import { segmentRange } from './block-map.ts'
import { type CodeFault, findCodeFaults } from './code-faults.ts'
import { convertDocument } from './convert-document.ts'
import { type Splice, splice } from './format.ts'
import { spliceSegment } from './fragment.ts'
import { usualLineEnd } from './line-ends.ts'
import { formatOf } from './registry.ts'
import { removeBlocks } from './remove-blocks.ts'

/** One segment as imported and as it stands now. */
export type ExportSegment = {
  /** Index of the block in the document. */
  readonly block: number
  /** In UTF-16 units of the block's text. */
  readonly range: Span
  readonly original: string
  readonly current: string
}

export type ExportRequest = {
  readonly format: FormatId
  /** The decoded document as it was imported. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly segments: readonly ExportSegment[]
  /** The format to write; the document's own if absent. */
  readonly as?: FormatId
}

/** A block whose codes a correction broke; `segments` are indexes into the request's. */
export type BrokenBlock = {
  readonly block: number
  readonly segments: readonly number[]
  readonly faults: readonly CodeFault[]
}

export type ExportRefused = { readonly kind: 'codes-broken'; readonly blocks: readonly BrokenBlock[] }

/** A block with its segments in reading order. */
export type EditedBlock = { readonly index: number; readonly block: Block; readonly segments: readonly ExportSegment[] }

/**
 * The document with the current texts in it. Without edits it is the very text that was imported.
 * A block all of whose segments were emptied goes, with its lines and the blank lines after it.
 * Fails with every block whose mark-up a correction broke.
 */
export function exportDocument(request: ExportRequest): Result<string, ExportRefused> {
  const edited = gatherEdited(request)
  const broken = edited.flatMap((one) => describeBroken(one, request.segments))
  if (broken.length > 0) return fail({ kind: 'codes-broken', blocks: broken })
  if (request.as !== undefined && request.as !== request.format) return ok(convertDocument(request, request.as))
  const lineEnd = usualLineEnd(request.text)
  const emptied = edited.filter(isEmptied)
  const splices = edited.filter((one) => !isEmptied(one)).map((one) => spliceBlock(request, one, lineEnd))
  return ok(
    splice(request.text, [
      ...splices,
      ...removeBlocks(
        request.text,
        request.blocks,
        emptied.map(({ index }) => index),
      ),
    ]),
  )
}

function gatherEdited({ blocks, segments }: ExportRequest): readonly EditedBlock[] {
  const byBlock = new Map<number, ExportSegment[]>()
  for (const segment of segments) {
    const others = byBlock.get(segment.block)
    if (others === undefined) byBlock.set(segment.block, [segment])
    else others.push(segment)
  }
  return [...byBlock].flatMap(([index, own]) => {
    const block = blocks[index]
    if (block === undefined || own.every(({ original, current }) => original === current)) return []
    return [{ index, block, segments: own.sort((a, b) => a.range.start - b.range.start) }]
  })
}

function isEmptied({ segments }: EditedBlock): boolean {
  return segments.every(({ current }) => current.trim() === '')
}

function describeBroken(edited: EditedBlock, all: readonly ExportSegment[]): readonly BrokenBlock[] {
  if (isEmptied(edited)) return []
  const { index, block, segments } = edited
  const original = segments.map((segment) => segment.original).join('')
  const current = segments.map((segment) => keepOrphans(edited, segment)).join('')
  const faults = findCodeFaults(block, original, current)
  if (faults.length === 0) return []
  const changed = segments.filter((segment) => segment.current !== segment.original)
  return [{ block: index, segments: changed.map((segment) => all.indexOf(segment)), faults }]
}

/** A deleted sentence leaves behind the codes whose partners stand in another sentence: `**One. Two.**` without "One." */
function keepOrphans({ block, segments }: EditedBlock, segment: ExportSegment): string {
  if (segment.current.trim() !== '') return segment.current
  const elsewhere = segments
    .filter((other) => other !== segment)
    .map((other) => other.current)
    .join('')
  const orphans = block.codes.filter(
    ({ character, partner }) =>
      partner !== undefined && segment.original.includes(character) && elsewhere.includes(partner),
  )
  return orphans.map(({ character }) => character).join('')
}

function spliceBlock(request: ExportRequest, edited: EditedBlock, lineEnd: string): Splice {
  const { block, segments } = edited
  const format = formatOf(request.format)
  const splices = segments
    .filter(({ original, current }) => original !== current)
    .flatMap((segment) => spliceSegment(block, segment.range, keepOrphans(edited, segment), format, lineEnd))
  const gaps = gapsOfEmptied(edited).map((span) => ({ range: segmentRange(block, span), replacement: '' }))
  const { start, end } = block.range
  const local = [...splices, ...gaps].map(({ range, replacement }) => ({
    range: { start: range.start - start, end: range.end - start },
    replacement,
  }))
  const raw = splice(request.text.slice(start, end), local)
  return { range: block.range, replacement: format.guard(raw, { block, lineEnd }) }
}

/** With a sentence goes the space before it; with a first one, the space after it. */
function gapsOfEmptied({ block, segments }: EditedBlock): readonly Span[] {
  const filled = segments.findIndex(({ current }) => current.trim() !== '')
  return segments.flatMap((segment, index) => {
    if (segment.current.trim() !== '' || segment.original === segment.current) return []
    const isLeading = index < filled
    const start = isLeading ? segment.range.end : (segments[index - 1]?.range.end ?? segment.range.start)
    const end = isLeading ? (segments[index + 1]?.range.start ?? segment.range.end) : segment.range.start
    return start < end && block.text.slice(start, end).trim() === '' ? [{ start, end }] : []
  })
}
