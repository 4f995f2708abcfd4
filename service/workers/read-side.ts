/** From a file's bytes to one side of an article: decoded, in blocks, in segments. */
import { openFile } from '../../core/formats/open-file.ts'
import { mostSentences } from '../../core/formats/too-long.ts'
import { whyBlank } from '../../core/formats/why-blank.ts'
import type { Block, Side } from '../../core/model/article.ts'
import type { FileRefused } from '../../core/model/file.ts'
import type { LanguageTag, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { Result } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import { sliceSpan } from '../../core/model/span.ts'
import type { SegmentException } from '../../core/segment/exceptions.ts'
import { type BlockSegment, segmentBlock } from '../../core/segment/segment-block.ts'
import type { NewSegment } from '../../db/segments.ts'
import { countWords } from '../base/count-words.ts'
import type { NewId } from '../context/desk.ts'
import type { AcceptedFile, PreparedSide } from '../context/jobs.ts'
import type { WorkControl } from './job-control.ts'
import { placeComments } from './place-comments.ts'

/** Reads a side and cuts it. A file without any text to edit, say of rules and code only, is `blank`. */
export function readSide(
  side: Side,
  file: AcceptedFile,
  exceptions: readonly SegmentException[],
  newId: NewId,
  control: WorkControl,
): Result<PreparedSide, FileRefused> {
  const opened = openFile(file)
  if (!opened.ok) return opened
  const { blocks, format, hasByteOrderMark, diagnostics } = opened.value
  const cut = cutBlocks(blocks, file.language, exceptions, control)
  if (cut === undefined) return fail({ kind: 'too-many-sentences', limit: mostSentences })
  const segments = cut.flatMap((ranges, block) => ranges.map((one) => newSegment(blocks, block, one, newId)))
  if (segments.length === 0) return fail(whyBlank(diagnostics))
  const comments = placeComments(opened.value.comments ?? [], blocks, segments)
  return ok({ side, format, encoding: file.encoding, hasByteOrderMark, blocks, segments, diagnostics, comments })
}

/** Where each block's segments lie; undefined at the first too many, before anything larger is made of them. */
function cutBlocks(
  blocks: readonly Block[],
  language: LanguageTag,
  exceptions: readonly SegmentException[],
  control: WorkControl,
): readonly (readonly BlockSegment[])[] | undefined {
  const cut: (readonly BlockSegment[])[] = []
  let left = mostSentences
  for (const [index, block] of blocks.entries()) {
    control.checkpoint('segmenting', index / blocks.length)
    const segments = segmentBlock(block, language, exceptions, left)
    left -= segments.length
    if (left < 0) return undefined
    cut.push(segments)
  }
  return cut
}

function newSegment(
  blocks: readonly Block[],
  block: number,
  { range, gapBefore }: BlockSegment,
  newId: NewId,
): NewSegment {
  const text = sliceSpan(blocks[block]?.text ?? '', range)
  return { id: asId<SegmentId>(newId()), block, range, gapBefore, text, words: countWords(text) }
}
