/** A segment: its text, its edits and drafts, its cuts. */
import * as v from 'valibot'
import type { Edit } from '../core/model/edit.ts'
import type { EditId, SegmentId } from '../core/model/ids.ts'
import { canonicalCodes, mostCodes, withoutCodes } from '../core/model/inline-text.ts'
import type { Person } from '../core/model/person.ts'
import type { Result } from '../core/model/result.ts'
import { article, basedOn, count, edit, person, segment } from './arguments.ts'
import type { ArticleChange, ArticleClosed, ArticleMissing } from './article.ts'
import { changing, reading } from './command.ts'
import type { LearnedBoundary } from './exception.ts'
import { maxLineChars, maxLineCodes, maxMended, maxRemarkChars, maxSegmentChars } from './limits.ts'
import type { LinkLocked } from './link.ts'
import { reasonId } from './reason.ts'

export type SegmentHistory = {
  readonly imported: string
  /** Newest first. */
  readonly edits: readonly (Edit & { readonly person: Person })[]
  /** What was written in the segment this one was split from, and in those joined into it; newest first. */
  readonly earlier: readonly (Edit & { readonly person: Person })[]
}

/** `read` of the article's head, with the visits counted. */
export type Visited = { readonly read: number }

/** A draft, with the edit it was begun on and the text of that. */
export type OpenDraft = {
  readonly segment: SegmentId
  readonly text: string
  readonly basedOn: EditId | undefined
  readonly begunOn: string
  /** Its segment is no longer in the text: joined, or a split was undone. */
  readonly isStranded: boolean
}

export type SegmentDraft = { readonly segment: SegmentId; readonly text: string; readonly savedMs: number }

/** The segment moved on from the edit this one was based on: somebody else changed it. Both texts are shown. */
export type EditedMeanwhile = {
  readonly kind: 'edited-meanwhile'
  readonly theirs: Edit & { readonly person: Person }
}

/** It is to stay as it is until somebody unlocks it. */
export type SegmentLocked = { readonly kind: 'segment-locked' }

export type EditFailure =
  | EditedMeanwhile
  | ArticleClosed
  | SegmentLocked
  | { readonly kind: 'code-lost'; readonly raw: string }
  /** The library cannot hold half of a surrogate pair. */
  | { readonly kind: 'half-character' }
  | { readonly kind: 'no-such-segment' }

export type LockFailure = ArticleClosed | { readonly kind: 'no-such-segment' }

export type SplitFailure =
  | EditedMeanwhile
  | ArticleClosed
  | SegmentLocked
  | { readonly kind: 'no-such-segment' }
  /** One of the two parts would have no text. */
  | { readonly kind: 'nothing-to-split' }

export type ReturnFailure =
  | ArticleClosed
  | SegmentLocked
  | { readonly kind: 'no-such-segment' }
  /** Translators return nothing: it is returned to them. */
  | { readonly kind: 'wrong-role' }
  /** Neither one of the library's reasons nor words. */
  | { readonly kind: 'reason-missing' }
  /** It is none that work is returned for here any more. */
  | { readonly kind: 'reason-retired' }
  /** Nobody has translated it yet. */
  | { readonly kind: 'nothing-to-return' }
  /** The library cannot hold half of a surrogate pair. */
  | { readonly kind: 'half-character' }

export type ConfirmSeveralFailure =
  | ArticleClosed
  | SegmentLocked
  | { readonly kind: 'no-such-segment' }
  /** One of them is no longer what the person saw. */
  | EditedMeanwhile

export type JoinFailure =
  | EditedMeanwhile
  | LinkLocked
  | ArticleClosed
  | SegmentLocked
  | { readonly kind: 'no-such-segment' }
  /** It is the last one of its paragraph. */
  | { readonly kind: 'nothing-to-join' }

export type LayLineFailure = EditedMeanwhile | ArticleClosed | SegmentLocked | { readonly kind: 'no-such-segment' }

/** `leftOut`: how many codes of the line, a pair as one, there was nothing for; `end`: where the line ends in the text. */
export type LineLaid = ArticleChange & { readonly leftOut: number; readonly end: number }

export type TakeCodesFailure =
  | LayLineFailure
  /** The source has no inline code that the translation lacks, or is of another format. */
  | { readonly kind: 'no-code-to-take' }

