/** What is said of a row, in the margin of the review view: its first words, or a sign alone where there is no room for more. */
import { MessageSquare, Undo2 } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedThread } from '../../../core/model/comment.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { isSameList, useComments, useOpenArticle } from '../../article/article-context.ts'
import type { CommentsSlice } from '../../article/slices/comments.ts'
import { useReasonName } from '../../comments/return-why.tsx'
import css from './margin-threads.module.css'

/** Those not settled, in the order of the text; and returns until their segment is approved, with what came of them. */
export function threadsInMargin({ threadsOf }: CommentsSlice, segments: readonly Segment[]): readonly PlacedThread[] {
  return segments.flatMap(({ id, state }) =>
    (threadsOf.get(id) ?? []).filter(
      ({ type, isResolved }) => !isResolved || (type === 'return' && state !== 'approved'),
    ),
  )
}

function useNote({ type, reason, outcome, remarks }: PlacedThread) {
  const { t } = useTranslation(['comments', 'common'])
  const nameOf = useReasonName()
  const [first] = remarks
  const kind = type === 'return' && reason !== undefined ? nameOf(reason) : t(`comments:type.${type}`)
  const came = outcome === undefined ? '' : ` · ${t(`common:returnOutcome.${outcome}`)}`
  return { kind: `${kind}${came}`, words: first?.words ?? '', name: first?.by.name ?? '' }
}

function Note({ thread }: { readonly thread: PlacedThread }) {
  const store = useOpenArticle()
  const isCurrent = useComments(({ current }) => current === thread.id)
  const { kind, words, name } = useNote(thread)
  const Sign = thread.type === 'return' ? Undo2 : MessageSquare
  return (
    <button
      type="button"
      tabIndex={-1}
      className={[css.note, css[thread.type], isCurrent ? css.current : ''].join(' ')}
      title={`${kind}\n${name}: ${words}`}
      onClick={(event) => {
        event.stopPropagation()
        void store.comments.goTo(thread)
      }}
    >
      <span className={css.kind}>
        <Sign size={13} aria-hidden /> <span className={css.said}>{kind}</span>
      </span>
      <span className={css.said} dir="auto">
        <b>{name}</b> <span className={css.words}>{words}</span>
      </span>
      {thread.remarks.length > 1 && <span className={css.more}>+{thread.remarks.length - 1}</span>}
    </button>
  )
}

export function MarginThreads({ segments }: { readonly segments: readonly Segment[] }) {
  const threads = useComments(
    useCallback((state: CommentsSlice) => threadsInMargin(state, segments), [segments]),
    isSameList,
  )
  if (threads.length === 0) return null
  return (
    <div className={css.margin}>
      {threads.map((thread) => (
        <Note key={thread.id} thread={thread} />
      ))}
    </div>
  )
}
