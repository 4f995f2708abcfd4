/** `alignment.export`: the aligned texts as a table or a translation memory. The article stays as it is. */

import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { CancelledError } from '../../contract/rpc/server.ts'
import { endingFor } from '../../core/formats/alignment/write-alignment.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { listDocuments } from '../../db/documents.ts'
import { countRows, type LinkedRow, listRows } from '../../db/links.ts'
import type { Desk } from '../context/desk.ts'
import { gatherSaid } from './gather-said.ts'

const rowsAtOnce = 500

/** Written in a worker. Fails only for an article that is not there. */
export async function exportAlignment(
  desk: Desk,
  { article, as, words, findings }: Arguments<'alignment.export'>,
  control: JobControl,
): Promise<Reply<'alignment.export'>> {
  const found = findArticle(desk.library.read, article)
  const file = listDocuments(desk.library.read, article).find(({ side }) => side === 'target')
  if (found === undefined || file === undefined) return fail({ kind: 'no-such-article' })
  const said = gatherSaid(desk, { article, findings })
  const rows = (await gatherRows(desk, article, control)).map((row) => ({ ...row, ...said.ofRow(row.index) }))
  const { sourceLanguage, targetLanguage, headline } = found
  const { comments } = said
  const head = { sourceLanguage, targetLanguage, headline, comments, words, createdMs: desk.nowMs() }
  const bytes = await desk.workers.run('alignment', { rows, head, as }, control)
  const dot = file.name.lastIndexOf('.')
  return ok({ name: `${dot > 0 ? file.name.slice(0, dot) : file.name}.${endingFor(as)}`, bytes })
}

/** Page by page, so that other commands are answered in between. */
async function gatherRows(desk: Desk, article: ArticleId, { signal }: JobControl): Promise<readonly LinkedRow[]> {
  const rows: LinkedRow[] = []
  const total = countRows(desk.library.read, article)
  for (let start = 0; start < total; start += rowsAtOnce) {
    if (signal.aborted) throw new CancelledError()
    append(rows, listRows(desk.library.read, article, start, rowsAtOnce))
    await new Promise((resolve) => setImmediate(resolve))
  }
  return rows
}
