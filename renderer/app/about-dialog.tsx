/** What Sverka is, and under which licences it and its typefaces come. */
import { useTranslation } from 'react-i18next'
import { Dialog } from '../ui/dialog.tsx'

export function AboutDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation('settings')
  return (
    <Dialog title={t('about.title')} onClose={onClose}>
      <p>{t('about.text')}</p>
      <p>{t('about.licence')}</p>
    </Dialog>
  )
}
