/** `copy.look`: the articles in a copy, which is only read. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { listBackups } from '../../db/backups.ts'
import { listHeadlines } from '../../db/restore.ts'
import type { Desk } from '../context/desk.ts'

/** Their headlines, states and when they were changed. Refused if the copy is gone or cannot be read. */
export function lookIntoCopy({ library, nativeBinding }: Desk, { copy }: Arguments<'copy.look'>): Reply<'copy.look'> {
  const backup = listBackups(library.file).find(({ name }) => name === copy)
  if (backup === undefined) return fail({ kind: 'no-such-copy' })
  const articles = listHeadlines(backup.path, nativeBinding)
  return articles === undefined ? fail({ kind: 'copy-damaged' }) : ok(articles)
}
