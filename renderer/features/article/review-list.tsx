/** The review view, for whoever reads the target first: set at reading width, changes in it, its source a quiet line above. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and positioned, which the rows of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes from row to row, cells and heads take none
import { Lock } from 'lucide-react'
import { Fragment, memo, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import {
  useChanges,
  useComments,
  useFindings,
  useOpenArticle,
  useSelection,
  useText,
} from '../../article/article-context.ts'
import { rowAt } from '../../article/row-cache.ts'
import { isChosenAmong } from '../../article/slices/selection.ts'
import { SegmentGlyph } from '../../ui/state-glyph.tsx'
import { gapInLine } from './gap-shown.ts'
import { MarginNumbers } from './margin-numbers.tsx'
import { MarginThreads } from './margin-threads.tsx'
import css from './review-list.module.css'
import { RowList } from './row-list.tsx'
import { SegmentDecisions } from './segment-decisions.tsx'
import { BaselineSentence, SourceSentence, TargetSentence } from './sentence.tsx'
import { useSegmentLabel } from './use-segment.ts'

const guessedRowPx = 84

type ReviewRowProps = {
  readonly index: number
  readonly sourceLanguage: string | undefined
  readonly targetLanguage: string
  readonly onEscape: () => void
}

const ReviewRow = memo(function ReviewRow({ index, sourceLanguage, targetLanguage, onEscape }: ReviewRowProps) {
  const { t } = useTranslation('article')
  const row = useText((state) => rowAt(state.rows, index))
  const isActive = useSelection(({ place }) => place.row === index)
  const isChosen = useSelection((state) => isChosenAmong(state, index))
  const active = useSelection(({ place }) => (place.row === index ? place.segment : undefined))
  const isFolded = useSelection((state) => state.isSourceFolded)
  const findings = useFindings((state) =>
    row === undefined ? 0 : row.target.reduce((sum, { id }) => sum + (state.findingsOf.get(id)?.length ?? 0), 0),
  )
  const labelOf = useSegmentLabel()
  const segment = row?.target.find(({ id }) => id === active) ?? row?.target[0]
  return (
    <div
      role="row"
      aria-rowindex={index + 1}
      aria-selected={isActive || isChosen}
      aria-label={labelOf(index, segment, findings)}
      tabIndex={isActive ? 0 : -1}
      data-row={index}
      className={css.row}
    >
      <div role="rowheader" className={css.number}>
        {index + 1}
        {row?.target.map(({ id, state, isLocked }) => (
          <span key={id} className={css.signs}>
            {isLocked === true && <Lock size={11} role="img" aria-label={t('locked')} />}
            <SegmentGlyph state={state} />
          </span>
        ))}
      </div>
      {row !== undefined && (
        <div role="gridcell" className={css.text}>
          {sourceLanguage !== undefined && (!isFolded || isActive) && (
            <p className={css.source} lang={sourceLanguage} dir="auto">
              {row.source.map((one, n) => (
                <Fragment key={one.id}>
                  {gapInLine(row.source[n - 1], one)}
                  <SourceSentence segment={one} row={index} isLit={false} codes="reading" />
                </Fragment>
              ))}
            </p>
          )}
          {row.target.map((one) => (
            <div key={one.id} className={css.pair}>
              <BaselineSentence segment={one} lang={targetLanguage} />
              <p lang={targetLanguage} dir="auto">
                <TargetSentence
                  segment={one}
                  row={index}
                  lang={targetLanguage}
                  isActive={one.id === active}
                  isLit={one.id === active}
                  codes="chips"
                  isPaired
                  onEscape={onEscape}
                />
              </p>
            </div>
          ))}
          {row.target.length === 0 && <p className={css.unanswered}>{t('unanswered.target')}</p>}
          {isActive && segment !== undefined && <SegmentDecisions segment={segment} />}
          <MarginNumbers rows={{ first: index, count: 1 }} />
        </div>
      )}
      {row !== undefined && (
        <div role="gridcell" className={css.margin}>
          <MarginThreads segments={row.target} />
        </div>
      )}
    </div>
  )
})

export function ReviewList({ head }: { readonly head: ArticleHead }) {
  const store = useOpenArticle()
  const shown = useChanges((state) => state.shown)
  const hasThreads = useComments(({ threads }) => threads.length > 0)
  // Whoever comes to review wants to see what changed; who puts changes away here may.
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when the view is opened
  useEffect(() => {
    if (shown === 'off') void store.changes.show('inline')
  }, [])
  return (
    <RowList
      headline={head.article.headline}
      guessedRowPx={guessedRowPx}
      className={[css.page, shown === 'beside' ? css.beside : '', hasThreads ? css.discussed : ''].join(' ')}
      renderRow={(index, onEscape) => (
        <ReviewRow
          index={index}
          sourceLanguage={head.sourceFile?.language}
          targetLanguage={head.article.targetLanguage}
          onEscape={onEscape}
        />
      )}
    />
  )
}
