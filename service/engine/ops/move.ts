/** `move`: an article went from one state to another. */
import * as v from 'valibot'
import { articleStates } from '../../../core/model/article.ts'
import { moveActs } from '../../../core/model/workflow.ts'
import { addMove } from '../../../db/actions.ts'
import { enterState } from '../enter-state.ts'
import { articleOf, opKind } from './op-kind.ts'

const state = v.picklist(articleStates)

export const moveOp = opKind({
  versions: [v.strictObject({ act: v.picklist(moveActs), from: state, to: state, reason: v.optional(v.string()) })],
  invert: (op) => ({ ...op, from: op.to, to: op.from }),
  touches: () => ({}),
  apply(_, db, { act, from, to, reason }, signature) {
    // Whoever takes a move back has made none: the one before it is again the last.
    if (signature.kind === 'move') addMove(db, signature.action, { act, from, to, reason })
    enterState(db, articleOf(signature), to)
    return undefined
  },
})