const text = v.pipe(v.string(), v.maxLength(maxSegmentChars))
const mark = v.pipe(v.string(), v.maxLength(maxLineChars))
const codeNumber = v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(mostCodes))
/** Words with codes among them that stand elsewhere: copied there, or kept in a translation memory. */
const codedLine = v.strictObject({
  text: mark,
  codes: v.pipe(
    v.array(
      v.strictObject({
        id: codeNumber,
        kind: v.picklist(['open', 'close', 'single']),
        pair: v.optional(codeNumber),
        canonical: v.picklist(canonicalCodes),
        equiv: mark,
        raw: mark,
      }),
    ),
    v.maxLength(maxLineCodes),
  ),
})
/** Between two segments stand white space and inline codes, and no words. */
const gap = v.pipe(
  v.string(),
  v.maxLength(maxSegmentChars),
  v.check((space) => withoutCodes(space).trim() === ''),
)

/** What a split or a join changed, and what it taught the segmenter about other texts: undefined if it taught nothing. */
export type CutChanged = ArticleChange & { readonly learned: LearnedBoundary | undefined }

export const segmentCommands = {
  /** `regardless`: kept even if the segment went on without it or left the text, or its article was closed meanwhile. */
  'segment.draft': changing<Result<SegmentDraft, EditFailure>>()(
    v.strictObject({ ...basedOn, text, regardless: v.optional(v.boolean()) }),
  ),
  /** Of a segment that left the text: whoever typed it has done with it. One of a segment that stands there is kept. */
  'segment.dropDraft': changing<{ readonly isDropped: boolean }>()(v.strictObject({ segment })),
  /** The text goes into the history; the segment keeps the one it has. */
  'segment.setAside': changing<Result<ArticleChange, EditFailure>>()(v.strictObject({ segment, text })),
  'segment.edit': changing<Result<ArticleChange, EditFailure>>()(v.strictObject({ ...basedOn, text })),
  /**
   * Inline codes of the linked source: the next one that is missing, a pair around what is marked; all that are missing
   * where the segment has no word. `start` and `end` are offsets in the text of that edit.
   */
  'segment.takeCodes': changing<Result<ArticleChange, TakeCodesFailure>>()(
    v.strictObject({ ...basedOn, start: count, end: count }),
  ),
  /**
   * A line in place of what stands from `start` to `end`, with those of its codes that the translation has free or can take
   * from the linked source. A code it names is only compared; what is written comes from the article.
   */
  'segment.layLine': changing<Result<LineLaid, LayLineFailure>>()(
    v.strictObject({ ...basedOn, start: count, end: count, line: codedLine }),
  ),
  'segment.confirm': changing<Result<ArticleChange, EditFailure>>()(v.strictObject({ ...basedOn, text })),
  /** As they stand, all of them or none, as one act; those that the person's word changes nothing in are left as they are. */
  'segment.confirmSeveral': changing<Result<ArticleChange, ConfirmSeveralFailure>>()(
    v.strictObject({ segments: v.pipe(v.array(v.strictObject(basedOn)), v.minLength(1), v.maxLength(maxMended)) }),
  ),
  /** A person had these target segments before their eyes long enough to read them; those that moved on are left out. */
  'segment.visit': changing<Result<Visited, ArticleMissing>>()(
    v.strictObject({
      article,
      person,
      visits: v.pipe(v.array(v.strictObject(basedOn)), v.minLength(1), v.maxLength(maxMended)),
    }),
  ),
  'segment.history': reading<Result<SegmentHistory, EditFailure>>()(v.strictObject({ segment })),
  'segment.restore': changing<Result<ArticleChange, EditFailure>>()(
    v.strictObject({ ...basedOn, edit: v.nullable(edit) }),
  ),
  /** The text as it stands with one change of the redline taken back; or the white space before it as the baseline has it. */
  'segment.takeBack': changing<Result<ArticleChange, EditFailure>>()(
    v.strictObject({ ...basedOn, text, gapBefore: v.optional(gap) }),
  ),
  /** Back to their translator, all of them or none, as one act: for one of the library's reasons, in words, or both. */
  'segment.return': changing<Result<ArticleChange, ReturnFailure>>()(
    v.strictObject({
      segments: v.pipe(v.array(segment), v.minLength(1), v.maxLength(maxMended)),
      reason: v.nullable(reasonId),
      words: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(maxRemarkChars))),
    }),
  ),
  /** To be left as they are, all of them or none, or to be written in again; as one act. */
  'segment.lock': changing<Result<ArticleChange, LockFailure>>()(
    v.strictObject({
      segments: v.pipe(v.array(segment), v.minLength(1), v.maxLength(maxMended)),
      isLocked: v.boolean(),
    }),
  ),
  /** At a caret: `at` is an offset in the text of that edit. White space around it becomes the gap between the two. */
  'segment.split': changing<Result<CutChanged, SplitFailure>>()(v.strictObject({ ...basedOn, at: count })),
  /** With the next segment of the same paragraph. */
  'segment.join': changing<Result<CutChanged, JoinFailure>>()(
    v.strictObject({ ...basedOn, nextBasedOn: v.nullable(edit) }),
  ),
} as const
