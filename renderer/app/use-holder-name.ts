/** Names whoever has a library open, in the language of the interface. */
import { useTranslation } from 'react-i18next'
import type { Holder } from '../../core/model/library-access.ts'

export function useHolderName(): (holder: Holder | undefined) => string {
  const { t } = useTranslation('opening')
  return (holder) => (holder === undefined ? t('holder.unknown') : t(`holder.${holder.program}`, holder))
}
