/** What people taught by splitting and joining segments, each to be taken back. */
import { X } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentingException } from '../../../contract/exception.ts'
import { actOnLibrary } from '../../article/open-articles.ts'
import { bridge } from '../../bridge.ts'
import { IconButton } from '../../ui/button.tsx'
import { useLanguageName } from '../../words/language-pair.tsx'
import css from './exceptions-list.module.css'

function useExceptions() {
  const [exceptions, setExceptions] = useState<readonly SegmentingException[]>([])
  useEffect(() => {
    void bridge.ask('exception.list', {}).then(setExceptions)
  }, [])
  const revoke = async ({ id }: SegmentingException): Promise<void> => {
    const left = await actOnLibrary('exception.revoke', { exception: id })
    setExceptions(left.ok ? left.value : await bridge.ask('exception.list', {}))
  }
  return { exceptions, revoke }
}

export function ExceptionsList() {
  const { t } = useTranslation('settings')
  const languageName = useLanguageName()
  const { exceptions, revoke } = useExceptions()
  if (exceptions.length === 0) return <p className={css.none}>{t('exceptions.none')}</p>
  return (
    <ul className={css.list}>
      {exceptions.map((exception) => (
        <li key={exception.id} className={css.exception}>
          <span>{t(`exceptions.${exception.rule}`, { after: exception.after })}</span>
          <span className={css.language}>{languageName(exception.language)}</span>
          <IconButton
            label={t('exceptions.revoke', { after: exception.after })}
            icon={<X size={15} />}
            changes
            onPress={() => void revoke(exception)}
          />
        </li>
      ))}
    </ul>
  )
}
