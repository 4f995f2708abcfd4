/** A piece of a text that was taken out or put in: struck through or underlined, and said so to those who hear it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './change-mark.module.css'

type MarkProps = { readonly kind: 'added' | 'removed'; readonly children: ReactNode }

export function ChangeMark({ kind, children }: MarkProps) {
  const { t } = useTranslation('common')
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <>
      <span className="visually-hidden">{t(`diff.${kind}`)} </span>
      <Tag className={css[kind]}>{children}</Tag>
      <span className="visually-hidden"> {t(`diff.${kind}End`)}</span>
    </>
  )
}
