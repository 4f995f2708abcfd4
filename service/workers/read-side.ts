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
import { segmentBlock } from '../../core/segment/segment-block.ts'
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
  const segments = cutBlocks(blocks, file.language, exceptions, newId, control)
  if (segments.length > mostSentences) return fail({ kind: 'too-many-sentences', limit: mostSentences })
  if (segments.length === 0) return fail({ kind: 'blank' })
  return ok({ side, format, hasByteOrderMark: startsWithByteOrderMark(file.bytes, file.encoding), blocks, segments })
}

/** The segments of all blocks; behind the first too many, nothing more is cut. */
function cutBlocks(
  blocks: readonly Block[],
  language: LanguageTag,
  exceptions: readonly SegmentException[],
  newId: NewId,
  control: WorkControl,
): readonly NewSegment[] {
  const segments: NewSegment[] = []
  for (const [index, block] of blocks.entries()) {
    control.checkpoint('segmenting', index / blocks.length)
    for (const { range, gapBefore } of segmentBlock(block, language, exceptions, mostSentences - segments.length)) {
      const text = sliceSpan(block.text, range)
      segments.push({ id: asId<SegmentId>(newId()), block: index, range, gapBefore, text, words: countWords(text) })
    }
    if (segments.length > mostSentences) break
  }
  return segments
}
