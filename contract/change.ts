/** What changed in a translation since a state it had before: baselines, and the redline against one of them. */
import * as v from 'valibot'
import { type EditReason, editReasons } from '../core/model/edit.ts'
import type { CheckId } from '../core/model/finding.ts'
import type { ActionId, EditId, SegmentId } from '../core/model/ids.ts'
import type { InlineCode } from '../core/model/inline-text.ts'
import type { Person } from '../core/model/person.ts'
import type { BaselineKind, CutMark, RedlineChange } from '../core/model/redline.ts'
import type { Result } from '../core/model/result.ts'
import { article, count, edit, identity, person, segment } from './arguments.ts'
import type { ArticleChange, ArticleHead, ArticleMissing, ComparisonFailure } from './article.ts'
import { changing, reading } from './command.ts'
import { maxChangedPerPage, maxRowsPerPage, maxSegmentChars, maxSnapshotChars } from './limits.ts'

export type Baseline = {
  /** The act that brought the text into this state; undefined for the text as imported. */
  readonly action: ActionId | undefined
  readonly kind: BaselineKind
  /** What somebody called a snapshot. */
  readonly name: string | undefined
  readonly by: Person | undefined
  readonly atMs: number | undefined
}

/** Who brought a change in, when, and by what. */
export type ChangeHand = {
  /** Undefined for a cut that is no edit of its own. */
  readonly edit: EditId | undefined
  readonly by: Person
  readonly atMs: number
  readonly reason: EditReason
  /** The check whose fix was taken, if `reason` is `fix`. */
  readonly check: CheckId | undefined
}

/** A change with the hands it went through, the last one last; none where the text came to it another way than the redline shows. */
export type SignedChange = RedlineChange & {
  readonly hands: readonly ChangeHand[]
  /** The person at the desk has seen it and lets it stand. */
  readonly isKept: boolean
}

/** A cut and whose it was, as far as that is known. */
export type SignedMark = CutMark & { readonly hand: ChangeHand | undefined }

export type SignedPiece = { readonly kind: 'kept'; readonly text: string } | SignedChange | SignedMark

export type ChangedSegment = {
  readonly segment: SegmentId
  readonly row: number
  readonly latestEdit: EditId | undefined
  /** Of the white space before it: what was put in or taken out there is no segment's text. */
  readonly gap: readonly SignedPiece[]
  readonly pieces: readonly SignedPiece[]
  /** Those that stand in any of the pieces. */
  readonly codes: readonly InlineCode[]
}

/** `next`: the row to ask from for more; undefined if these were the last. */
export type ChangePage = { readonly segments: readonly ChangedSegment[]; readonly next: number | undefined }

export type ChangeFailure = ComparisonFailure

const text = v.pipe(v.string(), v.maxLength(maxSegmentChars))

/** The act that led to the baseline; null for the text as imported. */
const since = v.nullable(identity<ActionId>())

export const changeCommands = {
  /** What the article can be compared with, newest first; the last one is the text as imported. */
  'change.baselines': reading<Result<readonly Baseline[], ArticleMissing>>()(v.strictObject({ article })),
  /** The rows with a segment whose words are others than in the baseline, ascending. A split or join alone is no change. */
  'change.rows': reading<Result<readonly number[], ChangeFailure>>()(v.strictObject({ article, since })),
  /** The segments in these rows that are marked by anything: changes, splits, joins. */
  'change.redline': reading<Result<readonly ChangedSegment[], ChangeFailure>>()(
    v.strictObject({ article, since, rows: v.pipe(v.array(count), v.maxLength(maxRowsPerPage)) }),
  ),
  /** Segments with changes from a row on, as far as a hand of this person or kind had part in one of them. */
  'change.list': reading<Result<ChangePage, ChangeFailure>>()(
    v.strictObject({
      article,
      since,
      start: count,
      count: v.pipe(count, v.minValue(1), v.maxValue(maxChangedPerPage)),
      by: v.optional(person),
      reason: v.optional(v.picklist(editReasons)),
    }),
  ),
  /** This person has seen a change and lets it stand. `edit`: the last that had part in it; null where none is known. */
  'change.keep': changing<Result<ArticleChange, { readonly kind: 'no-such-segment' }>>()(
    v.strictObject({ segment, edit: v.nullable(edit), before: text, after: text }),
  ),
  /** The text as it stands can be compared with later, by a name. Stands in the log and is not undone; changes nothing. */
  'change.snapshot': changing<Result<ArticleHead, ArticleMissing>>()(
    v.strictObject({ article, name: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(maxSnapshotChars))) }),
  ),
} as const
