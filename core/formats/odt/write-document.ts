/** Writes corrections back: in each part only the words that changed, in the package only the parts they are in. */
import { fail, ok, type Result } from '../../model/result.ts'
import { describeBroken } from '../broken-blocks.ts'
import { startsWithByteOrderMark } from '../decode.ts'
import { currentText, type ExportSegment, gatherEdited } from '../edited-blocks.ts'
import { encodeText } from '../encode.ts'
import type { DocumentEdits, WritingRefused } from '../format.ts'
import { unpack } from '../package/unpack.ts'
import { writePackage } from '../package/write-package.ts'
import { entryOf } from '../package/xml-entry.ts'
import type { WritingGrammar } from '../text-grammar.ts'
import { writeText } from '../write-text.ts'
import { notInXml } from '../xml/characters.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { emptyParagraphs, escapeOdt, guardSpaces } from './odt-grammar.ts'
import { type DocumentPart, type OpenDocument, readDocument } from './read-document.ts'

const grammar: WritingGrammar = {
  prepare: (edited) => edited,
  escape: escapeOdt,
  guard: guardSpaces,
  remove: emptyParagraphs,
}

/** Without an edit the very bytes that came in. Throws if they are not those the blocks were found in. */
export function writeDocument(bytes: Uint8Array, edits: DocumentEdits): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, asEncoding } = edits
  const edited = gatherEdited(blocks, segments)
  if (edited.length === 0) return ok(bytes)
  const broken = edited.flatMap((one) => describeBroken(one, segments))
  if (broken.length > 0) return fail({ kind: 'codes-broken', blocks: broken })
  const characters = notInXml(edited.map(currentText).join(''))
  if (characters.length > 0) return fail({ kind: 'cannot-encode', encoding: asEncoding, characters })
  const read = readDocument(bytes, false)
  if (!read.ok) throw new Error(`a stored document is no longer read: ${read.failure.kind}`)
  const changes = new Map<string, Uint8Array>()
  let first = 0
  for (const part of read.value.parts) {
    const own = segmentsOf(part, first, edits)
    const text = writePart(part, own)
    const touched = edited.find(({ index }) => index >= first && index < first + part.blocks.length)
    if (touched !== undefined && !scanXml(text).ok) return fail(tornBy(touched.index, edits))
    if (text !== part.text) changes.set(part.name, encodePart(read.value, part, text))
    first += part.blocks.length
  }
  return ok(writePackage(read.value.source, changes))
}

/** Of one part, with its own numbers. Throws if a paragraph to be written is not what was stored. */
function segmentsOf(part: DocumentPart, first: number, { blocks, segments }: DocumentEdits): readonly ExportSegment[] {
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
  const written = writeText(grammar, { text, blocks, segments })
  if (!written.ok) throw new Error(`codes that were in order are broken: ${name}`)
  return written.value
}

/** Codes were moved so that no XML can hold them. */
function tornBy(index: number, { blocks, segments }: DocumentEdits): WritingRefused {
  const [code] = blocks[index]?.codes ?? []
  const changed = segments.flatMap((one, at) => (one.block === index && one.original !== one.current ? [at] : []))
  const faults = [{ kind: 'code-out-of-order' as const, raw: code?.raw ?? '', id: code?.id ?? 0 }]
  return { kind: 'codes-broken', blocks: [{ block: index, segments: changed, faults }] }
}

/** In the encoding the part came in, with its mark if it had one. */
function encodePart({ source }: OpenDocument, { name, file }: DocumentPart, text: string): Uint8Array {
  const entry = entryOf(source, name)
  const bytes = entry && unpack(source, entry)
  const hasMark = bytes?.ok === true && startsWithByteOrderMark(bytes.value, file.encoding)
  const encoded = encodeText(text, file.encoding, hasMark)
  // Unicode holds every text; half a surrogate pair is no character of XML and was refused before.
  if (!encoded.ok) throw new Error(`a part of a document cannot be encoded: ${name}`)
  return encoded.value
}
