/** A piece of a text that was taken out or put in: struck through or underlined, and said so to those who hear it. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import css from './change-mark.module.css'

type MarkProps = {
  readonly kind: 'added' | 'removed'
  readonly children: ReactNode
  /** A class that gives the line of whoever made it another style. */
  readonly line?: string
  /** Whose it is, to be pointed at. */
  readonly title?: string
  readonly atMs?: number
}

export function ChangeMark({ kind, children, line = '', title, atMs }: MarkProps) {
  const { t } = useTranslation('common')
  const Tag = kind === 'added' ? 'ins' : 'del'
  return (
    <>
      <span className="visually-hidden">{t(`diff.${kind}`)} </span>
      <Tag
        className={`${css[kind]} ${line}`}
        title={title}
        dateTime={atMs === undefined ? undefined : new Date(atMs).toISOString()}
      >
        {children}
      </Tag>
      <span className="visually-hidden"> {t(`diff.${kind}End`)}</span>
    </>
  )
}
