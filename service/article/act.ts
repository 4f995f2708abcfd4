/** Every change of an article goes through here: one transaction, one row of the log, one answer that tells all of it. */
import type { ArticleChange, PlacedFinding } from '../../contract/shapes.ts'
import type { ActionKind, Reversal, SegmentTurn } from '../../core/model/action.ts'
import type { EditReason } from '../../core/model/edit.ts'
import type { CheckId } from '../../core/model/finding.ts'
import type { ActionId, ArticleId, EditId, FindingId, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import type { Result } from '../../core/model/result.ts'
import { addAction } from '../../db/actions.ts'
import { changeHeadline, touchArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { addEdit } from '../../db/edits.ts'
import { changeSegmentState, changeText, findSegment, listHeadlineSegments } from '../../db/segments.ts'
import type { Desk } from '../desk-context.ts'
import { countWords } from './count-words.ts'
import { freshHead } from './head.ts'
import { headlineOf } from './headline.ts'
import { recheckArticle } from './recheck.ts'

export type Act = {
  readonly article: ArticleId
  readonly kind: ActionKind
  /** The one segment it was about, for the log. */
  readonly segment?: SegmentId | undefined
  readonly turns: readonly SegmentTurn[]
  /** Why the texts of `turns` changed. */
  readonly reason: EditReason
  readonly check?: CheckId | undefined
  readonly turned?: ActionId | undefined
  readonly reversal?: Reversal | undefined
  readonly note?: string | undefined
  /** Whoever typed it, if it is not the person at the desk. */
  readonly by?: Person | undefined
  /** What else belongs to it: the move, the dismissal. */
  readonly also?: (db: WriteDb, action: ActionId) => FindingsDelta | undefined
}

export type FindingsDelta = { readonly removed: readonly FindingId[]; readonly added: readonly PlacedFinding[] }

/** Runs a handler's whole work in one transaction; tells the windows only after it is on the disk. */
export function inOneTransaction<Outcome extends Result<ArticleChange, unknown>>(
  desk: Desk,
  work: (db: WriteDb) => Outcome,
): Outcome {
  let isStored = false
  try {
    const outcome = desk.library.write(work)
    isStored = true
    if (outcome.ok) desk.announce({ kind: 'article.changed', article: outcome.value.head.article.id })
    return outcome
  } finally {
    if (!isStored) desk.texts.clear()
  }
}

/** Stores an act with its edits and rechecks what they touched. Only inside `inOneTransaction`. */
export function perform(desk: Desk, db: WriteDb, act: Act): ArticleChange {
  const action = asId<ActionId>(desk.newId())
  const by = act.by ?? desk.person()
  const atMs = desk.nowMs()
  const { article, kind, segment, turned, reversal, note } = act
  addAction(db, { id: action, article, kind, by, atMs, segment, turned, reversal, note })
  const texts = new Map<SegmentId, string>()
  for (const turn of act.turns) {
    if (turn.text.before !== turn.text.after) {
      storeEdit(desk, db, act, action, turn, by, atMs)
      texts.set(turn.segment, turn.text.after)
    }
    if (turn.state.before !== turn.state.after) changeSegmentState(db, turn.segment, turn.state.after)
  }
  const also = act.also?.(db, action)
  const rechecked = texts.size > 0 ? recheckArticle(desk, db, article, texts) : undefined
  if (texts.size > 0) changeHeadline(db, article, headlineOf(listHeadlineSegments(db, article)))
  touchArticle(db, article, atMs)
  return {
    head: freshHead(desk, article),
    segments: act.turns.flatMap((turn) => findSegment(db, turn.segment)?.segment ?? []),
    findingsRemoved: [...(also?.removed ?? []), ...(rechecked?.removed ?? [])],
    findingsAdded: [...(also?.added ?? []), ...(rechecked?.added ?? [])],
    action,
  }
}

function storeEdit(
  desk: Desk,
  db: WriteDb,
  { reason, check }: Act,
  action: ActionId,
  { segment, text }: SegmentTurn,
  by: Person,
  atMs: number,
): void {
  const id = asId<EditId>(desk.newId())
  const basedOn = findSegment(db, segment)?.segment.latestEdit
  addEdit(db, action, { id, segment, ...text, by: by.id, atMs, reason, check, basedOn })
  changeText(db, segment, text.after, countWords(text.after), id)
}

/** The answer when there was nothing to do. */
export function unchanged(desk: Desk, article: ArticleId): ArticleChange {
  return {
    head: freshHead(desk, article),
    segments: [],
    findingsRemoved: [],
    findingsAdded: [],
    action: undefined,
  }
}
