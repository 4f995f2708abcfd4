/** Every change of an article goes through here: one transaction, one row of the log, one answer that tells all of it. */
import type { ArticleChange, RowsChanged } from '../../contract/article.ts'
import type { PlacedFinding } from '../../contract/finding.ts'
import { keyOfMembers, membersOf } from '../../core/align/mend/alignment.ts'
import type { ActionKind, CutTurn, LinksTurn, Reversal, SegmentTurn, StatesTurn } from '../../core/model/action.ts'
import type { Link } from '../../core/model/alignment.ts'
import type { EditReason } from '../../core/model/edit.ts'
import type { CheckId } from '../../core/model/finding.ts'
import type { ActionId, ArticleId, EditId, FindingId, LanguageTag, SegmentId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import type { Result } from '../../core/model/result.ts'
import { isReopened } from '../../core/workflow/segment-steps.ts'
import { addAction } from '../../db/actions.ts'
import { changeHeadline, touchArticle } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { cutSegments } from '../../db/cuts.ts'
import { addEdit, listEdits } from '../../db/edits.ts'
import type { StoredFinding } from '../../db/findings.ts'
import { replaceLinks } from '../../db/links.ts'
import {
  changeSegmentState,
  changeSegmentStates,
  changeText,
  findSegment,
  listHeadlineSegments,
} from '../../db/segments.ts'
import { addVisits, countReadAmong } from '../../db/visits.ts'
import { learnCorrections } from '../correction/learn.ts'
import type { Desk } from '../desk-context.ts'
import { noteFates } from '../finding/fates.ts'
import type { FindingsDelta } from '../finding/findings-delta.ts'
import { placedOf, rowsOfSegments } from '../finding/placed.ts'
import { countWords } from './count-words.ts'
import { type ArticleCounts, recount, recountRead } from './counts.ts'
import { freshHead } from './head.ts'
import { headlineOf } from './headline.ts'
import { recheckArticle } from './recheck.ts'
import { type AlignedTexts, withCut, withLinks, withTexts } from './text-shelf.ts'

export type Act = {
  readonly article: ArticleId
  readonly kind: ActionKind
  /** The one segment it was about, for the log. */
  readonly segment?: SegmentId | undefined
  readonly turns: readonly SegmentTurn[]
  /** Segments all over the article that come into another state together. */
  readonly states?: readonly StatesTurn[] | undefined
  /** Neighbouring segments that are cut anew, and rows that change; a cut has both. */
  readonly cut?: CutTurn | undefined
  readonly links?: LinksTurn | undefined
  /** Why the texts of `turns` and `cut` changed. */
  readonly reason: EditReason
  readonly check?: CheckId | undefined
  readonly turned?: ActionId | undefined
  readonly reversal?: Reversal | undefined
  readonly note?: string | undefined
  /** Whoever typed it, if it is not the person at the desk. */
  readonly by?: Person | undefined
  /** The findings whose repairs it takes. */
  readonly taken?: ReadonlySet<FindingId> | undefined
  /** What else belongs to it: the move, the dismissal. */
  readonly also?: (db: WriteDb, action: ActionId) => FindingsDelta | undefined
}

/** Runs a handler's whole work in one transaction; tells the windows only after it is on the disk. */
export function inOneTransaction<Outcome extends Result<ArticleChange, unknown>>(
  desk: Desk,
  work: (db: WriteDb) => Outcome,
): Outcome {
  const outcome = storeWhole(desk, work)
  if (outcome.ok) desk.announce({ kind: 'article.changed', article: outcome.value.head.article.id })
  return outcome
}

/** One transaction, without telling anyone: all of it is stored, or nothing is and no text at hand speaks of it. */
export function storeWhole<Outcome>(desk: Desk, work: (db: WriteDb) => Outcome): Outcome {
  let isStored = false
  try {
    const outcome = desk.library.write(work)
    isStored = true
    desk.endTransaction(true)
    return outcome
  } finally {
    if (!isStored) {
      desk.endTransaction(false)
      desk.texts.clear()
    }
  }
}

/** Stores an act with its edits and rechecks what they touched. Only inside `inOneTransaction` or `storeWhole`. */
export function perform(desk: Desk, db: WriteDb, act: Act): ArticleChange {
  const { article, kind, segment, turned, reversal, note } = act
  const before = isAboutText(act) ? desk.texts.get(article) : undefined
  const signed = { action: asId<ActionId>(desk.newId()), by: act.by ?? desk.person(), atMs: desk.nowMs() }
  addAction(db, { id: signed.action, article, kind, by: signed.by, atMs: signed.atMs, segment, turned, reversal, note })
  const touched = act.turns.map((turn) => turn.segment)
  const readBefore = countReadAmong(db, touched)
  reshape(db, act)
  const turns = [...act.turns, ...turnsOfCut(db, act.cut)]
  for (const turn of turns) {
    if (turn.text.before !== turn.text.after) storeEdit(desk, db, act, signed, turn)
    if (turn.state.before !== turn.state.after) changeSegmentState(db, turn.segment, turn.state.after)
  }
  for (const together of act.states ?? []) changeSegmentStates(db, together)
  if (looksAtAll.includes(kind)) addVisits(db, signed.by, signed.atMs, visitsOf(db, act))
  keepCounts(desk, act, (counts) => recountRead(counts, readBefore, countReadAmong(db, touched)))
  if (before !== undefined) learn(desk, db, before.targetLanguage, signed.action, act)
  const also = act.also?.(db, signed.action)
  const rechecked = before && recheckArticle(desk, db, article, ...afterAct(before, act))
  if (rechecked !== undefined) noteFates(desk, db, act, signed.action, rechecked)
  if (before !== undefined) changeHeadline(db, article, headlineOf(listHeadlineSegments(db, article)))
  touchArticle(db, article, signed.atMs)
  return {
    head: freshHead(desk, article),
    segments: touchedSegments(act).flatMap((id) => findSegment(db, id)?.segment ?? []),
    findingsRemoved: [...new Set([...(also?.removed ?? []), ...(rechecked?.removed ?? [])])],
    findingsAdded: placedIn(desk, article, [...(also?.added ?? []), ...(rechecked?.added ?? [])]),
    rows: act.links && rowsOf(act.links),
    reopened: looksBack.includes(kind) ? 0 : countReopened(act),
    restated: act.states !== undefined,
    action: signed.action,
  }
}

/** Acts on one segment by somebody who reads it; what is done to many at once is read by nobody. */
const looksAtAll: readonly ActionKind[] = ['edit', 'confirm', 'fix', 'restore', 'split', 'join']
const looksBack: readonly ActionKind[] = ['undo', 'redo']

/** The target segments of an act as they stand after it. */
function visitsOf(db: WriteDb, act: Act) {
  return touchedSegments(act).map((segment) => ({ segment, edit: findSegment(db, segment)?.segment.latestEdit }))
}

function countReopened({ turns }: Act): number {
  return turns.filter(({ state }) => isReopened(state.before, state.after)).length
}

function keepCounts(desk: Desk, act: Act, recountVisits: (counts: ArticleCounts) => ArticleCounts): void {
  const { article, turns, states, links, cut } = act
  const isReshaped = links !== undefined || cut !== undefined
  // Counted before the act if they are at hand, and otherwise when they are asked for.
  const counts = isReshaped ? undefined : desk.texts.countsAtHand(article)
  desk.texts.replaceCounts(article, counts && recountVisits(recount(counts, turns, states ?? [])))
}

function isAboutText({ turns, links, cut }: Act): boolean {
  return links !== undefined || cut !== undefined || turns.some(({ text }) => text.before !== text.after)
}

/** Those found since may stand twice: opened again by the act, and then gone by what the act changed. */
function placedIn(desk: Desk, article: ArticleId, added: readonly StoredFinding[]): readonly PlacedFinding[] {
  if (added.length === 0) return []
  return placedOf(added, rowsOfSegments(desk.texts.get(article).links), desk.choices())
}

/** What a person wrote may be a correction they will make again; what undo, cuts, memory and a fix of many write is none. */
function learn(desk: Desk, db: WriteDb, language: LanguageTag, action: ActionId, { reason, cut, turns }: Act): void {
  const [only, ...others] = turns
  const isWriting = cut === undefined && others.length === 0 && (reason === 'typed' || reason === 'fix')
  if (!isWriting || only === undefined || only.text.before === only.text.after) return
  learnCorrections(desk, db, { action, segment: only.segment, language, text: only.text.after })
}

function reshape(db: WriteDb, { article, links, cut }: Act): void {
  if (cut !== undefined) cutSegments(db, cut, countWords)
  if (links !== undefined) replaceLinks(db, article, links)
}

/** How a cut changes the texts: of the pieces that stay, and of one that never was before. */
function turnsOfCut(db: WriteDb, cut: CutTurn | undefined): readonly SegmentTurn[] {
  if (cut === undefined) return []
  const [whole] = cut.before
  return cut.after.flatMap((piece) => {
    const same = cut.before.find(({ segment }) => segment === piece.segment)
    const isNew = same === undefined && listEdits(db, piece.segment).length === 0
    const before = same ?? (isNew ? whole : undefined)
    if (before === undefined) return []
    const state = { before: same?.state ?? piece.state, after: piece.state }
    return [{ segment: piece.segment, text: { before: before.text, after: piece.text }, state }]
  })
}

function touchedSegments({ turns, cut }: Act): readonly SegmentId[] {
  return [...turns, ...(cut?.after ?? [])].map(({ segment }) => segment)
}

/** The article after the act, and the segments that the checks have to look at again. */
function afterAct(before: AlignedTexts, { turns, links, cut }: Act): [AlignedTexts, readonly SegmentId[]] {
  const texts = new Map(turns.map(({ segment, text }) => [segment, text.after] as const))
  const shaped = cut === undefined ? before : withCut(before, cut)
  const linked = links === undefined ? shaped : withLinks(shaped, links)
  const relinked = links === undefined ? [] : relinkedSegments(links)
  const changed = [...texts.keys(), ...(cut?.after ?? []).map(({ segment }) => segment), ...relinked]
  return [withTexts(linked, texts), [...new Set(changed)]]
}

/** Those whose link is now another one to a check: it has other members, or somebody decided it. */
function relinkedSegments({ before, after }: LinksTurn): readonly SegmentId[] {
  const keyOf = (link: Link) => `${link.origin} ${keyOfMembers(link)}`
  const keysBefore = new Set(before.map(keyOf))
  const keysAfter = new Set(after.map(keyOf))
  return [
    ...before.filter((link) => !keysAfter.has(keyOf(link))),
    ...after.filter((link) => !keysBefore.has(keyOf(link))),
  ].flatMap(membersOf)
}

function rowsOf({ first, before, after }: LinksTurn): RowsChanged {
  return { first, removed: before.length, added: after.length }
}

type Signature = { readonly action: ActionId; readonly by: Person; readonly atMs: number }

function storeEdit(
  desk: Desk,
  db: WriteDb,
  { reason, check }: Act,
  { action, by, atMs }: Signature,
  { segment, text }: SegmentTurn,
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
    rows: undefined,
    reopened: 0,
    restated: false,
    action: undefined,
  }
}
