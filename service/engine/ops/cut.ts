/** `cut`: neighbouring segments of a block are cut anew; a split or a join, together with the texts and links it changes. */
import * as v from 'valibot'
import type { CutPiece } from '../../../core/model/action.ts'
import type { EditId, SegmentId } from '../../../core/model/ids.ts'
import { segmentStates } from '../../../core/model/segment.ts'
import { cutSegments, isSegment } from '../../../db/cuts.ts'
import { countWords } from '../../base/count-words.ts'
import { withCut } from '../bitext.ts'
import { id, opKind } from './op-kind.ts'
import { storeEdit } from './store-edit.ts'

type Cut = {
  readonly before: readonly CutPiece[]
  readonly after: readonly CutPiece[]
  /** The first edit of a segment that comes of it: it was part of the first of these pieces before. */
  readonly born: EditId
}

const units = v.pipe(v.number(), v.integer(), v.minValue(0))
const pieces = v.array(
  v.strictObject({
    segment: id<SegmentId>(),
    range: v.strictObject({ start: units, end: units }),
    gapBefore: v.string(),
    imported: v.string(),
    text: v.string(),
    state: v.picklist(segmentStates),
  }),
)

export const cutOp = opKind<Cut>({
  versions: [v.strictObject({ before: pieces, after: pieces, born: id<EditId>() })],
  invert: ({ before, after, born }) => ({ before: after, after: before, born }),
  touches({ after }) {
    const segments = after.map(({ segment }) => segment)
    return { shown: segments, checked: segments }
  },
  apply(_, db, op, signature) {
    const fresh = op.after.find(({ segment }) => !isSegment(db, segment))
    cutSegments(db, op, countWords)
    const [whole] = op.before
    if (fresh === undefined || whole === undefined) return undefined
    const birth = { segment: fresh.segment, edit: op.born, before: whole.text, after: fresh.text }
    storeEdit(db, birth, undefined, signature)
    return undefined
  },
  reshape: withCut,
  recount: () => undefined,
})
