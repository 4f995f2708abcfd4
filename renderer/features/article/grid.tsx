/** The grid view: a row a link, number, source, state, target, marks; only the rows near the window drawn. */
// biome-ignore-all lint/a11y/useSemanticElements: rows are virtual and positioned, which the rows of a table cannot be
// biome-ignore-all lint/a11y/useFocusableInteractive: the focus goes from row to row, cells and heads take none
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import css from './grid.module.css'
import { GridRow } from './grid-row.tsx'
import { RowList } from './row-list.tsx'

const guessedRowPx = 62

function ColumnHeads({ hasSource }: { readonly hasSource: boolean }) {
  const { t } = useTranslation(['article', 'common'])
  return (
    <div role="rowgroup" className={css.heads}>
      <div role="row" className={hasSource ? css.columns : css.columnsWithoutSource}>
        <span role="columnheader" className={css.number}>
          {t('article:column.number')}
        </span>
        {hasSource && <span role="columnheader">{t('common:side.source')}</span>}
        <span role="columnheader" className={css.state}>
          <span className="visually-hidden">{t('article:column.state')}</span>
        </span>
        <span role="columnheader">{t('common:side.target')}</span>
      </div>
    </div>
  )
}

export function Grid({ head }: { readonly head: ArticleHead }) {
  return (
    <RowList
      headline={head.article.headline}
      guessedRowPx={guessedRowPx}
      className={css.grid}
      heads={<ColumnHeads hasSource={head.sourceFile !== undefined} />}
      renderRow={(index, onEscape) => (
        <GridRow
          index={index}
          sourceLanguage={head.sourceFile?.language}
          targetLanguage={head.article.targetLanguage}
          onEscape={onEscape}
        />
      )}
    />
  )
}
