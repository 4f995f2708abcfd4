/** The links that are more likely wrong than right, the least sure first. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { DoubtfulLinks } from '../../../contract/alignment.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import { useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { rowAt } from '../../article/row-cache.ts'
import css from './doubtful-panel.module.css'

const mostShown = 200

function useDoubtful(): DoubtfulLinks | undefined {
  const store = useOpenArticle()
  const rows = useText((state) => state.rows)
  const [found, setFound] = useState<DoubtfulLinks>()
  // biome-ignore lint/correctness/useExhaustiveDependencies: asked again whenever rows changed
  useEffect(() => {
    let isLate = false
    void store
      .ask('alignment.doubtful', { article: store.article, limit: mostShown })
      .then((links) => !isLate && setFound(links))
    return () => {
      isLate = true
    }
  }, [store, rows])
  return found
}

export function DoubtfulPanel() {
  const { t } = useTranslation('alignment')
  const store = useOpenArticle()
  const cache = useText((state) => state.rows)
  const here = useSelection((state) => state.place.row)
  const found = useDoubtful()
  if (found === undefined) return null
  if (found.total === 0) return <p className={css.none}>{t('panel.none')}</p>
  return (
    <>
      <p className={css.count}>{t('panel.count', { count: found.total })}</p>
      <ul className={css.list}>
        {found.links.map(({ link, row, confidence }) => (
          <li key={link}>
            <button
              type="button"
              className={css.link}
              aria-current={row === here || undefined}
              onClick={() => void store.goToRow(row)}
            >
              <span className={css.head}>
                {t('panel.row', { row: row + 1 })}
                <span className={css.percent}>{t('panel.percent', { percent: Math.round(confidence * 100) })}</span>
              </span>
              <span className={css.text} dir="auto">
                {rowAt(cache, row)
                  ?.target.map(({ text, codes }) => readerText(text, codes))
                  .join(' ')}
              </span>
            </button>
          </li>
        ))}
      </ul>
    </>
  )
}
