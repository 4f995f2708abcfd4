/** How far the library has what is typed: the word in the status bar, a text that met another, texts without a place. The outbox owns the texts. */
import type { EditedMeanwhile } from '../../../contract/segment.ts'
import type { SegmentId } from '../../../core/model/ids.ts'
import type { SaveState, StrandedText } from '../outbox.ts'

/** Someone else changed the segment while this person typed: both texts, until the person has chosen. */
export type Conflict = {
  readonly segment: SegmentId
  readonly mine: string
  readonly theirs: EditedMeanwhile['theirs']
}

export type SavingSlice = {
  readonly saving: SaveState
  readonly conflict: Conflict | undefined
  readonly stranded: readonly StrandedText[]
}

export const allSaved: SavingSlice = { saving: 'saved', conflict: undefined, stranded: [] }
