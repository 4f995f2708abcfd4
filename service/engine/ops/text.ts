/** `text`: one segment has another text. */
import * as v from 'valibot'
import type { CheckId } from '../../../core/model/finding.ts'
import type { EditId, PersonId, SegmentId } from '../../../core/model/ids.ts'
import { asId } from '../../../core/model/ids.ts'
import type { WriteDb } from '../../../db/connection.ts'
import { findText } from '../../../db/segments.ts'
import { countWords } from '../../base/count-words.ts'
import { withTexts } from '../bitext.ts'
import { id, opKind, type Signature } from './op-kind.ts'
import { giveTexts, noteEdit } from './store-edit.ts'

type Text = {
  readonly segment: SegmentId
  /** The edit it is in the history of the segment. */
  readonly edit: EditId
  readonly before: string
  readonly after: string
  /** The check whose fix was taken. */
  readonly check?: CheckId | undefined
  /** Whoever wrote it, if it is not whoever acts; what takes it back is of whoever does that. */
  readonly by?: PersonId | undefined
}

const first = {
  segment: id<SegmentId>(),
  edit: id<EditId>(),
  before: v.string(),
  after: v.string(),
  check: v.optional(v.string()),
}

/** Gives many segments new texts, each segment one: all edits are stored first, then all texts together. */
export function applyTexts(db: WriteDb, texts: readonly Text[], signature: Signature): void {
  for (const op of texts) {
    const { text, latestEdit } = findText(db, op.segment) ?? {}
    if (text !== op.before) throw new Error(`segment ${op.segment} has another text`)
    noteEdit(db, op, latestEdit, signature)
  }
  giveTexts(db, texts)
}

export const textOp = opKind<Text>({
  versions: [v.strictObject(first), v.strictObject({ ...first, by: v.optional(id<PersonId>()) })],
  invert: (op, newId) => ({ ...op, edit: asId<EditId>(newId()), before: op.after, after: op.before }),
  touches: ({ segment }) => ({ shown: [segment], checked: [segment] }),
  apply(_, db, op, signature) {
    applyTexts(db, [op], signature)
    return undefined
  },
  reshape: (texts, { segment, after }) => withTexts(texts, new Map([[segment, after]])),
  recount(counts, { before, after }) {
    const targetWords = counts.totals.targetWords + countWords(after) - countWords(before)
    return { ...counts, totals: { ...counts.totals, targetWords } }
  },
})
