/** Someone was faster: both texts, and the person chooses. Neither is lost: the other stays in the history. */
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import { useOpenArticle, useSaving } from '../../article/article-context.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { DiffText } from '../../ui/diff-text.tsx'
import { Moment } from '../../words/moment.tsx'
import css from './conflict-dialog.module.css'

export function ConflictDialog({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const conflict = useSaving((state) => state.conflict)
  if (conflict === undefined) return null
  const { mine, theirs } = conflict
  const lang = head.article.targetLanguage
  return (
    <Dialog
      title={t('conflict.title')}
      onClose={() => void store.resolve('later')}
      footer={
        <>
          <Button onPress={() => void store.resolve('theirs')}>{t('conflict.keepTheirs')}</Button>
          <Button kind="main" onPress={() => void store.resolve('mine')}>
            {t('conflict.keepMine')}
          </Button>
        </>
      }
    >
      <p className={css.explanation}>{t('conflict.explanation')}</p>
      <h3 className={css.whose}>
        {t('conflict.theirs', { name: theirs.person.name })}
        <span className={css.when}>
          <Moment atMs={theirs.atMs} />
        </span>
      </h3>
      <p className={css.text} lang={lang} dir="auto">
        {theirs.after}
      </p>
      <h3 className={css.whose}>{t('conflict.mine')}</h3>
      <p className={css.text}>
        <DiffText before={theirs.after} after={mine} lang={lang} />
      </p>
    </Dialog>
  )
}
