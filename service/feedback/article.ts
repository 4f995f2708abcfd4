/** `feedback.article`: what became of one article that a person delivered. */
import type { ChangedSegment } from '../../contract/change.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { changeKind } from '../../core/diff/describe-change.ts'
import type { FeedbackChange, FeedbackReturn } from '../../core/model/feedback.ts'
import type { PersonId, SegmentId } from '../../core/model/ids.ts'
import { isChange } from '../../core/model/redline.ts'
import { fail, ok } from '../../core/model/result.ts'
import { countFeedback } from '../../core/workflow/count-feedback.ts'
import { findArticle } from '../../db/articles.ts'
import { listLoggedBaselines } from '../../db/baselines.ts'
import { listStates } from '../../db/segments.ts'
import { listThreads, type StoredThread } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import { listChangedSegments } from '../engine/compare/changed-segments.ts'
import { compareWith } from '../engine/compare/compared.ts'

/** Compared with their first delivery; what they mended themselves since is no correction of theirs. */
export function showFeedback(
  desk: Desk,
  { article: id, person }: Arguments<'feedback.article'>,
): Reply<'feedback.article'> {
  const db = desk.library.read
  const article = findArticle(db, id)
  if (article === undefined) return fail({ kind: 'no-such-article' })
  const first = listLoggedBaselines(db, id).findLast(({ kind, by }) => kind === 'delivered' && by.id === person)
  if (first === undefined) return fail({ kind: 'never-delivered' })
  const cuts = compareWith(db, id, first.action)
  if (!cuts.ok) return cuts.failure.kind === 'no-such-baseline' ? fail({ kind: 'never-delivered' }) : fail(cuts.failure)
  const { links } = desk.texts.get(id)
  const changed = listChangedSegments(db, id, first.action, { first: 0, count: links.length }, cuts.value)
  const changes = changed.flatMap((one) => changesBy(one, person))
  const threads = listThreads(db, id).filter(({ type }) => type === 'return')
  const edited = new Set(changes.map(({ segment }) => segment))
  const returned = new Set(threads.flatMap(({ anchor }): readonly SegmentId[] => (anchor ? [anchor.segment] : [])))
  const counts = countFeedback(listStates(db, id), edited, returned)
  const { headline } = article
  return ok({ article: id, headline, counts, changes, returns: threads.flatMap(returnOf) })
}

/** Those in which somebody else had a hand; who it was last. */
function changesBy({ segment, row, pieces, codes }: ChangedSegment, person: PersonId): readonly FeedbackChange[] {
  return pieces.filter(isChange).flatMap(({ before, after, hands }) => {
    const hand = hands.findLast(({ by }) => by.id !== person)
    if (hand === undefined) return []
    const { by, atMs } = hand
    return [{ segment, row, kind: changeKind(before, after), before, after, codes, by, atMs }]
  })
}

function returnOf({ row, reason, outcome, remarks }: StoredThread): readonly FeedbackReturn[] {
  const [said] = remarks
  // Only people of the library return work.
  if (said?.by.id === undefined || said.atMs === undefined) return []
  return [{ row, reason, words: said.words, outcome, by: said.by, atMs: said.atMs }]
}
