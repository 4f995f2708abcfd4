/** A file of an article that somebody edited elsewhere, on its way back into it. */
import * as v from 'valibot'
import type { Article, FormatId, Side } from '../core/model/article.ts'
import { type CommentType, commentTypes } from '../core/model/comment.ts'
import type { FileRefused } from '../core/model/file.ts'
import type { ActionId, ArticleId, EditId, LanguageTag, SegmentId, ThreadId } from '../core/model/ids.ts'
import type { Person } from '../core/model/person.ts'
import type { ReturnedChange, Unplaced } from '../core/model/reimport.ts'
import type { Result } from '../core/model/result.ts'
import type { ClosedWhy } from '../core/model/workflow.ts'
import type { OpUnreadable } from './action.ts'
import { article, basedOn, identity, person, segment } from './arguments.ts'
import type { ArticleChange, ArticleClosed, ArticleMissing } from './article.ts'
import { changing, readingJob } from './command.ts'
import { bytes, picked } from './file.ts'
import { maxNameChars, maxRemarkChars, maxReturned, maxSegmentChars } from './limits.ts'
import type { EditFailure } from './segment.ts'

/** A state in which the text may have gone out. */
export type WentOut = {
  /** Undefined for the text as imported. */
  readonly action: ActionId | undefined
  readonly by: Person | undefined
  readonly atMs: number | undefined
}

/** What somebody said in a file. */
export type RemarkOfFile = {
  /** Undefined where the file does not say. */
  readonly by: string | undefined
  readonly atMs: number | undefined
  readonly words: string
}

/** Something said about the text that came with the file, and that nobody has said here. */
export type ReturnedComment = {
  /** Undefined for one on the whole article. */
  readonly segment: SegmentId | undefined
  readonly row: number | undefined
  /** The words it speaks of; undefined for one on the whole segment. */
  readonly quote: string | undefined
  readonly type: CommentType | 'note'
  readonly isResolved: boolean
  /** What is said here already, and answered there. */
  readonly answers: ThreadId | undefined
  readonly remarks: readonly RemarkOfFile[]
}

export type ReimportPlan = {
  readonly format: FormatId
  /** What the file was compared with: the closest of `states`, or the one that was asked for. */
  readonly state: WentOut
  /** Newest first. */
  readonly states: readonly WentOut[]
  readonly changes: readonly (ReturnedChange & { readonly basedOn: EditId | null })[]
  readonly comments: readonly ReturnedComment[]
  readonly unplaced: readonly Unplaced[]
  readonly placed: number
  readonly agreed: number
  readonly missing: number
  /** Whom the file names as having changed it, whoever changed most first. */
  readonly authors: readonly string[]
  /** Why this person may not change the article now. */
  readonly closed: ClosedWhy | undefined
}

/** Where a file belongs. */
export type FileHome = Pick<Article, 'headline' | 'isBinned'> & { readonly article: ArticleId }

export type ReimportRefused =
  | { readonly kind: 'file-refused'; readonly why: FileRefused }
  /** `says`: the language of that side by the file, or by the looks of its text. */
  | {
      readonly kind: 'other-language'
      readonly side: Side
      readonly says: LanguageTag
      readonly article: LanguageTag
    }
  /** Of the texts of the file so few are texts of the article. */
  | { readonly kind: 'other-article'; readonly placed: number; readonly of: number }
  | { readonly kind: 'no-such-baseline' }
  | OpUnreadable
  | { readonly kind: 'cancelled' }

export type TakeRefused =
  | ArticleMissing
  | ArticleClosed
  | { readonly kind: 'nothing-to-take' }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'half-character' }
  /** What was to be taken was looked at before the article changed. */
  | { readonly kind: 'changed-meanwhile'; readonly count: number }
  /** Segments to be changed were locked meanwhile. */
  | { readonly kind: 'segment-locked'; readonly count: number }
  | Extract<EditFailure, { kind: 'code-lost' }>

/** A change of a plan as it is asked for to be taken over, by whom the file names or not. */
export function editToTake(
  { segment, basedOn, result: text, hands }: ReimportPlan['changes'][number],
  isNamed: boolean,
) {
  return { segment, basedOn, text, ...(isNamed && hands.length > 0 && { hands: [...hands] }) }
}

/** A comment of a plan as it is asked for to be taken over. */
export function commentToTake({ segment, row: _, quote, remarks, ...comment }: ReturnedComment) {
  return { ...comment, remarks: [...remarks], on: segment && { segment, quote } }
}

const name = v.pipe(v.string(), v.trim(), v.minLength(1), v.maxLength(maxNameChars))

/** `since`: the act with which it went out, null for the text as imported; without it the closest state is found. */
const asked = { article, name, since: v.optional(v.nullable(identity<ActionId>())) }

const text = v.pipe(v.string(), v.maxLength(maxSegmentChars))

/** `hands`: whose it is, if it is not `by` who wrote it; the last of them left `text`. */
const taken = v.strictObject({
  ...basedOn,
  text,
  hands: v.optional(v.pipe(v.array(v.strictObject({ by: name, text })), v.maxLength(50))),
})

/** Whose it is, where the file says so; else it is `by` who says it. */
const remark = v.strictObject({
  by: v.optional(name),
  atMs: v.optional(v.pipe(v.number(), v.integer())),
  words: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxRemarkChars)),
})

const comment = v.strictObject({
  on: v.optional(v.strictObject({ segment, quote: v.optional(v.pipe(v.string(), v.maxLength(maxSegmentChars))) })),
  type: v.picklist([...commentTypes, 'note']),
  isResolved: v.optional(v.boolean()),
  answers: v.optional(identity<ThreadId>()),
  remarks: v.pipe(v.array(remark), v.minLength(1), v.maxLength(maxReturned)),
})

const whole = { name, open: v.optional(article) }

export const reimportCommands = {
  /**
   * The article, if any, that a file went out from; looked for among those of its name and the one that is `open`. One in the bin
   * only where no other is.
   */
  'reimport.home': readingJob<FileHome | undefined>()(
    v.union([v.strictObject({ ...whole, bytes }), v.strictObject({ ...whole, picked })]),
  ),
  'reimport.plan': readingJob<Result<ReimportPlan, ReimportRefused | ArticleMissing>>()(
    v.union([v.strictObject({ ...asked, bytes }), v.strictObject({ ...asked, picked })]),
  ),
  /** All of it is one act in the name of `by`, or nothing is; a name nobody has here becomes a new profile. */
  'reimport.take': changing<Result<ArticleChange, TakeRefused>>()(
    v.strictObject({
      article,
      name,
      by: v.union([v.strictObject({ person }), v.strictObject({ name })]),
      edits: v.pipe(v.array(taken), v.maxLength(maxReturned)),
      comments: v.pipe(v.array(comment), v.maxLength(maxReturned)),
      picked: v.optional(picked),
    }),
  ),
} as const
