/** `file.inspect`: what a picked file is, before it is let in. */

import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { listArticlesFrom } from '../../db/articles.ts'
import { hashBytes } from '../base/hash.ts'
import { withBytes } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import { summarise } from '../engine/summarise.ts'

/** Read in a worker. Also told: an article that came from the same bytes. Refused with why it cannot be read. */
export async function inspectFile(
  desk: Desk,
  file: Arguments<'file.inspect'>,
  control: JobControl,
): Promise<Reply<'file.inspect'>> {
  const given = withBytes(desk.picked, file)
  if (!given.ok) return fail({ kind: 'file-refused', why: given.failure })
  const { name, bytes, encoding, asText, part, columns, tracked } = given.value
  const inspected = await desk.workers.run(
    'inspect',
    { name, bytes, encoding, asText, part, columns, tracked },
    control,
  )
  if (!inspected.ok) return fail({ kind: 'file-refused', why: inspected.failure })
  const [twin] = listArticlesFrom(desk.library.read, hashBytes(bytes))
  return ok({ ...inspected.value, alreadyImported: twin && summarise(desk, [twin])[0] })
}
