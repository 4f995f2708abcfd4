/** `file.inspect`: what a picked file is, before it is let in. */

import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { listArticlesFrom } from '../../db/articles.ts'
import { hashBytes } from '../base/hash.ts'
import { withBytes } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import { summarise } from '../engine/summarise.ts'
import { withinMemory } from '../engine/within-memory.ts'
import { readable } from '../workers/readable-file.ts'

/** Read in a worker. Also told: an article that came from the same bytes. Refused with why it cannot be read. */
export async function inspectFile(
  desk: Desk,
  file: Arguments<'file.inspect'>,
  control: JobControl,
): Promise<Reply<'file.inspect'>> {
  const given = withBytes(desk.picked, file)
  const read = given.ok ? await readable((bytes) => desk.readPdf(bytes, control.signal), given.value) : given
  if (!read.ok) return fail({ kind: 'file-refused', why: read.failure })
  const { name, bytes, encoding, asText, part, columns, sheet, tracked } = read.value.file
  const order = { name, bytes, encoding, asText, part, columns, sheet, tracked }
  const done = await withinMemory(desk.workers.run('inspect', order, control))
  const inspected = done.ok ? done.value : done
  if (!inspected.ok) return fail({ kind: 'file-refused', why: inspected.failure })
  const [twin] = listArticlesFrom(desk.library.read, hashBytes(bytes))
  const diagnostics = [...read.value.told, ...inspected.value.diagnostics]
  return ok({ ...inspected.value, diagnostics, alreadyImported: twin && summarise(desk, [twin])[0] })
}
