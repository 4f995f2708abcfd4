/** A change of the open article as it is asked for. */
import type { ActionKind } from '../../core/model/action.ts'
import type { ActionId, ArticleId, FindingId, SegmentId } from '../../core/model/ids.ts'
import type { Person } from '../../core/model/person.ts'
import type { Op } from './ops/registry.ts'

export type Act = {
  readonly article: ArticleId
  readonly kind: ActionKind
  /** All that it changes, in this order. */
  readonly ops: readonly Op[]
  /** The one segment it was about, for the log. */
  readonly segment?: SegmentId | undefined
  /** The action that an undo or redo turns. */
  readonly turned?: ActionId | undefined
  /** No undo leads back behind it. */
  readonly isFinal?: boolean
  /** What the log says beside its kind. */
  readonly note?: string | undefined
  /** Whoever typed it, if it is not the person at the desk. */
  readonly by?: Person | undefined
  /** The findings whose repairs it takes. */
  readonly taken?: ReadonlySet<FindingId> | undefined
}
