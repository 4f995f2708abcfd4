/** What people say about a translation: threads of remarks on its words, on a segment, or on all of it. */
import type { PersonId, RemarkId, SegmentId, ThreadId } from './ids.ts'
import type { Person } from './person.ts'
import type { Span } from './span.ts'

/** What a comment wants: an answer, a change, nothing but a hearing, nothing at all. */
export const commentTypes = ['question', 'mustChange', 'taste', 'praise'] as const
export type CommentType = (typeof commentTypes)[number]
/** `note`: it came with a file that does not say what it wants. `return`: work went back to its translator with it. */
export const threadTypes = [...commentTypes, 'note', 'return'] as const
/** What a remark in a file says of itself. `answer`: it belongs to the one before it. */
export const remarkWants = [...commentTypes, 'note', 'answer'] as const
export type RemarkWants = (typeof remarkWants)[number]
export type ThreadType = (typeof threadTypes)[number]

/** Where in a segment's text a thread stands. Without a span it speaks of the whole segment; an empty one says its words are gone. */
export type Anchor = { readonly segment: SegmentId; readonly span?: Span | undefined }

/** Whoever said something: a person of the library, or somebody whose words came with a file. */
export type Speaker = Person | { readonly id: undefined; readonly name: string; readonly role: undefined }

/** What somebody said, as it reads now. */
export type Remark = {
  readonly id: RemarkId
  readonly by: Speaker
  /** Undefined where a file does not say. */
  readonly atMs: number | undefined
  /** What its file calls it, for one that came with a file and has a name there. */
  readonly native?: string | undefined
  /** It came in with the article's own file, and stands there. */
  readonly isInFile?: boolean | undefined
  readonly words: string
  /** People of the library who are named with an @ in it. */
  readonly mentions: readonly PersonId[]
  /** What it said before its author thought better of it; oldest first. */
  readonly earlier: readonly { readonly words: string; readonly atMs: number }[]
}

export type Thread = {
  readonly id: ThreadId
  readonly type: ThreadType
  /** Undefined for one on the whole article. */
  readonly anchor: Anchor | undefined
  /** The words it was opened on, as a reader saw them; empty for one on no words. */
  readonly quote: string
  /** The id of the reason that work was returned with; undefined for words alone. */
  readonly reason: string | undefined
  readonly isResolved: boolean
  /** The first one opened it. */
  readonly remarks: readonly Remark[]
}

/** What came of a return: the text is another one now, somebody answered and left it as it is, or neither. */
export const returnOutcomes = ['mended', 'answered', 'untouched'] as const
export type ReturnOutcome = (typeof returnOutcomes)[number]

export type PlacedThread = Thread & {
  /** Of the article, at which it stands; undefined for one on the article, or on a segment no longer in the text. */
  readonly row: number | undefined
  /** Of a segment that was returned; undefined for all else. */
  readonly outcome: ReturnOutcome | undefined
}
