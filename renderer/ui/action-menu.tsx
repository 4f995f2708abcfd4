/** A small button that opens a list of acts, for what is done too seldom to have a button of its own. */
import type { ReactNode } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover } from 'react-aria-components'
import css from './action-menu.module.css'

export type Act<Id extends string> = { readonly id: Id; readonly words: string }

type ActionMenuProps<Id extends string> = {
  /** What the list is about, for those who do not see the sign. */
  readonly label: string
  readonly sign: ReactNode
  readonly acts: readonly Act<Id>[]
  readonly onAct: (act: Id) => void
}

export function ActionMenu<Id extends string>({ label, sign, acts, onAct }: ActionMenuProps<Id>) {
  return (
    <MenuTrigger>
      <Button className={css.open ?? ''} aria-label={label}>
        {sign}
      </Button>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <Menu className={css.menu ?? ''} aria-label={label}>
          {acts.map(({ id, words }) => (
            <MenuItem key={id} className={css.item ?? ''} onAction={() => onAct(id)}>
              {words}
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
