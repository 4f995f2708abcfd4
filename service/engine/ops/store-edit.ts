/** A new text of a segment becomes an edit of its history. */
import { editReasonOf } from '../../../core/model/edit.ts'
import type { CheckId } from '../../../core/model/finding.ts'
import type { EditId, PersonId, SegmentId } from '../../../core/model/ids.ts'
import type { WriteDb } from '../../../db/connection.ts'
import { addEdit } from '../../../db/edits.ts'
import { changeTexts } from '../../../db/segments.ts'
import { countWords } from '../../base/count-words.ts'
import type { Signature } from './op-kind.ts'

type NewText = {
  readonly segment: SegmentId
  readonly edit: EditId
  readonly before: string
  readonly after: string
  readonly check?: CheckId | undefined
  readonly by?: PersonId | undefined
}

/** Stores the edit on top of another one, or of the text as it came; the segment has its text from then on. */
export function storeEdit(db: WriteDb, edit: NewText, basedOn: EditId | undefined, signature: Signature): void {
  noteEdit(db, edit, basedOn, signature)
  giveTexts(db, [edit])
}

/** Acts in which somebody else's words come in, or come in again. */
const arrives: readonly Signature['kind'][] = ['reimport', 'redo']

/** Its row in the history; to be followed by `giveTexts`. */
export function noteEdit(
  db: WriteDb,
  { segment, edit: id, before, after, check, by: writer }: NewText,
  basedOn: EditId | undefined,
  { action, kind, by, atMs }: Signature,
): void {
  const reason = editReasonOf(kind)
  const fixed = reason === 'fix' ? check : undefined
  addEdit(db, action, {
    id,
    segment,
    before,
    after,
    by: arrives.includes(kind) ? (writer ?? by.id) : by.id,
    atMs,
    reason,
    check: fixed,
    basedOn,
  })
}

/** Segments, each named once, have the texts of edits that stand in their history. */
export function giveTexts(db: WriteDb, edits: readonly NewText[]): void {
  changeTexts(
    db,
    edits.map(({ segment, edit, after: text }) => ({ segment, edit, text, words: countWords(text) })),
  )
}
