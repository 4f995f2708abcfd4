/** `comment.list`: what is said about an article. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { mentionsIn } from '../../core/comments/mentions.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { listPeople } from '../../db/people.ts'
import { listThreads } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'

/** Of the translation it shows. Fails if there is no such article. */
export function listComments(desk: Desk, { article }: Arguments<'comment.list'>): Reply<'comment.list'> {
  const db = desk.library.read
  if (findArticle(db, article) === undefined) return fail({ kind: 'no-such-article' })
  const people = listPeople(db)
  return ok(
    listThreads(db, article).map((thread) => ({
      ...thread,
      remarks: thread.remarks.map((remark) => ({ ...remark, mentions: mentionsIn(remark.words, people) })),
    })),
  )
}
