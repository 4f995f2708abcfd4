/** A file that went out from an article was opened or dropped: does it come back, or become an article of its own? */
import { useTranslation } from 'react-i18next'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type ArrivalProps = {
  readonly file: string
  readonly headline: string
  readonly onReturn: () => void
  readonly onImport: () => void
  readonly onClose: () => void
}

export function ArrivalQuestion({ file, headline, onReturn, onImport, onClose }: ArrivalProps) {
  const { t } = useTranslation('reimport')
  return (
    <Dialog
      title={t('arrival.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onImport}>
            {t('importInstead')}
          </Button>
          <Button kind="main" autoFocus onPress={onReturn}>
            {t('arrival.compare')}
          </Button>
        </>
      }
    >
      <p>{t('arrival.text', { file, headline })}</p>
    </Dialog>
  )
}
