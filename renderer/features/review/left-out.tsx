/** What of an article the file will not carry, named before it is written. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whatIsLost } from '../../../core/formats/losses.ts'
import type { ArticleContents, ExportTarget } from '../../../core/model/article-contents.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import css from './export-dialog.module.css'

/** What the open article holds; undefined until it is known. */
function useContents(): ArticleContents | undefined {
  const openArticle = useOpenArticle()
  const [contents, setContents] = useState<ArticleContents>()
  useEffect(() => {
    let isHere = true
    void openArticle.ask('article.contents', { article: openArticle.article }).then((reply) => {
      if (isHere && reply?.ok === true) setContents(reply.value)
    })
    return () => {
      isHere = false
    }
  }, [openArticle])
  return contents
}

/** Nothing where all of it goes along. */
export function LeftOut({ target }: { readonly target: ExportTarget }) {
  const { t } = useTranslation('review')
  const contents = useContents()
  const lost = contents === undefined ? [] : whatIsLost(contents, target)
  if (lost.length === 0) return undefined
  return (
    <section aria-label={t('exporting.leftOut')} aria-live="polite" className={css.told}>
      <h3>{t('exporting.leftOut')}</h3>
      <ul>
        {lost.map(({ kind, count }) => (
          <li key={kind}>{t(`exporting.lost.${kind}`, { count })}</li>
        ))}
      </ul>
    </section>
  )
}
