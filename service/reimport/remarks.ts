/** Of what was said in the margin of a file, what nobody has said here yet. */
import type { ReturnedComment } from '../../contract/reimport.ts'
import type { ArticleId, ThreadId } from '../../core/model/ids.ts'
import { inOneLine } from '../../core/reimport/place.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listThreads } from '../../db/threads.ts'
import type { ReadComment } from '../context/jobs.ts'

/** What went out in the margin comes back with it; it is known by its words. What answers it there answers it here. */
export function newComments(
  db: ReadDb,
  article: ArticleId,
  comments: readonly ReadComment[],
): readonly ReturnedComment[] {
  const said = saidHere(db, article)
  return comments.flatMap(({ remarks, ...comment }) => {
    const fresh = remarks.filter(({ words, isOfOwnFile }) => !isOfOwnFile && !said.has(inOneLine(words)))
    if (fresh.length === 0) return []
    const [answers] = remarks.flatMap(({ words }) => said.get(inOneLine(words)) ?? [])
    return [{ ...comment, answers, remarks: fresh.map(({ isOfOwnFile: _, ...remark }) => remark) }]
  })
}

function saidHere(db: ReadDb, article: ArticleId): ReadonlyMap<string, ThreadId> {
  const all = listThreads(db, article).flatMap(({ id, remarks }) =>
    remarks.flatMap(({ words, by }) => {
      // Files of before say in their words whose a comment is.
      return [words, `${by.name}: ${words}`].map((one) => [inOneLine(one), id] as const)
    }),
  )
  // Of several the first one.
  return new Map(all.reverse())
}
