/** The corrected document, as bytes in the encoding asked for. */
import { decodeBytes } from '../../core/formats/decode.ts'
import { encodeText } from '../../core/formats/encode.ts'
import { exportDocument } from '../../core/formats/export-document.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { ExportOrder, Jobs } from './jobs.ts'

type Export = Jobs['export']

const charactersNamed = 20

/** A document nobody edited, in its own format and encoding, comes out byte for byte as it came in. */
export function writeDocument(order: Export['input']): Export['output'] {
  const isAsImported = order.segments.every(({ original, current }) => original === current)
  const isSameFile = order.asFormat === order.format && order.asEncoding === order.encoding
  if (isAsImported && isSameFile) return ok(order.bytes)
  const decoded = decodeBytes(order.bytes, order.encoding)
  if (!decoded.ok) throw new Error(`a stored document no longer decodes as ${order.encoding}`)
  const { format, blocks, segments } = order
  const written = exportDocument({ format, text: decoded.value, blocks, segments, as: order.asFormat })
  if (!written.ok) {
    const [broken] = written.failure.blocks
    const raw = broken?.faults[0]?.raw ?? ''
    return fail({ kind: 'code-lost', raw, segment: broken?.segments[0] ?? 0 })
  }
  return encode(written.value, order)
}

function encode(text: string, order: ExportOrder): Export['output'] {
  const encoded = encodeText(text, order.asEncoding, order.hasByteOrderMark)
  if (encoded.ok) return encoded
  const characters = encoded.failure.characters.slice(0, charactersNamed)
  const segment = order.segments.findIndex(({ current }) => characters.some((character) => current.includes(character)))
  return fail({
    kind: 'cannot-encode',
    encoding: order.asEncoding,
    characters,
    segment: segment < 0 ? undefined : segment,
  })
}
