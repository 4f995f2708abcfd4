/** The keys of whoever works here: a profile of a program they know, each key to be changed, and what clashes. */
import { TriangleAlert } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { chordId, type KeyChoice, keyTable } from '../../../contract/key-choice.ts'
import { type KeyProfile, keyProfiles } from '../../../contract/key-profiles.ts'
import { type Chord, chordLabel, type KeyAction, keyActions } from '../../../contract/keys.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { isMac } from '../../keys/key-map.ts'
import { Button } from '../../ui/button.tsx'
import { ChoiceField } from '../../ui/field.tsx'
import { KeyDialog } from './key-dialog.tsx'
import css from './keys-page.module.css'

/** The action has these keys and no other action has them. */
export function withKeys(choice: KeyChoice, action: KeyAction, chords: readonly Chord[], isOnMac = isMac): KeyChoice {
  const { shown } = keyTable(choice, isOnMac)
  const ids = new Set(chords.map(chordId))
  const freed = keyActions.flatMap((other) => {
    const kept = shown[other].filter((chord) => !ids.has(chordId(chord)))
    return other === action || kept.length === shown[other].length ? [] : [[other, kept] as const]
  })
  return { ...choice, own: { ...choice.own, ...Object.fromEntries(freed), [action]: chords } }
}

/** As the profile has it. */
export function withoutOwnKeys(choice: KeyChoice, action: KeyAction): KeyChoice {
  return { ...choice, own: Object.fromEntries(Object.entries(choice.own).filter(([name]) => name !== action)) }
}

export function KeysPage() {
  const { t } = useTranslation('keys')
  const { settings, changeSettings } = useDesk()
  const { keys } = settings
  const [asked, setAsked] = useState<KeyAction>()
  const change = (next: KeyChoice): void => void changeSettings({ keys: next })
  const table = keyTable(keys, isMac)
  const hasOwn = Object.keys(keys.own).length > 0
  return (
    <div className={css.page}>
      <p className={css.intro}>{t('intro')}</p>
      <div className={css.profile}>
        <ChoiceField<KeyProfile>
          changes
          label={t('profile.label')}
          value={keys.profile}
          choices={keyProfiles.map((value) => ({ value, label: t(`profile.${value}`) }))}
          onChange={(profile) => change({ ...keys, profile })}
        />
        {hasOwn && (
          <Button changes onPress={() => change({ ...keys, own: {} })}>
            {t('forgetAll')}
          </Button>
        )}
      </div>
      <ul className={css.list}>
        {keyActions.map((action) => (
          <Line
            key={action}
            action={action}
            chords={table.shown[action]}
            clashes={table.clashes.get(action) ?? []}
            isOwn={keys.own[action] !== undefined}
            onChange={() => setAsked(action)}
            onForget={() => change(withoutOwnKeys(keys, action))}
          />
        ))}
      </ul>
      {asked !== undefined && (
        <KeyDialog
          action={asked}
          table={table}
          onClose={() => setAsked(undefined)}
          onChoose={(chords) => change(withKeys(keys, asked, chords))}
        />
      )}
    </div>
  )
}

type LineProps = {
  readonly action: KeyAction
  readonly chords: readonly Chord[]
  readonly clashes: readonly KeyAction[]
  readonly isOwn: boolean
  readonly onChange: () => void
  readonly onForget: () => void
}

function Line({ action, chords, clashes, isOwn, onChange, onForget }: LineProps) {
  const { t } = useTranslation(['keys', 'settings'])
  const name = t(`settings:shortcuts.action.${action}`)
  return (
    <li className={css.line}>
      <span className={css.name}>{name}</span>
      <span className={css.keys}>
        {chords.map((chord) => (
          <kbd key={chordId(chord)}>{chordLabel(chord, isMac)}</kbd>
        ))}
        {chords.length === 0 && <span className={css.none}>{t('keys:none')}</span>}
      </span>
      <span className={css.acts}>
        {isOwn && (
          <Button kind="quiet" changes onPress={onForget} aria-label={t('keys:forgetOf', { name })}>
            {t('keys:forget')}
          </Button>
        )}
        <Button kind="quiet" changes onPress={onChange} aria-label={t('keys:changeOf', { name })}>
          {t('keys:change')}
        </Button>
      </span>
      {clashes.length > 0 && (
        <span className={css.clash} role="note">
          <TriangleAlert size={14} aria-hidden />
          {t('keys:clash', { names: clashes.map((other) => t(`settings:shortcuts.action.${other}`)).join('; ') })}
        </span>
      )}
    </li>
  )
}
