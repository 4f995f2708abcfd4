/** `correction.export`: every learned correction as a file, in UTF-8. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { writeCorrections } from '../../core/corrections/export-corrections.ts'
import { listCorrections } from '../../db/corrections.ts'
import type { Desk } from '../context/desk.ts'

/** As TSV or JSON, stopped corrections too. */
export function exportCorrections(desk: Desk, { as }: Arguments<'correction.export'>): Reply<'correction.export'> {
  const text = writeCorrections(listCorrections(desk.library.read), as)
  return { name: `corrections.${as}`, bytes: new TextEncoder().encode(text) }
}
