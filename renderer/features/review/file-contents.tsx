/** What the file will say of the quality of the text, and what of an article it will not carry, named before it is written. */
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { whatIsLost, whatIsTold } from '../../../core/formats/losses.ts'
import type { ArticleContents, ExportTarget } from '../../../core/model/article-contents.ts'
import { useOpenArticle } from '../../article/article-context.ts'
import css from './export-dialog.module.css'

/** What the open article holds; undefined until it is known. */
export function useContents(): ArticleContents | undefined {
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

type ContentsProps = { readonly contents: ArticleContents; readonly target: ExportTarget }

/** Nothing where nothing is to be told. */
export function FileContents({ contents, target }: ContentsProps) {
  const { t } = useTranslation('review')
  const told = whatIsTold(contents, target).map(({ kind, count }) =>
    kind === 'dismissed' ? t('exporting.told.dismissed', { count }) : t(`exporting.lost.${kind}`, { count }),
  )
  const lost = whatIsLost(contents, target).map(({ kind, count }) => t(`exporting.lost.${kind}`, { count }))
  return (
    <>
      <Told title={t('exporting.will')} all={told} />
      <Told title={t('exporting.leftOut')} all={lost} />
    </>
  )
}

type ToldProps = { readonly title: string; readonly all: readonly string[] }

/** A few sentences below a heading; nothing where there are none. */
export function Told({ title, all }: ToldProps) {
  if (all.length === 0) return undefined
  return (
    <section aria-label={title} aria-live="polite" className={css.told}>
      <h3>{title}</h3>
      <ul>
        {all.map((words) => (
          <li key={words}>{words}</li>
        ))}
      </ul>
    </section>
  )
}
