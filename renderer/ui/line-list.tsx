/** A line to type in with what it finds below: the arrows choose, Enter takes, and the focus never leaves the line. */
import { type KeyboardEvent, type ReactNode, useId, useState } from 'react'
import css from './line-list.module.css'

export type LineItem = {
  readonly id: string
  readonly words: ReactNode
  readonly aside?: ReactNode
  readonly isPossible: boolean
}

type LineListProps<Item extends LineItem> = {
  /** Of the line, and of the list. */
  readonly label: string
  readonly title: string
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly items: readonly Item[]
  readonly onTake: (item: Item) => void
  /** Said where there are none. */
  readonly none: string
}

export function LineList<Item extends LineItem>(props: LineListProps<Item>) {
  const { label, title, typed, onType, items, onTake, none } = props
  const [at, setAt] = useState(0)
  const list = useId()
  const chosen = items[Math.min(at, items.length - 1)]
  const take = (item: Item | undefined): void => {
    if (item?.isPossible === true) onTake(item)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') take(chosen)
    else if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, items.length))
    else if (event.key === 'ArrowUp') setAt((at - 1 + items.length) % Math.max(1, items.length))
    else return
    event.preventDefault()
  }
  return (
    <div>
      <input
        // biome-ignore lint/a11y/noAutofocus: whoever opens the dialog it stands in wants to type
        autoFocus
        className={css.line}
        role="combobox"
        aria-label={label}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.id}`}
        placeholder={label}
        value={typed}
        onChange={({ target }) => {
          onType(target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      {items.length === 0 && <p className={css.none}>{none}</p>}
      <div id={list} role="listbox" aria-label={title} className={css.list}>
        {items.map((item) => (
          <Line
            key={item.id}
            id={`${list}-${item.id}`}
            item={item}
            isChosen={item === chosen}
            onPress={() => take(item)}
          />
        ))}
      </div>
    </div>
  )
}

type LineProps = {
  readonly id: string
  readonly item: LineItem
  readonly isChosen: boolean
  readonly onPress: () => void
}

function Line({ id, item, isChosen, onPress }: LineProps) {
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the line above hears the keys
    // biome-ignore lint/a11y/useFocusableInteractive: the focus stays in the line above
    <div
      ref={(element) => {
        if (isChosen) element?.scrollIntoView({ block: 'nearest' })
      }}
      id={id}
      role="option"
      aria-selected={isChosen}
      aria-disabled={!item.isPossible}
      className={css.item}
      onClick={onPress}
    >
      <span>{item.words}</span>
      <span className={css.aside}>{item.aside}</span>
    </div>
  )
}
