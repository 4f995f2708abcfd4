/** Of what was said in the margin of a file, what nobody has said here yet. */
import type { ReturnedRemark } from '../../contract/reimport.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { inOneLine } from '../../core/reimport/place.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listThreads } from '../../db/threads.ts'

/** What went out in the margin comes back with it; it is known by its words. */
export function newRemarks(
  db: ReadDb,
  article: ArticleId,
  remarks: readonly ReturnedRemark[],
): readonly ReturnedRemark[] {
  const all = listThreads(db, article).flatMap(({ remarks: own }) => own)
  // A bilingual file says before a comment whose it is.
  const said = new Set(all.flatMap(({ words, by }) => [words, `${by.name}: ${words}`].map(inOneLine)))
  return remarks.filter(({ words }) => !said.has(inOneLine(words)))
}
