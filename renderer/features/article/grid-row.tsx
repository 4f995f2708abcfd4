/** One link in the grid: its number, its source sentences, the state and the text of its target sentences. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and positioned, which the rows of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes from row to row, cells and heads take none
import { Lock } from 'lucide-react'
import { memo } from 'react'
import { useTranslation } from 'react-i18next'
import type { Row } from '../../../contract/article.ts'
import type { SegmentId } from '../../../core/model/ids.ts'
import { useFindings, useSelection, useText } from '../../article/article-context.ts'
import { rowAt } from '../../article/row-cache.ts'
import { isChosenAmong } from '../../article/slices/selection.ts'
import { SegmentGlyph } from '../../ui/state-glyph.tsx'
import css from './grid.module.css'
import { MarginNumbers } from './margin-numbers.tsx'
import { SourceSentence, TargetSentence } from './sentence.tsx'
import { useSegmentLabel } from './use-segment.ts'

type GridRowProps = {
  readonly index: number
  readonly sourceLanguage: string | undefined
  readonly targetLanguage: string
  readonly onEscape: () => void
}

function SourceCell({ row, lang, isLit }: { readonly row: Row; readonly lang: string; readonly isLit: boolean }) {
  return (
    <div role="gridcell" className={css.text} lang={lang} dir="auto">
      {row.source.map((segment) => (
        <p key={segment.id}>
          <SourceSentence segment={segment} row={row.index} isLit={isLit} codes="chips" />
        </p>
      ))}
    </div>
  )
}

function StateCell({ row }: { readonly row: Row }) {
  const { t } = useTranslation('article')
  return (
    <div role="gridcell" className={css.state}>
      {row.target.map(({ id, state, isLocked }) => (
        <span key={id} className={css.signs}>
          <SegmentGlyph state={state} />
          {isLocked === true && <Lock size={11} className={css.lock} role="img" aria-label={t('locked')} />}
        </span>
      ))}
    </div>
  )
}

type TargetCellProps = {
  readonly row: Row
  readonly lang: string
  /** The place in this row; undefined when the row is not active. */
  readonly active: SegmentId | undefined
  readonly onEscape: () => void
}

function TargetCell({ row, lang, active, onEscape }: TargetCellProps) {
  const { t } = useTranslation('article')
  return (
    <div role="gridcell" className={`${css.text} ${css.target}`} lang={lang} dir="auto">
      {row.target.map((segment) => (
        <p key={segment.id}>
          <TargetSentence
            segment={segment}
            row={row.index}
            lang={lang}
            isActive={segment.id === active}
            isLit={segment.id === active}
            codes="chips"
            onEscape={onEscape}
          />
        </p>
      ))}
      {row.target.length === 0 && <p className={css.unanswered}>{t('unanswered.target')}</p>}
      <MarginNumbers rows={{ first: row.index, count: 1 }} />
    </div>
  )
}

export const GridRow = memo(function GridRow({ index, sourceLanguage, targetLanguage, onEscape }: GridRowProps) {
  const row = useText((state) => rowAt(state.rows, index))
  const isActive = useSelection(({ place }) => place.row === index)
  const isChosen = useSelection((state) => isChosenAmong(state, index))
  const active = useSelection(({ place }) => (place.row === index ? place.segment : undefined))
  const findings = useFindings((state) =>
    row === undefined ? 0 : row.target.reduce((sum, { id }) => sum + (state.findingsOf.get(id)?.length ?? 0), 0),
  )
  const labelOf = useSegmentLabel()
  const segment = row?.target.find(({ id }) => id === active) ?? row?.target[0]
  return (
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isActive || isChosen}
      aria-label={labelOf(index, segment, findings)}
      tabIndex={isActive ? 0 : -1}
      data-row={index}
      className={[sourceLanguage === undefined ? css.columnsWithoutSource : css.columns, css.row].join(' ')}
    >
      <div role="rowheader" className={css.number}>
        {index + 1}
      </div>
      {row !== undefined && (
        <>
          {sourceLanguage !== undefined && <SourceCell row={row} lang={sourceLanguage} isLit={isActive} />}
          <StateCell row={row} />
          <TargetCell row={row} lang={targetLanguage} active={active} onEscape={onEscape} />
        </>
      )}
    </div>
  )
})
