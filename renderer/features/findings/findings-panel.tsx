/** The findings of the article, worst first; the current one open with its repairs, the others one line each. */
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useArticle } from '../../article/article-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { FindingCard } from './finding-card.tsx'
import css from './findings-panel.module.css'
import { useFixKeys } from './use-fix-keys.ts'

function NoFindings() {
  const { t } = useTranslation('panel')
  return (
    <div className={css.none}>
      <p className={css.noneTitle}>{t('none.title')}</p>
      <p>{t('none.text', { key: keyLabel('segment.confirm') })}</p>
    </div>
  )
}

export function FindingsPanel() {
  const { t } = useTranslation('panel')
  const findings = useArticle((state) => state.findings)
  const current = useArticle((state) => state.finding)
  const lang = useArticle((state) => state.head?.article.targetLanguage ?? '')
  const list = useRef<HTMLOListElement>(null)
  useEffect(() => {
    const card = current === undefined ? null : list.current?.querySelector(`[data-card="${current}"]`)
    card?.scrollIntoView({ block: 'nearest' })
  }, [current])
  useFixKeys()
  if (findings.length === 0) return <NoFindings />
  return (
    <ol ref={list} className={css.list} aria-label={t('label')}>
      {findings.map((finding, index) => (
        <FindingCard
          key={finding.id}
          finding={finding}
          number={index + 1}
          isCurrent={finding.id === current}
          lang={lang}
        />
      ))}
    </ol>
  )
}
