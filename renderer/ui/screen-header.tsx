/** The bar at the head of a screen: what it is, what can be done. The headline has its room before everything else. */
import { type ReactNode, useRef } from 'react'
import { HeaderRoom, useHeaderRoom } from './header-room.ts'
import css from './screen-header.module.css'

type HeaderProps = {
  readonly title: string
  readonly detail?: ReactNode
  readonly children?: ReactNode
  readonly lang?: string
}

export function ScreenHeader({ title, detail, children, lang }: HeaderProps) {
  const header = useRef<HTMLElement>(null)
  const taken = useHeaderRoom(header)
  return (
    <HeaderRoom value={taken}>
      <header ref={header} className={css.header}>
        <h1 className={css.title} title={title} lang={lang} dir="auto">
          {title}
        </h1>
        {detail !== undefined && <div className={css.detail}>{detail}</div>}
        <div className={css.actions}>{children}</div>
      </header>
    </HeaderRoom>
  )
}
