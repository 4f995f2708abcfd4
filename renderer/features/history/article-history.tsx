/** All that was done to the article, by whom and when; a way back to any point of it, in one act that undo takes back. */
import { History } from 'lucide-react'
import { useCallback } from 'react'
import { useTranslation } from 'react-i18next'
import type { LoggedAction } from '../../../contract/action.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import { useOpenArticle, useText } from '../../article/article-context.ts'
import { Button } from '../../ui/button.tsx'
import { DiffText } from '../../ui/diff-text.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './history-list.module.css'
import { useLog } from './use-log.ts'

/** What was done, in a few words. */
function useDeed({ kind, move, turned }: LoggedAction): string {
  const { t } = useTranslation(['history', 'article'])
  if (kind === 'undo' || kind === 'redo') return t(`article:${kind === 'undo' ? 'undone' : 'redone'}.${turned ?? kind}`)
  if (kind === 'goBack' && turned !== undefined && turned !== 'undo' && turned !== 'redo') {
    return t('history:log.backTo', { what: t(`history:act.${turned}`) })
  }
  return move === undefined ? t(`history:act.${kind}`) : t(`history:move.${move.act}`)
}

function Place({ row }: { readonly row: number }) {
  const { t } = useTranslation('history')
  const store = useOpenArticle()
  return (
    <button type="button" className={css.place} onClick={() => void store.goToRow(row)}>
      {t('log.at', { number: row + 1 })}
    </button>
  )
}

type EntryProps = { readonly action: LoggedAction; readonly isNewest: boolean; readonly lang: string }

function Entry({ action, isNewest, lang }: EntryProps) {
  const { t } = useTranslation('history')
  const store = useOpenArticle()
  const { by, atMs, row, text, move, note, standing } = action
  const isTakenBack = standing === 'undone' || standing === 'dropped'
  const said = move?.reason ?? note
  return (
    <li className={css.entry}>
      <p className={css.who}>
        <strong>{by.name}</strong> <span className={css.reason}>{useDeed(action)}</span>
        {row !== undefined && <Place row={row} />}
        {isTakenBack && <span className={css.takenBack}>{t('log.takenBack')}</span>}
        <span className={css.when}>
          <Moment atMs={atMs} />
        </span>
      </p>
      {text !== undefined && text.before !== text.after && (
        <p className={css.text}>
          <DiffText
            before={readerText(text.before, text.codes)}
            after={readerText(text.after, text.codes)}
            lang={lang}
          />
        </p>
      )}
      {said !== undefined && (
        <p className={css.said} dir="auto">
          {said}
        </p>
      )}
      {isNewest ? (
        <p className={css.now}>{t('log.here')}</p>
      ) : (
        <Button
          kind="quiet"
          icon={<History size={14} aria-hidden />}
          changes
          onPress={() => void store.goBackTo(action.id)}
        >
          {t('log.back')}
        </Button>
      )}
    </li>
  )
}

export function HistoryOfArticle() {
  const { t } = useTranslation('history')
  const store = useOpenArticle()
  const lang = useText(({ head }) => head?.article.targetLanguage ?? '')
  const { article } = store
  const ask = useCallback(
    (asked: { limit: number }) => store.ask('action.log', { article, ...asked }),
    [store, article],
  )
  const { entries, more } = useLog(ask)
  if (entries === undefined) return null
  return (
    <>
      <ol className={css.list} aria-label={t('log.label')}>
        {entries.map((action, index) => (
          <Entry key={action.id} action={action} isNewest={index === 0} lang={lang} />
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
