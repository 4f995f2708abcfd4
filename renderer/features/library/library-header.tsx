/** The bar above the list: how many articles there are, the search, and what can be done: details, bin, import. */
import { FilePlus2, Info, Search, Trash2 } from 'lucide-react'
import type { RefObject } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticlesInOrder } from '../../../contract/article.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import css from './library-screen.module.css'

type HeaderProps = {
  readonly order: ArticlesInOrder | undefined
  readonly typed: string
  readonly onType: (typed: string) => void
  readonly search: RefObject<HTMLInputElement | null>
  readonly showsDetails: boolean
  readonly onDetails: () => void
  readonly onBin: () => void
  readonly onImport: () => void
}

export function LibraryHeader(props: HeaderProps) {
  const { order, typed, onType, search, showsDetails, onDetails, onBin, onImport } = props
  const { t } = useTranslation('library')
  return (
    <ScreenHeader
      title={t('title')}
      detail={order !== undefined && <span data-yielding="progress">{t('count', { count: order.total })}</span>}
    >
      <SearchField className={css.search ?? ''} aria-label={t('find')} value={typed} onChange={onType}>
        <Search size={15} aria-hidden />
        <Input ref={search} className={css.searchInput ?? ''} placeholder={t('find')} dir="auto" />
      </SearchField>
      <IconButton
        label={t('details')}
        hint={keyLabel('article.details')}
        icon={<Info size={18} />}
        isDisabled={order === undefined || order.total === 0}
        aria-pressed={showsDetails}
        onPress={onDetails}
      />
      {order !== undefined && order.binned > 0 && (
        <IconButton label={t('bin', { count: order.binned })} icon={<Trash2 size={17} />} onPress={onBin} />
      )}
      <Button kind="main" icon={<FilePlus2 size={16} />} changes hint={keyLabel('article.import')} onPress={onImport}>
        {t('import')}
      </Button>
    </ScreenHeader>
  )
}
