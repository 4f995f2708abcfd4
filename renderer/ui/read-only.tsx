/** What becomes of controls that would change something while the library can only be read. */
import { createContext, type ReactNode, useContext, useId } from 'react'
import css from './read-only.module.css'

/** Why nothing can be changed, in words; undefined where everything can. */
export const WhyReadOnly = createContext<string | undefined>(undefined)

type Closed = { readonly isDisabled?: true; readonly 'aria-describedby'?: string }

type IfWritableProps = {
  /** True for a control that would change the library. */
  readonly changes?: boolean | undefined
  readonly children: (closed: Closed) => ReactNode
}

/** Draws a control; one that would change what can only be read is disabled, and its reason is there to point at and to hear. */
export function IfWritable({ changes = false, children }: IfWritableProps) {
  const why = useContext(WhyReadOnly)
  const id = useId()
  if (!changes || why === undefined) return children({})
  return (
    <span className={css.closed} title={why}>
      {children({ isDisabled: true, 'aria-describedby': id })}
      <span id={id} hidden>
        {why}
      </span>
    </span>
  )
}
