/** The log of actions; undo and redo. */
import * as v from 'valibot'
import type { ActionKind, OpName } from '../core/model/action.ts'
import type { ArticleState } from '../core/model/article.ts'
import type { ActionId, SegmentId } from '../core/model/ids.ts'
import type { Person } from '../core/model/person.ts'
import type { Result } from '../core/model/result.ts'
import type { MoveAct } from '../core/model/workflow.ts'
import { article } from './arguments.ts'
import type { ArticleChange } from './article.ts'
import { changing } from './command.ts'

export type LoggedAction = {
  readonly id: ActionId
  readonly kind: ActionKind
  readonly by: Person
  readonly atMs: number
  readonly segment: SegmentId | undefined
  /** For `move`: what was done, from where to where, and the reason given. */
  readonly move: { act: MoveAct; from: ArticleState; to: ArticleState; reason: string | undefined } | undefined
  /** For `undo` and `redo`: the kind of the action they turned. */
  readonly turned: ActionKind | undefined
  /** For `export` of an article nobody approved: the reason given. */
  readonly note: string | undefined
}

/** A stored change is not written as its kind should be, or it was written by a later version of this program. */
export type OpFault =
  | { readonly why: 'malformed'; readonly op: OpName }
  | { readonly why: 'newer'; readonly op: string; readonly version: number }

/** What an act changed cannot be read, so it can be neither taken back nor done again. `ordinal` counts its changes from 0. */
export type OpUnreadable = OpFault & {
  readonly kind: 'op-unreadable'
  readonly action: ActionId
  readonly ordinal: number
}

/** What else was turned with it: a replacing in several articles is one act, and one to undo. */
export type Elsewhere = {
  /** Other articles. */
  readonly turned: number
  /** Articles in which something else was done since, or which this person may not change. */
  readonly left: number
}

/** `elsewhere` is undefined for an act of this article alone. */
export type Turned = ArticleChange & { readonly elsewhere: Elsewhere | undefined }

export const actionCommands = {
  'action.undo': changing<Result<Turned, { kind: 'nothing-to-undo' } | OpUnreadable>>()(v.strictObject({ article })),
  'action.redo': changing<Result<Turned, { kind: 'nothing-to-redo' } | OpUnreadable>>()(v.strictObject({ article })),
} as const
