/** What a sentence on the screen needs to know besides its text. */
import { useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { PlacedFinding } from '../../../contract/finding.ts'
import type { FindingId } from '../../../core/model/ids.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { isSameList, useFindings } from '../../article/article-context.ts'
import { type FindingMark, marksOf } from '../../article/finding-mark.ts'

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

/** What a screen reader hears of a row: "Segment 12, draft, 2 findings". */
export function useSegmentLabel(): (row: number, segment: Segment | undefined, findings: number) => string {
  const { t } = useTranslation(['article', 'common'])
  return (row, segment, findings) => {
    const number = row + 1
    if (segment === undefined) return t('article:segmentUnanswered', { number })
    const state = t(`common:segmentState.${segment.state}`)
    if (findings === 0) return t('article:segment', { number, state })
    return t('article:segmentWithFindings', { number, state, count: findings })
  }
}
