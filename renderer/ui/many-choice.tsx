/** Any number of a few, in a list under a small button that says what was chosen. */
import { Check, ChevronDown } from 'lucide-react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import type { Choice } from './choice-list.tsx'
import css from './many-choice.module.css'

type ManyChoiceProps<Value extends string> = {
  readonly label: string
  /** In the order of the list. */
  readonly choices: readonly Choice<Value>[]
  readonly chosen: readonly Value[]
  readonly onChange: (chosen: readonly Value[]) => void
}

/** The one that was chosen in its own words; of several how many. */
function words<Value extends string>({ label, choices, chosen }: ManyChoiceProps<Value>): string {
  if (chosen.length === 0) return label
  const [first, ...others] = chosen
  const name = choices.find(({ value }) => value === first)?.label ?? label
  return others.length === 0 ? name : `${label}: ${chosen.length}`
}

export function ManyChoice<Value extends string>(props: ManyChoiceProps<Value>) {
  const { label, choices, chosen, onChange } = props
  const said = words(props)
  return (
    <MenuTrigger>
      <Button
        className={chosen.length === 0 ? (css.open ?? '') : `${css.open} ${css.chosen}`}
        aria-label={said === label ? label : `${label}: ${said.replace(`${label}: `, '')}`}
      >
        <span className={css.words}>{said}</span>
        <ChevronDown size={13} aria-hidden />
      </Button>
      <Popover className={css.popover ?? ''}>
        <Menu
          className={css.list ?? ''}
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen}
          onSelectionChange={(keys) =>
            onChange(choices.filter(({ value }) => keys === 'all' || keys.has(value)).map(({ value }) => value))
          }
        >
          {choices.map((choice) => (
            <MenuItem key={choice.value} id={choice.value} textValue={choice.label} className={css.item ?? ''}>
              {({ isSelected }) => (
                <>
                  <span>{choice.label}</span>
                  {isSelected && <Check size={14} aria-hidden />}
                </>
              )}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
