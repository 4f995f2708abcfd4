/** One of a few, each a button with how many it stands for: joined to one bar, or apart, flowing with what is beside them. */
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup } from 'react-aria-components'
import css from './button-choice.module.css'
import { IfWritable } from './read-only.tsx'

export type ButtonOf<Value extends string> = {
  readonly value: Value
  readonly words: ReactNode
  readonly count?: number | undefined
}

type ButtonChoiceProps<Value extends string> = {
  readonly label: string
  readonly look: 'joined' | 'apart'
  readonly value: Value
  readonly choices: readonly ButtonOf<Value>[]
  readonly onChange: (value: Value) => void
  /** It changes the library: where that can only be read, it is disabled and says why. */
  readonly changes?: boolean
}

export function ButtonChoice<Value extends string>(props: ButtonChoiceProps<Value>) {
  const { label, look, value, choices, onChange, changes } = props
  const choose = (keys: ReadonlySet<unknown>): void => {
    const chosen = choices.find((choice) => keys.has(choice.value))
    if (chosen !== undefined) onChange(chosen.value)
  }
  return (
    <IfWritable changes={changes}>
      {(closed) => (
        <ToggleButtonGroup
          {...closed}
          className={css[look] ?? ''}
          aria-label={label}
          disallowEmptySelection
          selectedKeys={[value]}
          onSelectionChange={choose}
        >
          {choices.map((choice) => (
            <ToggleButton key={choice.value} id={choice.value} className={css.button ?? ''}>
              {choice.words}
              {choice.count !== undefined && (
                <>
                  {' '}
                  <span className={css.count}>{choice.count}</span>
                </>
              )}
            </ToggleButton>
          ))}
        </ToggleButtonGroup>
      )}
    </IfWritable>
  )
}
