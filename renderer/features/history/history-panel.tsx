/** What was done, newest first: to the active segment, to the article, to the memory of the library. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ButtonChoice } from '../../ui/button-choice.tsx'
import { HistoryOfArticle } from './article-history.tsx'
import css from './history-panel.module.css'
import { HistoryOfMemory } from './memory-history.tsx'
import { HistoryOfSegment } from './segment-history.tsx'

const scopes = ['segment', 'article', 'library'] as const
type Scope = (typeof scopes)[number]

export function HistoryPanel() {
  const { t } = useTranslation('history')
  const [scope, setScope] = useState<Scope>('segment')
  return (
    <>
      <div className={css.head}>
        <ButtonChoice
          label={t('scope.label')}
          look="joined"
          value={scope}
          choices={scopes.map((value) => ({ value, words: t(`scope.${value}`) }))}
          onChange={setScope}
        />
      </div>
      {scope === 'segment' && <HistoryOfSegment />}
      {scope === 'article' && <HistoryOfArticle />}
      {scope === 'library' && <HistoryOfMemory />}
    </>
  )
}
