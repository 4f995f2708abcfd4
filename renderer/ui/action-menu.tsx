/** A small button that opens a list of acts, for what is done too seldom to have a button of its own. */
import { type ReactNode, useContext } from 'react'
import { Button, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components'
import css from './action-menu.module.css'
import { IfWritable, WhyReadOnly } from './read-only.tsx'

export type Act<Id extends string> = {
  readonly id: Id
  readonly words: string
  /** It changes the library. */
  readonly changes: boolean
}

type ActionMenuProps<Id extends string> = {
  /** What the list is about, for those who do not see the sign. */
  readonly label: string
  readonly sign: ReactNode
  /** The label is seen beside the sign. */
  readonly isNamed?: boolean
  readonly acts: readonly Act<Id>[]
  readonly onAct: (act: Id) => void
  /** Said where there are no acts. */
  readonly none?: string
}

export function ActionMenu<Id extends string>({
  label,
  sign,
  isNamed = false,
  acts,
  onAct,
  none,
}: ActionMenuProps<Id>) {
  const readOnly = useContext(WhyReadOnly)
  return (
    <MenuTrigger>
      <IfWritable changes={acts.length > 0 && acts.every(({ changes }) => changes)}>
        {(closed) => (
          <Button {...closed} className={`${css.open} ${isNamed ? css.named : ''}`} aria-label={label}>
            {sign}
            {isNamed && label}
          </Button>
        )}
      </IfWritable>
      <Popover className={css.popover ?? ''} placement="bottom end">
        <Menu className={css.menu ?? ''} aria-label={label} renderEmptyState={() => <p className={css.none}>{none}</p>}>
          {acts.map(({ id, words, changes }) => {
            const why = changes ? readOnly : undefined
            return (
              <MenuItem
                key={id}
                className={css.item ?? ''}
                textValue={words}
                isDisabled={why !== undefined}
                onAction={() => onAct(id)}
              >
                <Text slot="label" title={why}>
                  {words}
                </Text>
                {why !== undefined && (
                  <Text slot="description" className="visually-hidden">
                    {why}
                  </Text>
                )}
              </MenuItem>
            )
          })}
        </Menu>
      </Popover>
    </MenuTrigger>
  )
}
