/** A list below what stands beside the text, with the key that acts on it; it scrolls within its third of the room. */
import type { ReactNode } from 'react'
import css from './strip.module.css'

type StripProps = {
  readonly id: string
  readonly title: string
  readonly hint: string
  /** Items of a list. */
  readonly children: ReactNode
}

export function Strip({ id, title, hint, children }: StripProps) {
  return (
    <section className={css.strip} aria-labelledby={id}>
      <h2 id={id} className={css.title}>
        {title}
        <kbd>{hint}</kbd>
      </h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: it scrolls, and arrow keys are to move it */}
      <ul className={css.list} tabIndex={0} aria-labelledby={id}>
        {children}
      </ul>
    </section>
  )
}
