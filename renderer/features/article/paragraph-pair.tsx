/** Paragraphs that face each other: the source on one side, the target on the other, one measure for both. */
import { Fragment, memo, useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { Row } from '../../../contract/article.ts'
import type { Side } from '../../../core/model/article.ts'
import type { SegmentState } from '../../../core/model/segment.ts'
import { isSameList, useSelection, useText } from '../../article/article-context.ts'
import type { SegmentPosition } from '../../article/place.ts'
import { rowAt } from '../../article/row-cache.ts'
import { blocksOf, type SetBlock, type ShownParagraph } from './facing-rows.ts'
import { gapShown } from './gap-shown.ts'
import { LitPair } from './lit-pair.tsx'
import { MarginNumbers } from './margin-numbers.tsx'
import css from './paragraph-pair.module.css'
import { SourceSentence, TargetSentence } from './sentence.tsx'

type PairProps = {
  readonly paragraph: ShownParagraph
  readonly sourceLanguage: string | undefined
  readonly targetLanguage: string
  readonly onEscape: () => void
}

function useRowsOf({ firstRow, rowCount, only }: ShownParagraph): readonly Row[] {
  const select = useCallback(
    (state: { rows: Parameters<typeof rowAt>[0] }) => {
      const numbers = only ?? Array.from({ length: rowCount }, (_, n) => firstRow + n)
      return numbers.map((row) => rowAt(state.rows, row)).filter((row) => row !== undefined)
    },
    [firstRow, rowCount, only],
  )
  return useText(select, isSameList)
}

function useActivePlace({ firstRow, rowCount }: ShownParagraph): SegmentPosition | undefined {
  return useSelection(({ place }) => (place.row >= firstRow && place.row < firstRow + rowCount ? place : undefined))
}

type BlockProps = {
  readonly block: SetBlock
  readonly paragraph: ShownParagraph
  readonly lang: string
  readonly active: SegmentPosition | undefined
}

/** Rows of this paragraph that stand before this one are not shown. */
function isCutBefore({ firstRow, only }: ShownParagraph, row: number): boolean {
  return only !== undefined && row > firstRow && !only.includes(row - 1)
}

function CutMark() {
  return (
    <span className={css.cut} aria-hidden>
      {'… '}
    </span>
  )
}

function SourceBlock({ block, paragraph, lang, active }: BlockProps) {
  return (
    <p className={css[block.kind]} lang={lang} dir="auto">
      {block.sentences.map(({ row, segment }) => (
        <Fragment key={segment.id}>
          {gapShown(segment.gapBefore)}
          {isCutBefore(paragraph, row) && <CutMark />}
          <SourceSentence segment={segment} row={row} isLit={active?.row === row} codes="reading" />
        </Fragment>
      ))}
    </p>
  )
}

function TargetBlock({ block, paragraph, lang, active, onEscape }: BlockProps & { readonly onEscape: () => void }) {
  return (
    <p className={css[block.kind]} lang={lang} dir="auto">
      {block.sentences.map(({ row, segment }) => (
        <Fragment key={segment.id}>
          {gapShown(segment.gapBefore)}
          {isCutBefore(paragraph, row) && <CutMark />}
          <TargetSentence
            segment={segment}
            row={row}
            lang={lang}
            isActive={active?.segment === segment.id}
            isLit={active?.row === row}
            codes="reading"
            onEscape={onEscape}
          />
        </Fragment>
      ))}
    </p>
  )
}

/** Says in a quiet word that this side has nothing here. */
function Unanswered({ side }: { readonly side: Side }) {
  const { t } = useTranslation('article')
  return <p className={css.unanswered}>{t(`unanswered.${side}`)}</p>
}

function stateAt(rows: readonly Row[], { row, segment }: SegmentPosition): SegmentState | undefined {
  const target = rows.find(({ index }) => index === row)?.target
  return target?.find(({ id }) => id === segment)?.state
}

export const ParagraphPair = memo(function ParagraphPair(props: PairProps) {
  const { paragraph, sourceLanguage, targetLanguage, onEscape } = props
  const rows = useRowsOf(paragraph)
  const active = useActivePlace(paragraph)
  const source = blocksOf(rows, 'source')
  const target = blocksOf(rows, 'target')
  const isLoaded = rows.length > 0
  return (
    <div className={sourceLanguage === undefined ? css.single : css.pair}>
      {active !== undefined && isLoaded && <LitPair row={active.row} state={stateAt(rows, active)} />}
      {sourceLanguage !== undefined && (
        <div className={css.source} data-column>
          {source.map((block) => (
            <SourceBlock key={block.block} block={block} paragraph={paragraph} lang={sourceLanguage} active={active} />
          ))}
          {isLoaded && source.length === 0 && <Unanswered side="source" />}
        </div>
      )}
      <div className={css.target} data-column>
        {target.map((block) => (
          <TargetBlock
            key={block.block}
            block={block}
            paragraph={paragraph}
            lang={targetLanguage}
            active={active}
            onEscape={onEscape}
          />
        ))}
        {isLoaded && target.length === 0 && <Unanswered side="target" />}
        <MarginNumbers rows={{ first: paragraph.firstRow, count: paragraph.rowCount }} />
      </div>
    </div>
  )
})
