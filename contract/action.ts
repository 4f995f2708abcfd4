/** The log of actions; undo and redo. */
import * as v from 'valibot'
import type { ActionKind } from '../core/model/action.ts'
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

export const actionCommands = {
  'action.undo': changing<Result<ArticleChange, { kind: 'nothing-to-undo' }>>()(v.strictObject({ article })),
  'action.redo': changing<Result<ArticleChange, { kind: 'nothing-to-redo' }>>()(v.strictObject({ article })),
} as const
