/** `comment.open`: a thread begins, on words of a segment, on the segment or on the article. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { followEdit } from '../../core/comments/follow-edit.ts'
import { takeAnchor } from '../../core/comments/take-anchor.ts'
import type { Anchor } from '../../core/model/comment.ts'
import { hasHalfCharacter } from '../../core/model/half-character.ts'
import type { ArticleId, EditId, RemarkId, SegmentId, ThreadId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import type { Span } from '../../core/model/span.ts'
import { findArticle } from '../../db/articles.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findEdit } from '../../db/edits.ts'
import type { PlacedSegment } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
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
    const isGone = anchor?.span !== undefined && anchor.span.start === anchor.span.end
    return ok({ ...change, thread, isGone })
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

/** Marked in the text a person saw, it follows to the one that stands now. A mark of no words is of the whole segment. */
function anchorOn(
  db: ReadDb,
  placed: PlacedSegment,
  basedOn: EditId | null,
  marked: Span | undefined,
): Pick<Place, 'anchor' | 'quote'> {
  const { id: segment, codes, text } = placed.segment
  const seen = basedOn === null ? placed.imported : (textOf(db, segment, basedOn) ?? text)
  const span = marked && takeAnchor(seen, marked)
  if (span === undefined) return { anchor: { segment }, quote: '' }
  const quote = readerText(seen.slice(span.start, span.end), codes)
  return { anchor: { segment, span: followEdit(span, seen, text) }, quote }
}

function textOf(db: ReadDb, segment: SegmentId, edit: EditId): string | undefined {
  const found = findEdit(db, edit)
  return found?.segment === segment ? found.after : undefined
}
