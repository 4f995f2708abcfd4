/** Writes corrections back: in each part only the words that changed, in the package only the parts they are in. */
import { fail, ok, type Result } from '../../model/result.ts'
import { tornBlock } from '../broken-blocks.ts'
import { type ExportSegment, gatherEdited } from '../edited-blocks.ts'
import type { DocumentEdits, WritingRefused } from '../format.ts'
import { writePackage } from '../package/write-package.ts'
import { encodePart } from '../package/xml-entry.ts'
import type { WritingGrammar } from '../text-grammar.ts'
import { writeText } from '../write-text.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { emptyParagraphs, escapeOdt, guardSpaces } from './odt-grammar.ts'
import { type DocumentPart, readDocument } from './read-document.ts'

export const odtWriting: WritingGrammar = {
  prepare: (edited) => edited,
  escape: escapeOdt,
  guard: guardSpaces,
  dropsUnseenSpaces: true,
  remove: emptyParagraphs,
}

/** Without an edit the very bytes that came in. Throws if they are not those the blocks were found in. */
export function writeDocument(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, asEncoding } = edits
  const edited = gatherEdited(blocks, segments)
  if (edited.length === 0) return ok(bytes)
  const refused = refuseEdits(edited, segments, asEncoding)
  if (refused !== undefined) return fail(refused)
  const read = readDocument(bytes, false)
  if (!read.ok) throw new Error(`a stored document is no longer read: ${read.failure.kind}`)
  const changes = new Map<string, Uint8Array>()
  let first = 0
  for (const part of read.value.parts) {
    const own = segmentsOf(part, first, edits)
    const text = writePart(part, own)
    const touched = edited.find(({ index }) => index >= first && index < first + part.blocks.length)
    if (touched !== undefined && !scanXml(text).ok) {
      return fail({ kind: 'codes-broken', blocks: [tornBlock(touched.index, edits)] })
    }
    if (text !== part.text) changes.set(part.name, encodePart(read.value.source, part, text))
    first += part.blocks.length
  }
  return ok(writePackage(read.value.source, changes))
}

/** Of one part, with its own numbers. Throws if a paragraph to be written is not what was stored. */
export function segmentsOf(
  part: DocumentPart,
  first: number,
  { blocks, segments }: Pick<DocumentEdits, 'blocks' | 'segments'>,
): readonly ExportSegment[] {
  const own = segments.filter(({ block }) => block >= first && block < first + part.blocks.length)
  return own.map((segment) => {
    const block = segment.block - first
    if (part.blocks[block]?.text !== blocks[segment.block]?.text) {
      throw new Error(`a stored paragraph reads otherwise than before: ${part.name}`)
    }
    return { ...segment, block }
  })
}

function writePart({ text, blocks, name }: DocumentPart, segments: readonly ExportSegment[]): string {
  const written = writeText(odtWriting, { text, blocks, segments })
  if (!written.ok) throw new Error(`codes that were in order are broken: ${name}`)
  return written.value
}
