/** The bar at the head of a screen: what it is, what can be done. */
import type { ReactNode } from 'react'
import css from './screen-header.module.css'

type HeaderProps = {
  readonly title: string
  readonly detail?: ReactNode
  readonly children?: ReactNode
  readonly lang?: string
}

export function ScreenHeader({ title, detail, children, lang }: HeaderProps) {
  return (
    <header className={css.header}>
      <h1 className={css.title} title={title} lang={lang} dir="auto">
        {title}
      </h1>
      {detail !== undefined && <div className={css.detail}>{detail}</div>}
      <div className={css.actions}>{children}</div>
    </header>
  )
}
