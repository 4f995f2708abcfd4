/** `bin`: an article was put into the bin, or taken out of it. */
import * as v from 'valibot'
import { putIntoBin, takeFromBin } from '../../../db/bin.ts'
import { articleOf, opKind } from './op-kind.ts'

export const binOp = opKind({
  versions: [v.strictObject({ isBinned: v.boolean() })],
  invert: ({ isBinned }) => ({ isBinned: !isBinned }),
  touches: () => ({}),
  apply(_, db, { isBinned }, signature) {
    if (isBinned) putIntoBin(db, articleOf(signature), signature.action)
    else takeFromBin(db, articleOf(signature))
    return undefined
  },
})
