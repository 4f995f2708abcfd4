/** Tells what became of a library that was damaged, and when no copy of it can be kept. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import type { Recovery } from '../../core/model/library-access.ts'
import { damageWords } from '../../locales/damage-words.ts'
import { interfaceLanguageFor } from '../../locales/languages.ts'
import { recoveryWords } from '../../locales/recovery-words.ts'
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
    const facts: Recovery = JSON.parse(told)
    const language = interfaceLanguageFor(i18n.language)
    const damage = damageWords(facts.places, language, (key, said) => t(`store.damage.${key}`, { ...said }))
    const text = recoveryWords(facts, language, (key, said) => t(`store.recovered.${key}`, { ...said }), damage)
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
        if (event.kind === 'copies.kept' && event.again) notify({ text: t('store.copies.kept'), topic: 'copies' })
      }),
    [t],
  )
}

/** What is read is altered: the work goes on, and the next start makes the library anew. */
export function useDamageNotice(): void {
  const { t, i18n } = useTranslation()
  useEffect(
    () =>
      bridge.onEvent((event) => {
        if (event.kind !== 'library.damaged') return
        const language = interfaceLanguageFor(i18n.language)
        const where = damageWords(event.places, language, (key, said) => t(`store.damage.${key}`, { ...said }))
        const text = [t('store.damage.found'), where].filter((sentence) => sentence !== '').join(' ')
        notify({ text, tone: 'warning', topic: 'recovery' })
      }),
    [t, i18n.language],
  )
}
