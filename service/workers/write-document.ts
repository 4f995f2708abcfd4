/** The corrected document, as bytes in the encoding asked for. */
import { formatOf } from '../../core/formats/registry.ts'
import { type FileToWrite, writeFile } from '../../core/formats/write-file.ts'
import { fail, ok } from '../../core/model/result.ts'
import type { Jobs, RedlineParts } from '../context/jobs.ts'

type Export = Jobs['export']

/** A document nobody edited, in its own format and encoding, comes out byte for byte as it came in. */
export function writeDocument(order: Export['input']): Export['output'] {
  const { redline, ...file } = order
  const written = redline === undefined ? plainFile(file) : redlineFile(file, redline)
  if (written.ok) return written
  const refused = written.failure
  if (refused.kind === 'codes-broken') {
    const [broken] = refused.blocks
    const raw = broken?.faults[0]?.raw ?? ''
    return fail({ kind: 'code-lost', raw, segment: broken?.segments[0] ?? 0 })
  }
  if (refused.kind === 'cannot-convert' || refused.kind === 'no-redline') return fail(refused)
  const { characters } = refused
  const segment = order.segments.findIndex(({ current }) => characters.some((character) => current.includes(character)))
  return fail({ ...refused, segment: segment < 0 ? undefined : segment })
}

function plainFile(file: FileToWrite) {
  const written = writeFile(file)
  return written.ok ? ok({ bytes: written.value }) : written
}

function redlineFile({ bytes, format, asFormat: _, ...edits }: FileToWrite, redline: RedlineParts) {
  const write = formatOf(format).redline
  return write === undefined ? fail({ kind: 'no-redline' as const, format }) : write(bytes, { ...edits, ...redline })
}
