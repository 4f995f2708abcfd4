/** Every command with its key, found by a few letters; those that do nothing now are grey. */
import { type KeyboardEvent, useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeyAction, keyActions } from '../../../contract/keys.ts'
import { keyLabels } from '../../keys/key-map.ts'
import { isAnswered, performAction } from '../../keys/use-keys.ts'
import { afterDialog } from '../../ui/after-dialog.ts'
import { Dialog } from '../../ui/dialog.tsx'
import css from './palette.module.css'
import { rankCommands } from './rank-commands.ts'

type Command = { readonly action: KeyAction; readonly words: string; readonly isPossible: boolean }

/** Those that can be done first; each group in the order of the key sheet. */
function useCommands(): readonly Command[] {
  const { t } = useTranslation('settings')
  // As it was when the palette opened: beneath it nothing changes.
  const [possible] = useState(() => new Set(keyActions.filter(isAnswered)))
  const all = keyActions
    .filter((action) => action !== 'palette.show')
    .map((action) => ({ action, words: t(`shortcuts.action.${action}`), isPossible: possible.has(action) }))
  return [...all.filter(({ isPossible }) => isPossible), ...all.filter(({ isPossible }) => !isPossible)]
}

export function Palette({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('find')
  const [typed, setTyped] = useState('')
  const [at, setAt] = useState(0)
  const list = useId()
  const shown = rankCommands(useCommands(), typed)
  const chosen = shown[Math.min(at, shown.length - 1)]
  const perform = (command: Command | undefined): void => {
    if (command?.isPossible !== true) return
    onClose()
    afterDialog(() => performAction(command.action))
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing) return
    if (event.key === 'Enter') perform(chosen)
    else if (event.key === 'ArrowDown') setAt((at + 1) % Math.max(1, shown.length))
    else if (event.key === 'ArrowUp') setAt((at - 1 + shown.length) % Math.max(1, shown.length))
    else return
    event.preventDefault()
  }
  return (
    <Dialog title={t('palette.title')} size="steady" onClose={onClose}>
      <input
        autoFocus
        className={css.line}
        role="combobox"
        aria-label={t('palette.label')}
        aria-expanded
        aria-controls={list}
        aria-activedescendant={chosen === undefined ? undefined : `${list}-${chosen.action}`}
        placeholder={t('palette.label')}
        value={typed}
        onChange={({ target }) => {
          setTyped(target.value)
          setAt(0)
        }}
        onKeyDown={press}
      />
      {shown.length === 0 && <p className={css.none}>{t('palette.none')}</p>}
      <div id={list} role="listbox" aria-label={t('palette.title')} className={css.list}>
        {shown.map((command) => (
          <Line
            key={command.action}
            id={`${list}-${command.action}`}
            command={command}
            isChosen={command === chosen}
            onPress={() => perform(command)}
          />
        ))}
      </div>
    </Dialog>
  )
}

type LineProps = {
  readonly id: string
  readonly command: Command
  readonly isChosen: boolean
  readonly onPress: () => void
}

function Line({ id, command, isChosen, onPress }: LineProps) {
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
      aria-disabled={!command.isPossible}
      className={css.command}
      onClick={onPress}
    >
      <span>{command.words}</span>
      <span className={css.keys}>
        {keyLabels(command.action).map((label) => (
          <kbd key={label}>{label}</kbd>
        ))}
      </span>
    </div>
  )
}
