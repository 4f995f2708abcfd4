/** A segment in its column of the alignment: its number, its text, and, to be heard, what it is linked with. */
import { useTranslation } from 'react-i18next'
import type { Row } from '../../../contract/article.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import type { Segment } from '../../../core/model/segment.ts'
import type { Stand } from './bands.ts'
import { columnNumbers } from './column-numbers.ts'
import css from './segment-option.module.css'
import type { Mending } from './use-mending.ts'

type OptionProps = {
  readonly stand: Stand
  readonly row: Row | undefined
  readonly mending: Mending
  readonly language: string | undefined
}

/** "source 12, 13 ↔ target 11, confidence 62 %, automatic". */
function useLinkWords(row: Row | undefined, mending: Mending): string {
  const { t } = useTranslation('alignment')
  if (row === undefined) return ''
  if (row.target.length === 0) return t('link.omission')
  if (row.source.length === 0) return t('link.addition')
  const source = columnNumbers(row.source, mending.columns)
  const target = columnNumbers(row.target, mending.columns)
  const { confidence, origin, isLocked } = row.link
  const kind = t(isLocked ? 'link.locked' : `link.${origin}`)
  return t('link.words', { source, target, percent: Math.round(confidence * 100), kind })
}

function TextBeingSplit({ segment, at }: { readonly segment: Segment; readonly at: number }) {
  const { text, codes } = segment
  return (
    <>
      {readerText(text.slice(0, at), codes)}
      <span className={css.split} aria-hidden />
      {readerText(text.slice(at), codes)}
    </>
  )
}

export function SegmentOption({ stand, row, mending, language }: OptionProps) {
  const { t } = useTranslation('alignment')
  const { side, number, segment } = stand
  const { active, marked, splitting, acts } = mending
  const link = useLinkWords(row, mending)
  const text = readerText(segment.text, segment.codes)
  const isActive = active?.segment.id === segment.id
  const isAlone = row !== undefined && (row.source.length === 0 || row.target.length === 0)
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the list answers the keys for all its options
    // biome-ignore lint/a11y/useFocusableInteractive: the list keeps the focus and names its active option
    <div
      id={`alignment-${segment.id}`}
      role="option"
      aria-selected={marked.has(segment.id) || isActive}
      aria-label={t('segment', { side: t(`side.${side}`), number, text, link })}
      className={css.segment}
      data-segment={segment.id}
      data-column={side}
      data-active={isActive || undefined}
      data-partner={(!isActive && active?.row === stand.row) || undefined}
      data-marked={marked.has(segment.id) || undefined}
      data-alone={isAlone || undefined}
      onClick={(event) => (event.ctrlKey || event.metaKey || event.shiftKey ? acts.toggle(stand) : acts.choose(stand))}
    >
      {/* Drawn, not written: whoever speaks to the window by the words they see says those of the text. */}
      <span className={css.number} data-said={number} aria-hidden />
      <span className={css.text} lang={language} dir="auto">
        {splitting?.segment === segment.id ? <TextBeingSplit segment={segment} at={splitting.at} /> : text}
      </span>
      {isAlone && (
        <span className={css.alone} data-said={t(side === 'source' ? 'link.omission' : 'link.addition')} aria-hidden />
      )}
    </div>
  )
}
