/** A box to tick, with anything beside it; what is heard is its label. */
import { Check, Minus } from 'lucide-react'
import type { ReactNode } from 'react'
import { Checkbox } from 'react-aria-components'
import css from './check-field.module.css'

type CheckProps = {
  readonly label: string
  readonly isChosen: boolean
  /** Some of what it stands for is chosen. */
  readonly isPartly?: boolean
  readonly isDisabled?: boolean
  readonly onChange: (isChosen: boolean) => void
  readonly children: ReactNode
}

export function CheckField({ label, isChosen, isPartly = false, isDisabled = false, onChange, children }: CheckProps) {
  return (
    <Checkbox
      className={css.field ?? ''}
      aria-label={label}
      isSelected={isChosen}
      isIndeterminate={isPartly}
      isDisabled={isDisabled}
      onChange={onChange}
    >
      <span className={css.box} aria-hidden>
        {isPartly ? <Minus size={12} strokeWidth={3} /> : isChosen && <Check size={12} strokeWidth={3} />}
      </span>
      {children}
    </Checkbox>
  )
}
