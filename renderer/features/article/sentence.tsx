/** One sentence in either view: read until it is the active one of the target, then edited in place. */
import { memo, useMemo } from 'react'
import { useTranslation } from 'react-i18next'
import type { ChangedSegment } from '../../../contract/change.ts'
import { isChange } from '../../../core/model/redline.ts'
import type { Segment } from '../../../core/model/segment.ts'
import { useChanges, useSelection, useText } from '../../article/article-context.ts'
import { sideOf } from '../../article/slices/changes.ts'
import { isChosenAmong } from '../../article/slices/selection.ts'
import { isWritable } from '../../article/slices/text.ts'
import { RedlineText } from '../../ui/redline-text.tsx'
import { SegmentEditor } from './editor/segment-editor.tsx'
import { MarkedStretch, MarkedText } from './marked-text.tsx'
import css from './sentence.module.css'
import { useRedline } from './use-redline.ts'
import { useCommentMarks, useErrorMarks, useLooks, useMarks, useSegmentLabel } from './use-segment.ts'

type TargetSentenceProps = {
  readonly segment: Segment
  readonly row: number
  readonly lang: string
  readonly isActive: boolean
  /** The row is active, through this or another of its sentences. */
  readonly isLit: boolean
  readonly codes: 'chips' | 'reading'
  /** The text of the baseline stands next to it where changes are shown beside. */
  readonly isPaired?: boolean
  readonly onEscape: () => void
}

const confirmed: readonly Segment['state'][] = ['translated', 'reviewed', 'approved']

function sentenceClass(isLit: boolean, isSettled: boolean, isChanged = false): string {
  return [css.sentence, isLit ? css.lit : '', isSettled ? '' : css.unsettled, isChanged ? css.changedBeside : ''].join(
    ' ',
  )
}

export const TargetSentence = memo(function TargetSentence(props: TargetSentenceProps) {
  const { segment, row, lang, isActive, isLit, codes, isPaired = false, onEscape } = props
  const findings = useMarks(segment)
  const comments = useCommentMarks(segment)
  const errors = useErrorMarks(segment)
  const marks = useMemo(() => [...findings, ...comments.marks, ...errors], [findings, comments.marks, errors])
  const { looks, looksBefore } = useLooks(segment, row, 'target')
  const drawn = useMemo(() => [...looks, ...marks], [looks, marks])
  const labelOf = useSegmentLabel()
  const canWrite = useText((state) => isWritable(state.head))
  const isChosen = useSelection((state) => isChosenAmong(state, row))
  const { redline, at, show } = useRedline(segment)
  // The redline is read; whoever writes sees the text as it stands.
  const isWriting = useSelection(({ caret }) => isActive && caret.wish !== undefined)
  const isPair = isPaired && show === 'beside'
  const isRead = redline !== undefined && (show === 'inline' || isPair) && !isWriting
  return (
    <span
      className={sentenceClass(
        isLit,
        confirmed.includes(segment.state),
        redline !== undefined && show === 'beside' && !isPair,
      )}
      data-row={row}
      data-segment={segment.id}
      data-sentence={segment.id}
      data-side="target"
      data-state={segment.state}
      data-active={isActive || undefined}
      data-locked={segment.isLocked}
      data-chosen={isChosen || undefined}
      data-commented={comments.isOnAll || undefined}
    >
      {isRead ? (
        <Redlined
          redline={redline}
          isPair={isPair}
          at={at}
          draw={(text, start) => <MarkedStretch text={text} start={start} codes={redline.codes} marks={drawn} />}
        />
      ) : isActive ? (
        <SegmentEditor
          segment={segment}
          marks={marks}
          looksBefore={looksBefore}
          label={labelOf(row, segment, findings.length, comments.open)}
          lang={lang}
          isWritable={canWrite && segment.isLocked !== true}
          onEscape={onEscape}
        />
      ) : (
        <MarkedText segment={segment} marks={drawn} codes={codes} />
      )}
    </span>
  )
})

type RedlinedProps = Pick<Parameters<typeof RedlineText>[0], 'draw'> & {
  readonly redline: ChangedSegment
  readonly isPair: boolean
  readonly at: number | undefined
}

/** The changes of the space before the segment, which stands between two sentences, and those of its text. */
function Redlined({ redline: { gap, pieces, codes }, isPair, at, draw }: RedlinedProps) {
  const spaces = gap.filter((piece) => isChange(piece))
  const shown = isPair ? sideOf(pieces, 'after') : pieces
  return (
    <>
      {spaces.length > 0 && (
        <RedlineText pieces={isPair ? sideOf(spaces, 'after') : spaces} codes={codes} current={at} />
      )}
      <RedlineText pieces={shown} codes={codes} current={at === undefined ? at : at - spaces.length} draw={draw} />
    </>
  )
}

type SourceSentenceProps = {
  readonly segment: Segment
  readonly row: number
  readonly isLit: boolean
  readonly codes: 'chips' | 'reading'
}

export const SourceSentence = memo(function SourceSentence({ segment, row, isLit, codes }: SourceSentenceProps) {
  const { looks } = useLooks(segment, row, 'source')
  const isChosen = useSelection((state) => isChosenAmong(state, row))
  return (
    <span
      className={sentenceClass(isLit, true)}
      data-row={row}
      data-sentence={segment.id}
      data-side="source"
      data-active={isLit || undefined}
      data-chosen={isChosen || undefined}
    >
      <MarkedText segment={segment} marks={looks} codes={codes} />
    </span>
  )
})

/** The text of the baseline, to stand beside the one of now; nothing where changes are not shown beside. */
export function BaselineSentence({ segment, lang }: { readonly segment: Segment; readonly lang: string }) {
  const { t } = useTranslation('changes')
  const { redline, at, show } = useRedline(segment)
  // What is being typed is not what stood there before.
  const mayDiffer = useChanges(({ redlines }) => redlines.has(segment.id))
  const isWriting = useSelection(({ place, caret }) => place.segment === segment.id && caret.wish !== undefined)
  if (show !== 'beside') return null
  if (redline === undefined) {
    if (mayDiffer || isWriting) return null
    return (
      <p className={css.baseline} lang={lang} dir="auto" aria-hidden>
        <MarkedText segment={segment} marks={[]} codes="chips" />
      </p>
    )
  }
  return (
    <p className={css.baseline} lang={lang} dir="auto" data-baseline>
      <span className="visually-hidden">{t('before')} </span>
      <RedlineText
        pieces={sideOf([...redline.gap.filter(isChange), ...redline.pieces], 'before')}
        codes={redline.codes}
        current={at}
      />
    </p>
  )
}
