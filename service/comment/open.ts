/** `comment.open`: a thread begins, on words of a segment, on the segment or on the article. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { isGone } from '../../core/comments/is-gone.ts'
import type { Anchor } from '../../core/model/comment.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { ArticleId, RemarkId, ThreadId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import type { Desk } from '../context/desk.ts'
import { anchorOn } from '../engine/anchor-on.ts'
import { findTarget } from '../engine/guard.ts'
import type { Op } from '../engine/ops/registry.ts'
import { inOneTransaction, perform } from '../engine/perform.ts'

type Subject = Arguments<'comment.open'>['subject']
type Place = { readonly article: ArticleId; readonly anchor: Anchor | undefined; readonly quote: string }
type NoPlace = { readonly kind: 'no-such-article' } | { readonly kind: 'no-such-segment' }

/** Whatever state the article is in: saying something changes no text. Words that are gone meanwhile are quoted. */
export function openThread(desk: Desk, { subject, type, words }: Arguments<'comment.open'>): Reply<'comment.open'> {
  return inOneTransaction<Reply<'comment.open'>>(desk, (db) => {
    if (hasHalfCharacter(words)) return fail({ kind: 'half-character' })
    const place = placeOf(db, subject)
    if (!place.ok) return place
    const { article, anchor, quote } = place.value
    const thread = asId<ThreadId>(desk.newId())
    const ops: readonly Op[] = [
      { kind: 'thread', payload: { id: thread, type, anchor, quote, isWithdrawn: false } },
      { kind: 'remark', payload: { id: asId<RemarkId>(desk.newId()), thread, words, isWithdrawn: false } },
    ]
    const change = perform(desk, db, { article, kind: 'comment', segment: anchor?.segment, ops })
    return ok({ ...change, thread, isGone: isGone(anchor) })
  })
}

function placeOf(db: ReadDb, subject: Subject): Result<Place, NoPlace> {
  if (subject.on === 'article') {
    const article = findArticle(db, subject.article)
    return article === undefined
      ? fail({ kind: 'no-such-article' })
      : ok({ article: article.id, anchor: undefined, quote: '' })
  }
  const placed = findTarget(db, subject.segment)
  if (!placed.ok) return fail({ kind: 'no-such-segment' })
  return ok({ article: placed.value.article, ...anchorOn(db, placed.value, subject.basedOn, subject.span) })
}
