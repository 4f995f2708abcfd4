/** What an XML file that tells its own encoding is known to be before it is read. */
import type { FormatId } from '../../model/article.ts'
import type { FileGuess, FileRefused } from '../../model/file.ts'
import { ok, type Result } from '../../model/result.ts'
import { startsWithByteOrderMark } from '../decode.ts'
import { readXml } from './read-xml.ts'

/** `partName`: what a refusal calls it. */
export function lookAtXml(format: FormatId, partName: string, bytes: Uint8Array): Result<FileGuess, FileRefused> {
  const read = readXml(partName, bytes)
  if (!read.ok) return read
  const { encoding } = read.value
  const hasByteOrderMark = startsWithByteOrderMark(bytes, encoding)
  return ok({ format, isMarkdownGivenUp: false, encoding, hasByteOrderMark, confidence: 1, alternatives: [] })
}
