/** Tells what became of a library that was damaged, and when no copy of it can be kept. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { recoveryWords } from '../../locales/recovery-words.ts'
import { interfaceLanguageFor } from '../../locales/registry.ts'
import { bridge } from '../bridge.ts'
import { useDesk } from '../desk/desk-context.ts'
import { notify } from '../ui/notices.ts'

/** Once in the language of the interface; the notice stays until it is closed. */
export function useRecoveryNotice(): void {
  const { t, i18n } = useTranslation()
  const { recovery, isRestored } = useDesk()
  // In place of the notice that the store was restarted.
  useEffect(() => {
    if (isRestored) notify({ text: t('store.restored'), topic: 'store' })
  }, [isRestored, t])
  // One value for one recovery: the desk is read anew whenever people or settings change.
  const told = recovery && JSON.stringify(recovery)
  useEffect(() => {
    if (told === undefined) return
    const text = recoveryWords(JSON.parse(told), interfaceLanguageFor(i18n.language), (key, facts) =>
      t(`store.recovered.${key}`, { ...facts }),
    )
    // The topic: with another language of the interface it is said anew, in place of the first.
    notify({ text, tone: 'warning', topic: 'recovery' })
  }, [told, t, i18n.language])
}

/** Calm: the work itself is saved. */
export function useCopiesNotice(): void {
  const { t } = useTranslation()
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.kind === 'copies.failed') notify({ text: t(`store.copies.failed.${event.why}`), topic: 'copies' })
        if (event.kind === 'copies.kept') notify({ text: t('store.copies.kept'), topic: 'copies' })
      }),
    [t],
  )
}
