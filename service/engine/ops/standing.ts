/** `standing`: acts of the log that stand no longer, or again, because their article went back to a point of its history. */
import * as v from 'valibot'
import type { ActionId } from '../../../core/model/ids.ts'
import { changeStanding } from '../../../db/actions.ts'
import { id, opKind } from './op-kind.ts'

type Standings = {
  /** They stood, and are taken back. */
  readonly fallen: readonly ActionId[]
  /** They had been taken back, and stand. */
  readonly risen: readonly ActionId[]
}

export const standingOp = opKind<Standings>({
  versions: [v.strictObject({ fallen: v.array(id<ActionId>()), risen: v.array(id<ActionId>()) })],
  invert: ({ fallen, risen }) => ({ fallen: risen, risen: fallen }),
  touches: () => ({}),
  apply(_, db, { fallen, risen }) {
    changeStanding(db, fallen, 'done', 'dropped')
    changeStanding(db, risen, 'dropped', 'done')
    return undefined
  },
})
