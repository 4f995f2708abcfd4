/** A look into a copy, and the question before one is restored. */
import { useTranslation } from 'react-i18next'
import type { CopiedArticle } from '../../../contract/copy.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './copies-list.module.css'

type LookProps = { readonly when: string; readonly articles: readonly CopiedArticle[]; readonly onClose: () => void }

export function LookDialog({ when, articles, onClose }: LookProps) {
  const { t } = useTranslation(['settings', 'common'])
  return (
    <Dialog
      title={t('settings:copies.lookTitle', { when })}
      onClose={onClose}
      footer={<Button onPress={onClose}>{t('common:action.close')}</Button>}
    >
      {articles.length === 0 && <p className={css.intro}>{t('settings:copies.noArticles')}</p>}
      <ul className={css.headlines}>
        {articles.map(({ headline, state, changedMs }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list of a copy never changes, and two headlines may be the same.
          <li key={index} className={css.headline}>
            <span className={css.words} dir="auto">
              {headline}
            </span>
            <span className={css.meaning}>
              {t(`common:articleState.${state}`)} · <Moment atMs={changedMs} />
            </span>
          </li>
        ))}
      </ul>
    </Dialog>
  )
}

type RestoreProps = {
  readonly when: string
  readonly isUnderWay: boolean
  readonly onClose: () => void
  readonly onRestore: () => void
}

export function RestoreDialog({ when, isUnderWay, onClose, onRestore }: RestoreProps) {
  const { t } = useTranslation(['settings', 'common'])
  return (
    <Dialog
      title={t('settings:copies.confirmTitle')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" isDisabled={isUnderWay} onPress={onClose}>
            {t('common:action.cancel')}
          </Button>
          <Button kind="main" isDisabled={isUnderWay} onPress={onRestore}>
            {isUnderWay ? t('settings:copies.restoring') : t('settings:copies.confirm')}
          </Button>
        </>
      }
    >
      <p>{t('settings:copies.confirmText', { when })}</p>
    </Dialog>
  )
}
