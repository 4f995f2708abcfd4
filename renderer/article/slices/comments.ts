/** What is said about the open article: its threads, the one a person is at, and the one they are about to begin. */
import type { PlacedThread } from '../../../core/model/comment.ts'
import type { EditId, SegmentId, ThreadId } from '../../../core/model/ids.ts'
import { groupBy } from '../../../core/model/lists.ts'
import type { Span } from '../../../core/model/span.ts'

/** What a new comment would speak of; it quotes the words that were marked. */
export type Subject = {
  readonly row: number
  /** Undefined where nothing but the article can be meant. */
  readonly segment: SegmentId | undefined
  readonly basedOn: EditId | undefined
  /** Undefined where no words were marked. */
  readonly span: Span | undefined
  readonly quote: string
}

/** What an editor is about to return: the segments of one row, or of several. */
export type Returning = {
  readonly segments: readonly SegmentId[]
  readonly firstRow: number
  readonly lastRow: number
}

export type CommentsSlice = {
  /** Those on the article first, then in the order of the text. */
  readonly threads: readonly PlacedThread[]
  readonly threadsOf: ReadonlyMap<SegmentId, readonly PlacedThread[]>
  readonly current: ThreadId | undefined
  /** Counts every way to a thread: whoever goes to the one they are at finds the keyboard there again. */
  readonly turn: number
  /** Undefined while nobody begins a comment. */
  readonly subject: Subject | undefined
  /** Undefined while nobody returns anything. */
  readonly returning: Returning | undefined
  /** The thread that somebody is answering. */
  readonly answering: ThreadId | undefined
  /** Counts the news that threads, or where they stand, are others. */
  readonly news: number
}

export const noComments: CommentsSlice = {
  threads: [],
  threadsOf: new Map(),
  current: undefined,
  turn: 0,
  subject: undefined,
  returning: undefined,
  answering: undefined,
  news: 0,
}

/** With these threads; the current one stays so while it is among them. */
export function withThreads(
  { current }: CommentsSlice,
  threads: readonly PlacedThread[],
): Pick<CommentsSlice, 'threads' | 'threadsOf' | 'current'> {
  const onSegments = threads.flatMap((thread) =>
    thread.anchor === undefined ? [] : [{ thread, anchor: thread.anchor }],
  )
  const bySegment = groupBy(onSegments, ({ anchor }) => anchor.segment)
  return {
    threads,
    threadsOf: new Map([...bySegment].map(([segment, placed]) => [segment, placed.map(({ thread }) => thread)])),
    current: threads.some(({ id }) => id === current) ? current : undefined,
  }
}

/** All that a segment was returned for. */
export function returnsOf({ threadsOf }: CommentsSlice, segment: SegmentId | undefined): readonly PlacedThread[] {
  const threads = segment === undefined ? [] : (threadsOf.get(segment) ?? [])
  return threads.filter(({ type }) => type === 'return')
}

/** What of it is not settled. */
export function openReturns(state: CommentsSlice, segment: SegmentId | undefined): readonly PlacedThread[] {
  return returnsOf(state, segment).filter(({ isResolved }) => !isResolved)
}
