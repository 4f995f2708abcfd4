/** A corrected segment on its way back into the document: what was kept goes as it stood, what was typed is escaped. */
import { findChanges } from '../diff/changes.ts'
import type { Block } from '../model/article.ts'
import { fail, ok, type Result } from '../model/result.ts'
import type { Span } from '../model/span.ts'
import { segmentRange } from './block-map.ts'
import { type CodeFault, findCodeFaults } from './code-faults.ts'
import type { Format, Splice } from './format.ts'
import { codesByCharacter } from './inline-codes.ts'

export { segmentRange } from './block-map.ts'

/**
 * The splices that turn the segment at `span` of the block's text into `current`, as small as its words allow.
 * Fails with the codes a person lost, doubled or crossed.
 */
export function encodeFragment(
  block: Block,
  span: Span,
  current: string,
  format: Format,
  lineEnd: string,
): Result<readonly Splice[], readonly CodeFault[]> {
  const faults = findCodeFaults(block, block.text.slice(span.start, span.end), current)
  return faults.length > 0 ? fail(faults) : ok(spliceSegment(block, span, current, format, lineEnd))
}

/** As `encodeFragment`, for a text whose codes were already looked at. */
export function spliceSegment(
  block: Block,
  span: Span,
  current: string,
  format: Format,
  lineEnd: string,
): readonly Splice[] {
  const splices: Splice[] = []
  let position = span.start
  for (const { kept, removed, added } of findChanges(block.text.slice(span.start, span.end), current)) {
    const start = position + kept.join('').length
    position = start + removed.join('').length
    if (removed.length === 0 && added.length === 0) continue
    const replacement = writeText(block, added.join(''), format, lineEnd)
    splices.push({ range: segmentRange(block, { start, end: position }), replacement })
  }
  return splices
}

/** Mark-up for a text with codes: each code as the document had it, the rest escaped for the format. */
export function writeText(block: Block, text: string, format: Format, lineEnd: string): string {
  const codes = codesByCharacter(block.codes)
  const pieces = text.split(/([\uE000-\uF8FF])/)
  return pieces.map((piece) => codes.get(piece)?.raw ?? format.escape(piece, { block, lineEnd })).join('')
}
