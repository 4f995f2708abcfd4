/**
 * What leads from a point of the log to the target's text as it stands: its segments, the edits since and the cuts since.
 * The text of then is worked out of them, going back; it is stored nowhere.
 */
import type { ActionKind } from '../core/model/action.ts'
import type { EditReason } from '../core/model/edit.ts'
import type { CheckId } from '../core/model/finding.ts'
import type { ActionId, ArticleId, EditId, PersonId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { InlineCode } from '../core/model/inline-text.ts'
import type { Person, Role } from '../core/model/person.ts'
import type { StoredOp } from './action-ops.ts'
import type { ReadDb } from './connection.ts'
import { checkRead } from './integrity/row-hash.ts'
import { shownOf } from './translations.ts'

/** Which part of an article is asked for; always whole blocks. */
export type Part =
  /** The blocks that stand in these rows: from one on, or each named. */
  | { readonly first: number; readonly count: number }
  | { readonly rows: readonly number[] }
  /** The blocks of these segments, be they in the text or no longer. */
  | { readonly segments: readonly SegmentId[] }

type Picked = { readonly blocks: string; readonly values: readonly (string | number)[] }

function pick(article: ArticleId, part: Part): Picked {
  if ('segments' in part) {
    const blocks = `SELECT block FROM segment AS one JOIN document ON document.row = one.document AND document.side = 'target'
      WHERE one.id IN (SELECT value FROM json_each(?))`
    return { blocks, values: [JSON.stringify(part.segments)] }
  }
  const inRows = `SELECT one.block FROM link JOIN link_member AS member ON member.link = link.row
    JOIN segment AS one ON one.row = member.segment JOIN document ON document.row = one.document AND document.side = 'target'
    WHERE link.translation = ${shownOf}`
  if ('rows' in part) {
    const blocks = `${inRows} AND link.position IN (SELECT value FROM json_each(?))`
    return { blocks, values: [article, JSON.stringify(part.rows)] }
  }
  const blocks = `${inRows} AND link.position >= ? AND link.position < ?`
  return { blocks, values: [article, part.first, part.first + part.count] }
}

const since = '(SELECT coalesce((SELECT row FROM action WHERE id = ?), 0))'

export type PlacedText = {
  readonly segment: SegmentId
  readonly gapBefore: string
  readonly text: string
  /** Of the link it stands in. */
  readonly row: number
  readonly latestEdit: EditId | undefined
  /** Of its block. */
  readonly codes: readonly InlineCode[]
}

type PlacedRow = { segment: string; gapBefore: string; text: string; row: number; latest: string | null; codes: string }

/** The segments of a part as they stand, in the order of the text. */
export function listPlacedTexts(db: ReadDb, article: ArticleId, part: Part): readonly PlacedText[] {
  const { blocks, values } = pick(article, part)
  return db
    .all<PlacedRow>(
      `SELECT segment.id AS segment, segment.gap_before AS gapBefore, segment.text, link.position AS row,
         latest.id AS latest, block.codes, ${checkRead('segment')}
       FROM segment JOIN block ON block.row = segment.block
       JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link
       LEFT JOIN edit AS latest ON latest.row = segment.latest_edit
       WHERE segment.block IN (${blocks}) AND segment.translation = ${shownOf} AND segment.position >= 0
       ORDER BY segment.position`,
      ...values,
      article,
    )
    .map(({ segment, latest, codes, gapBefore, text, row }) => ({
      segment: asId<SegmentId>(segment),
      gapBefore,
      text,
      row,
      latestEdit: latest === null ? undefined : asId<EditId>(latest),
      codes: codes === '[]' ? [] : (JSON.parse(codes) as readonly InlineCode[]),
    }))
}

/** Whose act it was, and its place in the log: larger is later, and says nothing else. */
type Signed = { readonly order: number; readonly by: Person; readonly atMs: number }
type SignedRow = { sequence: number; person_id: string; person_name: string; role: Role; at_ms: number }

const signed = `action.row AS sequence, person.id AS person_id, person.name AS person_name, action.role, action.at_ms`

function signedOf({ sequence: order, person_id, person_name: name, role, at_ms: atMs }: SignedRow): Signed {
  return { order, by: { id: asId<PersonId>(person_id), name, role }, atMs }
}

export type PastEdit = Signed & {
  readonly edit: EditId
  readonly segment: SegmentId
  readonly before: string
  readonly reason: EditReason
  readonly check: CheckId | undefined
}

type PastEditRow = SignedRow & {
  id: string
  segment: string
  before: string
  reason: EditReason
  check_id: string | null
}

/** The edits of a part after an action, or of all times; newest first. Those of segments that left the text are among them. */
export function listEditsSince(
  db: ReadDb,
  article: ArticleId,
  action: ActionId | null,
  part: Part,
): readonly PastEdit[] {
  const { blocks, values } = pick(article, part)
  return db
    .all<PastEditRow>(
      `SELECT edit.id, segment.id AS segment, edit.before, edit.reason, edit.check_id, ${signed}, ${checkRead('edit')}
       FROM segment JOIN edit ON edit.segment = segment.row JOIN action ON action.row = edit.action
       JOIN person ON person.row = edit.person
       WHERE segment.block IN (${blocks}) AND segment.translation = ${shownOf} AND edit.action > ${since}
       ORDER BY edit.row DESC`,
      ...values,
      article,
      action,
    )
    .map((row) => ({
      ...signedOf(row),
      edit: asId<EditId>(row.id),
      segment: asId<SegmentId>(row.segment),
      before: row.before,
      reason: row.reason,
      check: row.check_id ?? undefined,
    }))
}

export type PastCut = Signed & {
  readonly action: ActionId
  readonly kind: ActionKind
  readonly ordinal: number
  readonly op: StoredOp
}

type PastCutRow = SignedRow & {
  id: string
  act: ActionKind
  ordinal: number
  kind: string
  version: number
  payload: string
}

/**
 * The splits and joins of an article after an action, or of all times, those of its source among them; newest first. Where
 * an act went back over some, its texts stand among them as well: they were changed between one cut and the next.
 */
export function listCutsSince(db: ReadDb, article: ArticleId, action: ActionId | null): readonly PastCut[] {
  return db
    .all<PastCutRow>(
      `SELECT action.id, action.kind AS act, op.ordinal, op.kind, op.version, op.payload, ${signed}, ${checkRead('action_op', 'op')}
       FROM action JOIN action_op AS op ON op.action = action.row AND op.kind IN ('cut', 'text')
       JOIN person ON person.row = action.person
       WHERE action.translation = ${shownOf} AND action.row > ${since}
         AND (op.kind = 'cut' OR action.kind IN ('goBack', 'undo', 'redo')
           AND EXISTS (SELECT 1 FROM action_op AS cut WHERE cut.action = action.row AND cut.kind = 'cut'))
       ORDER BY action.row DESC, op.ordinal DESC`,
      article,
      action,
    )
    .map((row) => ({
      ...signedOf(row),
      action: asId<ActionId>(row.id),
      kind: row.act,
      ordinal: row.ordinal,
      op: { kind: row.kind, version: row.version, payload: row.payload },
    }))
}

export type ChangedText = { readonly segment: SegmentId; readonly row: number }

/** The segments that have another text than before their first edit after an action, in the order of the text. */
export function listChangedTexts(db: ReadDb, article: ArticleId, action: ActionId | null): readonly ChangedText[] {
  return db
    .all<{ segment: string; row: number }>(
      `SELECT segment.id AS segment, link.position AS row
       FROM document JOIN segment ON segment.document = document.row
       JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link
       WHERE document.translation = ${shownOf} AND segment.latest_edit IS NOT NULL AND segment.position >= 0
         AND segment.text <> (SELECT edit.before FROM edit
           WHERE edit.segment = segment.row AND edit.action > ${since} ORDER BY edit.row LIMIT 1)
       ORDER BY segment.position`,
      article,
      action,
    )
    .map(({ segment, row }) => ({ segment: asId<SegmentId>(segment), row }))
}
