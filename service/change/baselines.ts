/** `change.baselines`: the states of an article that its text can be compared with. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { listLoggedBaselines } from '../../db/baselines.ts'
import type { Desk } from '../context/desk.ts'

export function listBaselines(desk: Desk, { article }: Arguments<'change.baselines'>): Reply<'change.baselines'> {
  const db = desk.library.read
  if (findArticle(db, article) === undefined) return fail({ kind: 'no-such-article' })
  const imported = { action: undefined, kind: 'imported', name: undefined, by: undefined, atMs: undefined } as const
  return ok([...listLoggedBaselines(db, article), imported])
}
