/** Asks for a key: it is pressed, and what it does until now is said before it is taken away. */
import { type KeyboardEvent, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chordId, type KeyTable } from '../../../contract/key-choice.ts'
import { type Chord, chordLabel, type KeyAction } from '../../../contract/keys.ts'
import { chordOf, isMac } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import css from './keys-page.module.css'

/** Copying, pasting and the like belong to every text, and some chords to the system. */
const kept: ReadonlySet<string> = new Set([
  ...['KeyA', 'KeyC', 'KeyV', 'KeyX'].map((code) => chordId({ code, primary: true })),
  chordId({ code: 'KeyV', primary: true, shift: true }),
  ...['F4', 'Tab', 'Space'].map((code) => chordId({ code, alt: true })),
])

export type Fitness = 'fits' | 'writes' | 'kept'

/** A chord that writes a letter, alone or with AltGr, is no key for a command. */
export function fitnessOf(chord: Chord, isOnMac: boolean): Fitness {
  const { code, primary, alt } = chord
  if (kept.has(chordId(chord))) return 'kept'
  if (/^F\d{1,2}$/u.test(code)) return 'fits'
  const isPrinting = /^(?:Key|Digit)/u.test(code)
  if (isPrinting && alt === true && (isOnMac ? primary !== true : primary === true)) return 'writes'
  return primary === true || alt === true ? 'fits' : 'writes'
}

function isModifier(code: string): boolean {
  return /^(?:Control|Shift|Alt|Meta|OS)/u.test(code)
}

type KeyDialogProps = {
  readonly action: KeyAction
  readonly table: KeyTable
  readonly onChoose: (chords: readonly Chord[]) => void
  readonly onClose: () => void
}

export function KeyDialog({ action, table, onChoose, onClose }: KeyDialogProps) {
  const { t } = useTranslation(['keys', 'settings', 'common'])
  const [chord, setChord] = useState<Chord>()
  const holder = chord && table.actionOf.get(chordId(chord))
  const fitness = chord && fitnessOf(chord, isMac)
  const choose = (chords: readonly Chord[]): void => {
    onChoose(chords)
    onClose()
  }
  const press = (event: KeyboardEvent): void => {
    const pressed = chordOf(event.nativeEvent)
    const isBare = !(event.ctrlKey || event.altKey || event.metaKey || event.shiftKey)
    if (isModifier(event.code) || pressed === undefined) return
    if (event.key === 'Tab' || (isBare && event.key === 'Escape')) return
    event.preventDefault()
    event.stopPropagation()
    const isDone = isBare && event.key === 'Enter'
    if (!isDone) setChord(pressed)
    else if (chord !== undefined && fitness === 'fits') choose([chord])
  }
  const name = t(`settings:shortcuts.action.${action}`)
  const said = (): string => {
    if (fitness === 'kept' || fitness === 'writes') return t(`keys:unfit.${fitness}`)
    if (holder === undefined || holder === action) return ''
    return t('keys:taken', { name: t(`settings:shortcuts.action.${holder}`) })
  }
  return (
    <Dialog
      title={t('keys:title', { name })}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={() => choose([])}>
            {t('keys:takeAway')}
          </Button>
          <Button
            kind="main"
            isDisabled={fitness !== 'fits'}
            hint="Enter"
            onPress={() => chord !== undefined && choose([chord])}
          >
            {t('common:action.save')}
          </Button>
        </>
      }
    >
      <input
        autoFocus
        readOnly
        className={css.catcher}
        aria-label={t('keys:press')}
        placeholder={t('keys:press')}
        value={chord === undefined ? '' : chordLabel(chord, isMac)}
        onKeyDown={press}
      />
      <p role="status" className={css.said}>
        {said()}
      </p>
    </Dialog>
  )
}
