/** Why the article came back to the translator, for as long as it is being mended. */
import { CornerUpLeft } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/shapes.ts'
import css from './return-note.module.css'

export function ReturnNote({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('review')
  const { lastReturnReason: reason } = head
  if (head.article.state !== 'drafting' || reason === undefined) return undefined
  return (
    <p className={css.note}>
      <CornerUpLeft size={15} aria-hidden />
      <span dir="auto">{t('returned', { reason })}</span>
    </p>
  )
}
