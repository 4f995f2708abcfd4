/** From a file's bytes to one side of an article: decoded, in blocks, in segments. */
import { decodeBytes, startsWithByteOrderMark } from '../../core/formats/decode.ts'
import { formatOf, readableFormat } from '../../core/formats/registry.ts'
import { sniffFile } from '../../core/formats/sniff.ts'
import { findTooLong, longestParagraph, mostSentences } from '../../core/formats/too-long.ts'
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
import { countWords } from '../article/count-words.ts'
import type { NewId } from '../identities.ts'
import type { WorkControl } from './job-control.ts'
import type { AcceptedFile, PreparedSide } from './jobs.ts'

type Undecoded = Pick<AcceptedFile, 'name' | 'bytes' | 'encoding' | 'asText'>

/** The text of a file in the encoding a person chose, or why it cannot be an article. */
export function readText({ name, bytes, encoding, asText }: Undecoded): Result<string, FileRefused> {
  const sniffed = sniffFile(name, bytes, asText)
  // What only the guess of the encoding refused, a person who names the encoding may still let in.
  if (!sniffed.ok && !isAboutEncoding(sniffed.failure)) return sniffed
  const decoded = decodeBytes(bytes, encoding)
  if (!decoded.ok) return fail({ kind: 'undecodable', encoding, offset: decoded.failure.offset })
  if (decoded.value.trim() === '') return fail({ kind: 'blank' })
  const tooLong = findTooLong(decoded.value)
  return tooLong === undefined ? decoded : fail(tooLong)
}

function isAboutEncoding(refused: FileRefused): boolean {
  return refused.kind === 'unsupported-encoding' || (refused.kind === 'binary' && refused.seems === 'unknown')
}

/** Reads a side and cuts it. A file without any text to edit, say of rules and code only, is `blank`. */
export function readSide(
  side: Side,
  file: AcceptedFile,
  exceptions: readonly SegmentException[],
  newId: NewId,
  control: WorkControl,
): Result<PreparedSide, FileRefused> {
  const text = readText(file)
  if (!text.ok) return text
  const format = readableFormat(file.format, text.value)
  const { blocks } = formatOf(format).open(text.value)
  const length = blocks.reduce((most, { text: { length: own } }) => Math.max(most, own), 0)
  // Of wrapped lines, each short enough.
  if (length > longestParagraph) {
    return fail({ kind: 'too-long', of: 'characters', count: length, limit: longestParagraph })
  }
  const cut = cutBlocks(blocks, file.language, exceptions, control)
  if (cut === undefined) return fail({ kind: 'too-many-sentences', limit: mostSentences })
  const segments = cut.flatMap((ranges, block) => ranges.map((one) => newSegment(blocks, block, one, newId)))
  if (segments.length === 0) return fail({ kind: 'blank' })
  return ok({ side, format, hasByteOrderMark: startsWithByteOrderMark(file.bytes, file.encoding), blocks, segments })
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
