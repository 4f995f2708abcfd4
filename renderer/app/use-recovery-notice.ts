/** Tells that the library was damaged and an earlier copy stands open in its place. */
import { useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { formatDay, formatTime } from '../../locales/dates.ts'
import { interfaceLanguageFor } from '../../locales/registry.ts'
import { useDesk } from '../desk/desk-context.ts'
import { notify } from '../ui/toast.tsx'

/** Once in the language of the interface; the notice stays until it is closed. */
export function useRecoveryNotice(): void {
  const { t, i18n } = useTranslation()
  const { recovery } = useDesk()
  const backupMs = recovery?.backupMs
  const file = recovery?.damagedFile
  useEffect(() => {
    if (backupMs === undefined) return
    const day = formatDay(backupMs, interfaceLanguageFor(i18n.language))
    const text = t('store.recovered', { day, time: formatTime(backupMs), file })
    // The topic: with another language of the interface it is said anew, in place of the first.
    notify({ text, tone: 'warning', topic: 'recovery' })
  }, [backupMs, file, t, i18n.language])
}
