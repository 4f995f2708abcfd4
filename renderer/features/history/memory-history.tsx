/** What was done to all that the library remembers for its articles: told, and not taken back from here. */
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import { useOpenArticle } from '../../article/article-context.ts'
import { Button } from '../../ui/button.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './history-list.module.css'
import { useLog } from './use-log.ts'

export function HistoryOfMemory() {
  const { t } = useTranslation('history')
  const store = useOpenArticle()
  const ask = useCallback((asked: { limit: number }) => store.ask('action.memoryLog', asked), [store])
  const { entries, more } = useLog(ask)
  if (entries === undefined) return null
  if (entries.length === 0) return <p className={css.none}>{t('log.none')}</p>
  return (
    <>
      <ol className={css.list} aria-label={t('log.library')}>
        {entries.map(({ id, kind, by, atMs }) => (
          <li key={id} className={css.entry}>
            <p className={css.who}>
              <strong>{by.name}</strong> <span className={css.reason}>{t(`act.${kind}`)}</span>
              <span className={css.when}>
                <Moment atMs={atMs} />
              </span>
            </p>
          </li>
        ))}
      </ol>
      {more !== undefined && (
        <Button kind="quiet" onPress={more}>
          {t('log.more')}
        </Button>
      )}
    </>
  )
}
