/** What splitting and joining taught the segmenter. */
import * as v from 'valibot'
import type { ExceptionId, LanguageTag } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { identity, nothing } from './arguments.ts'
import { changing, reading } from './command.ts'

/** Always, or never, begin a new segment behind these characters. */
export type LearnedBoundary = {
  readonly id: ExceptionId
  readonly language: LanguageTag
  readonly rule: 'break' | 'keep'
  readonly after: string
}

/** What people taught by splitting and joining. */
export type SegmentingException = LearnedBoundary & {
  /** The name of whoever taught it. */
  readonly by: string
  readonly learnedMs: number
}

export type ExceptionFailure = { readonly kind: 'no-such-exception' }

export const exceptionCommands = {
  'exception.list': reading<readonly SegmentingException[]>()(nothing),
  /** Answers those that are left. */
  'exception.revoke': changing<Result<readonly SegmentingException[], ExceptionFailure>>()(
    v.strictObject({ exception: identity<ExceptionId>() }),
  ),
} as const
