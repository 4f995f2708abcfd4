/** A box to tick with whatever it stands for beside it; the whole line takes the click. */
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import css from './tick-field.module.css'

type TickProps = {
  readonly isOn: boolean
  /** Some of what it stands for is ticked. */
  readonly isPartly?: boolean
  readonly isDisabled?: boolean
  /** What is heard in place of the words beside it. */
  readonly label?: string
  readonly onChange: (isOn: boolean) => void
  readonly children: ReactNode
}

export function TickField({ isOn, isPartly = false, isDisabled = false, label, onChange, children }: TickProps) {
  return (
    <Checkbox
      className={css.field ?? ''}
      isSelected={isOn}
      isIndeterminate={isPartly}
      isDisabled={isDisabled}
      {...(label !== undefined && { 'aria-label': label })}
      onChange={onChange}
    >
      <span className={css.box} aria-hidden>
        {isPartly ? <Minus size={12} strokeWidth={3} /> : isOn && <Check size={12} strokeWidth={3} />}
      </span>
      <span className={css.words}>{children}</span>
    </Checkbox>
  )
}
