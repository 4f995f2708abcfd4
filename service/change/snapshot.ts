/** `change.snapshot`: marks the text as it stands, to be compared with later. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ActionId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { addAction } from '../../db/actions.ts'
import { findArticle } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'
import { freshHead } from '../engine/head.ts'
import { storeWhole } from '../engine/perform.ts'

/** It changes nothing, so it is nothing to undo, and what was undone before can still be done again. */
export function takeSnapshot(desk: Desk, { article, name }: Arguments<'change.snapshot'>): Reply<'change.snapshot'> {
  if (findArticle(desk.library.read, article) === undefined) return fail({ kind: 'no-such-article' })
  const note = name?.trim() || undefined
  storeWhole(desk, (db) => {
    const id = asId<ActionId>(desk.newId())
    addAction(db, { id, article, kind: 'snapshot', by: desk.person(), atMs: desk.nowMs(), note, isReversible: false })
  })
  desk.announce({ kind: 'article.changed', article })
  return ok(freshHead(desk, article))
}
