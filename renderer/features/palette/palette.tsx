/** Every command with its key, found by a few letters; those that do nothing now are grey. */
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type KeyAction, keyActions } from '../../../contract/keys.ts'
import { keyLabels } from '../../keys/key-map.ts'
import { isAnswered, performAction } from '../../keys/use-keys.ts'
import { actBeneath } from '../../ui/after-dialog.ts'
import { Dialog } from '../../ui/dialog.tsx'
import { focusBefore, useHeldTyping } from '../../ui/held-typing.tsx'
import { LineList } from '../../ui/line-list.tsx'
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
  const [typed, setTyped] = useState(useHeldTyping())
  // Asked before the palette takes the focus.
  const [before] = useState(focusBefore)
  const items = rankCommands(useCommands(), typed).map((command) => ({
    ...command,
    id: command.action,
    aside: keyLabels(command.action).map((label) => <kbd key={label}>{label}</kbd>),
  }))
  return (
    <Dialog title={t('palette.title')} size="steady" onClose={onClose}>
      <LineList
        label={t('palette.label')}
        title={t('palette.title')}
        typed={typed}
        onType={setTyped}
        items={items}
        none={t('palette.none')}
        onTake={({ action }) => actBeneath(onClose, before, () => performAction(action))}
      />
    </Dialog>
  )
}
