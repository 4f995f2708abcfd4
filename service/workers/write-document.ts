/** The corrected document, as bytes in the encoding asked for. */
import { writeFile } from '../../core/formats/write-file.ts'
import { fail } from '../../core/model/result.ts'
import type { Jobs } from '../context/jobs.ts'

type Export = Jobs['export']

/** A document nobody edited, in its own format and encoding, comes out byte for byte as it came in. */
export function writeDocument(order: Export['input']): Export['output'] {
  const written = writeFile(order)
  if (written.ok) return written
  const refused = written.failure
  if (refused.kind === 'codes-broken') {
    const [broken] = refused.blocks
    const raw = broken?.faults[0]?.raw ?? ''
    return fail({ kind: 'code-lost', raw, segment: broken?.segments[0] ?? 0 })
  }
  if (refused.kind === 'cannot-convert') return fail(refused)
  const { characters } = refused
  const segment = order.segments.findIndex(({ current }) => characters.some((character) => current.includes(character)))
  return fail({ ...refused, segment: segment < 0 ? undefined : segment })
}
