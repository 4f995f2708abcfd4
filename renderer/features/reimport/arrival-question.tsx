/** A file that went out from an article was opened or dropped: does it come back, or become an article of its own? */
import { useTranslation } from 'react-i18next'
import type { FileHome } from '../../../contract/reimport.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'

type ArrivalProps = {
  readonly file: string
  readonly home: FileHome
  readonly onReturn: () => void
  readonly onImport: () => void
  readonly onClose: () => void
}

export function ArrivalQuestion({ file, home, onReturn, onImport, onClose }: ArrivalProps) {
  const { t } = useTranslation('reimport')
  const { headline, isBinned = false } = home
  return (
    <Dialog
      title={t('arrival.title')}
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onImport}>
            {t('importInstead')}
          </Button>
          <Button kind="main" changes={isBinned} autoFocus onPress={onReturn}>
            {t(isBinned ? 'arrival.restore' : 'arrival.compare')}
          </Button>
        </>
      }
    >
      <p>{t(isBinned ? 'arrival.inBin' : 'arrival.text', { file, headline })}</p>
    </Dialog>
  )
}
