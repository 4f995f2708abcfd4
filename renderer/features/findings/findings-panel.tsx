/** The findings of the article, worst first; the current one open with its repairs, the others one line each. */
import { type FocusEvent, type RefObject, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { FindingId } from '../../../core/model/ids.ts'
import { useArticle } from '../../article/article-context.ts'
import { isConfirmed, isWritable } from '../../article/article-state.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { FindingCard } from './finding-card.tsx'
import css from './findings-panel.module.css'
import { useFixKeys } from './use-fix-keys.ts'

function NoFindings() {
  const { t } = useTranslation('panel')
  const isRead = useArticle(({ head }) => head !== undefined && (isConfirmed(head) || !isWritable(head)))
  return (
    <div className={css.none}>
      <p className={css.noneTitle}>{t('none.title')}</p>
      <p>{isRead ? t('none.done') : t('none.text', { key: keyLabel('segment.confirm') })}</p>
    </div>
  )
}

/** Keeps the current card in sight, and the focus on it when the one that had it was settled and is gone. */
function useCurrentCard(list: RefObject<HTMLElement | null>, current: FindingId | undefined) {
  const hasFocus = useRef(false)
  useEffect(() => {
    const card = current === undefined ? null : list.current?.querySelector(`[data-card="${current}"]`)
    card?.scrollIntoView({ block: 'nearest' })
    if (hasFocus.current) card?.querySelector('button')?.focus()
  }, [list, current])
  return {
    onFocus: () => {
      hasFocus.current = true
    },
    onBlur: ({ currentTarget, relatedTarget }: FocusEvent) => {
      hasFocus.current = relatedTarget === null || currentTarget.contains(relatedTarget)
    },
  }
}

export function FindingsPanel() {
  const { t } = useTranslation('panel')
  const findings = useArticle((state) => state.findings)
  const current = useArticle((state) => state.finding)
  const lang = useArticle((state) => state.head?.article.targetLanguage ?? '')
  const list = useRef<HTMLOListElement>(null)
  const focus = useCurrentCard(list, current)
  useFixKeys()
  if (findings.length === 0) return <NoFindings />
  return (
    <ol ref={list} className={css.list} aria-label={t('label')} {...focus}>
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
