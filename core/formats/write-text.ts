/** The corrected document: copy and splice, so that everything nobody touched comes out as it came in. */
import type { Block } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import { segmentRange } from './block-map.ts'
import { describeBroken } from './broken-blocks.ts'
import {
  type EditedBlock,
  type ExportSegment,
  gapsOfEmptied,
  gatherEdited,
  isEmptied,
  textToWrite,
} from './edited-blocks.ts'
import type { BrokenBlock } from './format.ts'
import { type Destination, spliceSegment } from './fragment.ts'
import { usualLineEnd } from './line-ends.ts'
import { removeBlocks } from './remove-blocks.ts'
import { type Splice, splice, type TextGrammar } from './text-grammar.ts'

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
export function writeText(grammar: TextGrammar, order: WritingOrder): Result<string, CodesBroken> {
  const { text, blocks, segments } = order
  const edited = gatherEdited(blocks, segments)
  const broken = edited.flatMap((one) => describeBroken(one, segments))
  if (broken.length > 0) return fail({ kind: 'codes-broken', blocks: broken })
  const destination = { grammar, text, lineEnd: usualLineEnd(text) }
  const emptied = edited.filter(isEmptied).map(({ index }) => index)
  const splices = edited.filter((one) => !isEmptied(one)).map((one) => spliceBlock(one, destination))
  const remove = grammar.remove ?? removeBlocks
  return ok(splice(text, [...splices, ...remove(text, blocks, emptied)]))
}

function spliceBlock(asEdited: EditedBlock, destination: Destination): Splice {
  const edited = destination.grammar.prepare(asEdited, destination.text)
  const { block, segments } = edited
  const splices = segments
    .filter(({ original, current }) => original !== current)
    .flatMap((segment) => spliceSegment(block, segment.range, textToWrite(edited, segment), destination))
  const gaps = gapsOfEmptied(edited).map((span) => ({ range: segmentRange(block, span), replacement: '' }))
  const original = destination.text.slice(block.range.start, block.range.end)
  const local = [...splices, ...gaps].map(({ range, replacement }) => ({
    range: { start: range.start - block.range.start, end: range.end - block.range.start },
    replacement,
  }))
  return { range: block.range, replacement: destination.grammar.guard(splice(original, local), original, block) }
}
