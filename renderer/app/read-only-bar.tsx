/** Says over every screen that nothing can be changed, why, and what would help. */
import { Lock } from 'lucide-react'
import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { bridge } from '../bridge.ts'
import { useDesk } from '../desk/desk-context.ts'
import { Button } from '../ui/button.tsx'
import { notify } from '../ui/notices.ts'
import css from './read-only-bar.module.css'
import { useHolderName } from './use-holder-name.ts'

/** The bar only goes: that one may write from now on is said. */
function useEndOfReading(isReadOnly: boolean, file: string): void {
  const { t } = useTranslation('opening')
  const wasReadOnly = useRef(isReadOnly)
  useEffect(() => {
    if (wasReadOnly.current && !isReadOnly) notify({ text: t('ready', { file }), topic: 'article' })
    wasReadOnly.current = isReadOnly
  }, [isReadOnly, file, t])
}

export function ReadOnlyBar() {
  const { t } = useTranslation(['opening', 'common'])
  const holderName = useHolderName()
  const { readOnly, libraryName } = useDesk()
  useEndOfReading(readOnly !== undefined, libraryName)
  if (readOnly === undefined) return undefined
  const holder = readOnly.kind === 'held' ? holderName(readOnly.holder) : ''
  return (
    <div className={css.bar} role="status">
      <Lock size={15} aria-hidden />
      <p>
        <strong>{t('readOnly.title')}.</strong> {t(`readOnly.${readOnly.kind}`, { holder })}
      </p>
      {readOnly.kind !== 'held' && (
        <Button kind="quiet" onPress={() => bridge.tryAgain()}>
          {t('common:action.retry')}
        </Button>
      )}
    </div>
  )
}
