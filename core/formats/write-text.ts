/** The corrected document: copy and splice, so that everything nobody touched comes out as it came in. */
import type { Block } from '../model/article.ts'
import { codeCharacter } from '../model/inline-text.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import { segmentRange, unseenSpaces } from './block-map.ts'
import { describeBroken } from './broken-blocks.ts'
import {
  currentText,
  type EditedBlock,
  type ExportSegment,
  gapsOfEmptied,
  gatherEdited,
  isEmptied,
  textToWrite,
} from './edited-blocks.ts'
import { findMisread } from './find-misread.ts'
import type { BrokenBlock } from './format.ts'
import { type Destination, spliceSegment, writePieces } from './fragment.ts'
import { usualLineEnd } from './line-ends.ts'
import { removeBlocks } from './remove-blocks.ts'
import { type Splice, splice, type WritingGrammar } from './text-grammar.ts'

export type WritingOrder = {
  /** The decoded document as it was imported. */
  readonly text: string
  readonly blocks: readonly Block[]
  readonly segments: readonly ExportSegment[]
}

export type CodesBroken = { readonly kind: 'codes-broken'; readonly blocks: readonly BrokenBlock[] }

/**
 * The document with the current texts in it. Without edits it is the very text that was imported.
 * A block all of whose segments were emptied goes, with its lines and the blank lines after it.
 * Fails with every block whose mark-up a correction broke.
 */
export function writeText(grammar: WritingGrammar, order: WritingOrder): Result<string, CodesBroken> {
  const { blocks, segments } = order
  const broken = gatherEdited(blocks, segments).flatMap((one) => describeBroken(one, segments))
  if (broken.length > 0) return fail({ kind: 'codes-broken', blocks: broken })
  const written = splice(order.text, splicesOf(grammar, order))
  const misread = findMisread(grammar, order, written)
  if (misread.length === 0) return ok(written)
  const careful = splice(order.text, splicesOf(grammar, order, new Set(misread)))
  return ok(findMisread(grammar, order, careful).length < misread.length ? careful : written)
}

/**
 * What stands in the place of each block that was corrected, and of what goes. Its codes have to be in order.
 * Those of `careful` are written anew from their first sign to their last.
 */
export function splicesOf(
  grammar: WritingGrammar,
  { text, blocks, segments }: WritingOrder,
  careful?: ReadonlySet<number>,
): readonly Splice[] {
  const edited = gatherEdited(blocks, segments)
  const destination = { grammar, text, lineEnd: usualLineEnd(text), careful }
  const emptied = edited.filter(isEmptied).map(({ index }) => index)
  const removals = (grammar.remove ?? removeBlocks)(text, blocks, emptied)
  const filled = edited.filter((one) => !isEmptied(one))
  const splices = spliceBlocks(filled, destination, removals)
  // What goes out of a block that is written, such as a note's words, was written with it.
  return [...splices, ...removals.filter((one) => !splices.some(({ range }) => isInside(one, range)))]
}

function isInside({ range }: Splice, { start, end }: Span): boolean {
  return range.start >= start && range.end <= end
}

/** A block may stand in the mark-up of another, as what is said of a picture stands in its tag: it is written with that. */
function spliceBlocks(
  edited: readonly EditedBlock[],
  destination: Destination,
  removals: readonly Splice[],
): readonly Splice[] {
  const sorted = [...edited].sort(
    (a, b) => a.block.range.start - b.block.range.start || b.block.range.end - a.block.range.end,
  )
  const splices: Splice[] = []
  for (let at = 0; at < sorted.length; ) {
    const outer = sorted[at] as EditedBlock
    let next = at + 1
    while ((sorted[next]?.block.range.end ?? Number.POSITIVE_INFINITY) <= outer.block.range.end) next++
    const inner = sorted.slice(at + 1, next).map((one) => spliceBlock(one, destination, []))
    const gone = removals.filter((one) => isInside(one, outer.block.range))
    splices.push(spliceBlock(outer, destination, [...inner, ...gone]))
    at = next
  }
  return splices
}

function spliceBlock(asEdited: EditedBlock, document: Destination, inner: readonly Splice[]): Splice {
  const destination =
    inner.length === 0 ? document : { ...document, rewritten: rewrittenCodes(asEdited, document, inner) }
  if (destination.careful?.has(asEdited.index) === true) return rewriteBlock(asEdited, destination)
  const edited = destination.grammar.prepare(asEdited, destination.text)
  const { block, segments } = edited
  const splices = segments
    .filter(({ original, current }) => original !== current)
    .flatMap((segment) => spliceSegment(block, segment.range, textToWrite(edited, segment), destination))
  const gaps = gapsOfEmptied(edited).map((span) => ({ range: segmentRange(block, span), replacement: '' }))
  const unseen = destination.grammar.dropsUnseenSpaces ? unseenSpaces(block) : []
  const original = destination.text.slice(block.range.start, block.range.end)
  // What stands in a stretch that is written anew is written with it.
  const kept = inner.filter(({ range }) =>
    splices.every((one) => range.end <= one.range.start || one.range.end <= range.start),
  )
  const written = [...splices, ...gaps, ...kept]
  const dropped = unseen
    .filter((range) => written.every((one) => range.end <= one.range.start || one.range.end <= range.start))
    .map((range) => ({ range, replacement: '' }))
  const local = [...written, ...dropped].map(({ range, replacement }) => ({
    range: { start: range.start - block.range.start, end: range.end - block.range.start },
    replacement,
  }))
  return {
    range: block.range,
    replacement: destination.grammar.guard(splice(original, local), original, asRewritten(block, destination)),
  }
}

/** All of the block's text, as its grammar writes what must not be taken for mark-up. */
function rewriteBlock(asEdited: EditedBlock, destination: Destination): Splice {
  const { careful = destination.grammar, guard } = destination.grammar
  const edited = careful.prepare(asEdited, destination.text)
  const { block } = edited
  const original = destination.text.slice(block.range.start, block.range.end)
  const edge = destination.text[block.range.start - 1] ?? ''
  const place = { block, lineEnd: destination.lineEnd, before: '', after: '', edge }
  const grammar = { ...destination.grammar, escape: careful.escape }
  const written = writePieces(currentText(edited), place, { ...destination, grammar })
  return { range: block.range, replacement: guard(written, original, asRewritten(block, destination)) }
}

/** The block with its mark-up as it is written now. */
function asRewritten(block: Block, { rewritten }: Destination): Block {
  if (rewritten === undefined) return block
  return { ...block, codes: block.codes.map((code) => ({ ...code, raw: rewritten.get(code.id) ?? code.raw })) }
}

/** The codes of a block that hold a corrected attribute, by their ids, as they are written now. */
function rewrittenCodes(
  { block }: EditedBlock,
  { text }: Destination,
  inner: readonly Splice[],
): ReadonlyMap<number, string> {
  const rewritten = new Map<number, string>()
  for (const { id, raw } of block.codes) {
    // Two links may be written alike: each is looked for where it stands.
    const at = block.text.indexOf(codeCharacter(id))
    const start = text.indexOf(raw, segmentRange(block, { start: at, end: at + 1 }).start)
    const own = inner.filter(({ range }) => range.start >= start && range.end <= start + raw.length)
    const local = own.map(({ range, replacement }) => {
      return { range: { start: range.start - start, end: range.end - start }, replacement }
    })
    if (local.length > 0) rewritten.set(id, splice(raw, local))
  }
  return rewritten
}
