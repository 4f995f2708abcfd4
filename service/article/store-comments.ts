/** Stores what people said in a file as comments of its article, in the names of those who said it. */
import type { ActionId, ArticleId } from '../../core/model/ids.ts'
import { asId, type RemarkId, type ThreadId } from '../../core/model/ids.ts'
import type { WriteDb } from '../../db/connection.ts'
import { markFromFile, putRemark } from '../../db/remarks.ts'
import { putThread, setResolved } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import type { PlacedComment } from '../context/jobs.ts'

/** Part of the act `import`, which nobody takes back. */
export function storeComments(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  action: ActionId,
  comments: readonly PlacedComment[],
): void {
  for (const { anchor, quote, isResolved, remarks, wants = 'note' } of comments) {
    const thread = asId<ThreadId>(desk.newId())
    putThread(db, action, article, { id: thread, type: wants, anchor, quote }, false)
    for (const { words, ...origin } of remarks) {
      const id = asId<RemarkId>(desk.newId())
      putRemark(db, action, { id, thread, amends: undefined, words }, false)
      markFromFile(db, id, origin)
    }
    if (isResolved === true) setResolved(db, thread, true)
  }
}
