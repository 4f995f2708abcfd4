/** What a sentence on the screen needs to know besides its text. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '../../../contract/finding.ts'
import type { Side } from '../../../core/model/article.ts'
import type { PlacedThread } from '../../../core/model/comment.ts'
import type { FindingId, MarkedErrorId, ThreadId } from '../../../core/model/ids.ts'
import type { PlacedError } from '../../../core/model/marked-error.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { isSameList, useComments, useErrors, useFindings, useText } from '../../article/article-context.ts'
import { commentMarksOf } from '../../article/comment-mark.ts'
import { errorMarksOf } from '../../article/error-mark.ts'
import { type FindingMark, marksOf } from '../../article/finding-mark.ts'
import { isSameLooks, looksBefore, looksOf } from '../../article/look-mark.ts'

const none: readonly PlacedFinding[] = []

/** The finding marks of a target segment, in the order of its text. */
export function useMarks(segment: Segment | undefined): readonly FindingMark[] {
  const id = segment?.id
  const text = segment?.text ?? ''
  const findings = useFindings((state) => (id === undefined ? none : (state.findingsOf.get(id) ?? none)), isSameList)
  const current = useFindings<FindingId | undefined>((state) =>
    findings.some((finding) => finding.id === state.finding) ? state.finding : undefined,
  )
  return useMemo(() => marksOf(findings, text, current), [findings, current, text])
}

/** How the document sets the words of a segment, and what it had opened before it. */
export function useLooks(segment: Segment, row: number, side: Side) {
  const before = useText((state) => looksBefore(state.rows, row, side, segment), isSameLooks)
  const { text, codes } = segment
  const looks = useMemo(() => looksOf(text, codes, before).marks, [text, codes, before])
  return { looks, looksBefore: before }
}

const faultless: readonly PlacedError[] = []

/** The errors marked on words of a target segment. */
export function useErrorMarks({ id, text }: Segment) {
  const errors = useErrors((state) => state.errorsOf.get(id) ?? faultless, isSameList)
  const current = useErrors<MarkedErrorId | undefined>((state) =>
    errors.some((error) => error.id === state.current) ? state.current : undefined,
  )
  return useMemo(() => errorMarksOf(errors, text, current), [errors, text, current])
}

const silence: readonly PlacedThread[] = []

/** What is said of a target segment: marks of words, how many threads are open, and whether one stands on no words of it. */
export function useCommentMarks({ id, text }: Segment) {
  const threads = useComments((state) => state.threadsOf.get(id) ?? silence, isSameList)
  const current = useComments<ThreadId | undefined>((state) =>
    threads.some((thread) => thread.id === state.current) ? state.current : undefined,
  )
  const marks = useMemo(() => commentMarksOf(threads, text, current), [threads, text, current])
  const open = threads.filter(({ isResolved }) => !isResolved)
  const isOnAll = open.some(({ id: thread }) => !marks.some((mark) => mark.thread === thread))
  return { marks, open: open.length, isOnAll }
}

/** What a screen reader hears of a row: "Segment 12, draft, 2 findings". */
export function useSegmentLabel(): (
  row: number,
  segment: Segment | undefined,
  findings: number,
  comments?: number,
) => string {
  const { t } = useTranslation(['article', 'common'])
  return (row, segment, findings, comments = 0) => {
    const said = labelWith(row, segment, findings)
    const label = segment?.isLocked === true ? t('article:segmentLocked', { label: said }) : said
    return comments > 0 ? t('article:segmentWithComments', { label, count: comments }) : label
  }

  function labelWith(row: number, segment: Segment | undefined, findings: number): string {
    const number = row + 1
    if (segment === undefined) return t('article:segmentUnanswered', { number })
    const state = t(`common:segmentState.${segment.state}`)
    if (findings === 0) return t('article:segment', { number, state })
    return t('article:segmentWithFindings', { number, state, count: findings })
  }
}
