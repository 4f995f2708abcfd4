/** The log of actions; undo and redo. */
import * as v from 'valibot'
import type { ActionKind, MemoryActKind, OpName } from '../core/model/action.ts'
import type { ArticleState } from '../core/model/article.ts'
import type { ActionId, SegmentId } from '../core/model/ids.ts'
import type { InlineCode } from '../core/model/inline-text.ts'
import type { Person } from '../core/model/person.ts'
import type { Result } from '../core/model/result.ts'
import type { MoveAct } from '../core/model/workflow.ts'
import { article, count, identity } from './arguments.ts'
import type { ArticleChange } from './article.ts'
import { changing, reading } from './command.ts'

export type LoggedAction = {
  readonly id: ActionId
  readonly kind: ActionKind
  /** `dropped`: taken back, and something else was done since. Undefined for what undo never takes back by itself. */
  readonly standing: 'done' | 'undone' | 'dropped' | 'sealed' | undefined
  readonly by: Person
  readonly atMs: number
  readonly segment: SegmentId | undefined
  /** The row in which its segment stands now. */
  readonly row: number | undefined
  /** How it changed the text, if it changed that of one segment. */
  readonly text: { readonly before: string; readonly after: string; readonly codes: readonly InlineCode[] } | undefined
  /** For `move`: what was done, from where to where, and the reason given. */
  readonly move: { act: MoveAct; from: ArticleState; to: ArticleState; reason: string | undefined } | undefined
  /** For `undo` and `redo`: the kind of the action they turned. */
  readonly turned: ActionKind | undefined
  /** For `export` of an article nobody approved: the reason given. */
  readonly note: string | undefined
}

/** An act on what the library remembers for all its articles. */
export type LoggedMemoryAct = {
  readonly id: ActionId
  readonly kind: MemoryActKind
  readonly by: Person
  readonly atMs: number
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

export type GoBackFailure =
  | OpUnreadable
  /** It is no action of this article. */
  | { readonly kind: 'no-such-point' }
  /** The way leads over something this person may not take back: what the text left the house with, a move of another person, a text that is closed for them. */
  | { readonly kind: 'cannot-go-back'; readonly why: 'published' | 'moved-by-another' | 'closed' }

/** A page of a log: so many of those before an action, or of all. */
const page = {
  limit: v.pipe(count, v.maxValue(500)),
  before: v.optional(identity<ActionId>()),
}

export const actionCommands = {
  /** What was done to an article, newest first, undone ones too. */
  'action.log': reading<readonly LoggedAction[]>()(v.strictObject({ article, ...page })),
  /** What was done to the memory of the library, newest first. */
  'action.memoryLog': reading<readonly LoggedMemoryAct[]>()(v.strictObject(page)),
  /** The article as it was when that action had been done: all since is taken back in one act, which undo takes back. */
  'action.goBack': changing<Result<ArticleChange, GoBackFailure>>()(
    v.strictObject({ article, to: identity<ActionId>() }),
  ),

  'action.undo': changing<Result<Turned, { kind: 'nothing-to-undo' } | OpUnreadable>>()(v.strictObject({ article })),
  'action.redo': changing<Result<Turned, { kind: 'nothing-to-redo' } | OpUnreadable>>()(v.strictObject({ article })),
} as const
