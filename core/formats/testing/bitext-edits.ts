/** For tests: a bilingual file opened from its text, and written with some of its translations edited. */
import type { SegmentState } from '../../model/segment.ts'
import { type OpenedBitextFile, openBitext } from '../open-file.ts'
import { formatOf, isBilingual } from '../registry.ts'

export type UnitEdit = { readonly text?: string; readonly state?: SegmentState }

/** Throws where it is refused. */
export function openText(name: string, text: string): OpenedBitextFile {
  const opened = openBitext({ name, bytes: new TextEncoder().encode(text) })
  if (!opened.ok) throw new Error(JSON.stringify(opened.failure))
  return opened.value
}

/** The file with those translations in it, by the number of their unit. Throws where it is not written. */
export function writeUnits(name: string, text: string, edits: Readonly<Record<number, UnitEdit>>): string {
  const { format, units } = openText(name, text)
  if (!isBilingual(format)) throw new Error(format)
  const segments = units.map(({ target, state }, block) => {
    const range = { start: 0, end: target.text.length }
    const current = edits[block]?.text ?? target.text
    return { block, range, original: target.text, current, state: edits[block]?.state ?? state }
  })
  const blocks = units.map(({ target }) => target)
  const written = formatOf(format).write(new TextEncoder().encode(text), {
    blocks,
    segments,
    encoding: 'utf-8',
    asEncoding: 'utf-8',
  })
  if (!written.ok) throw new Error(JSON.stringify(written.failure))
  return new TextDecoder().decode(written.value)
}
