/** The library: every article, what is left to do on it, and a search through all their sentences. */
import { FilePlus2, Search } from 'lucide-react'
import { useEffect, useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../core/model/ids.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Button } from '../../ui/button.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { ArticleTable } from './article-table.tsx'
import css from './library-screen.module.css'
import { SearchHits } from './search-hits.tsx'
import { useArticles, useSearch } from './use-library.ts'

type LibraryProps = {
  /** Whoever comes to find something has the caret in the search. */
  readonly isFinding: boolean
  readonly onImport: () => void
  readonly onOpen: (article: ArticleId, row?: number) => void
}

function EmptyLibrary({ onImport }: Pick<LibraryProps, 'onImport'>) {
  const { t } = useTranslation('library')
  return (
    <div className={css.empty}>
      <h2>{t('empty.title')}</h2>
      <p>{t('empty.text', { key: keyLabel('article.import') })}</p>
      <Button kind="main" icon={<FilePlus2 size={16} />} changes onPress={onImport}>
        {t('import')}
      </Button>
    </div>
  )
}

/** So that nobody takes a first library for an empty one while its samples are still on their way. */
function Stocking() {
  const { t } = useTranslation('library')
  return (
    <div className={css.empty} role="status">
      <h2>{t('stocking.title')}</h2>
      <p>{t('stocking.text')}</p>
    </div>
  )
}

export function LibraryScreen({ isFinding, onImport, onOpen }: LibraryProps) {
  const { t } = useTranslation('library')
  const articles = useArticles()
  const { isBeingStocked } = useDesk()
  const [wanted, setWanted] = useState('')
  const hits = useSearch(wanted)
  const search = useRef<HTMLInputElement>(null)
  useKeys({ 'find.show': () => search.current?.focus() })
  useEffect(() => {
    if (isFinding) search.current?.focus()
  }, [isFinding])
  return (
    <>
      <ScreenHeader
        title={t('title')}
        detail={
          articles !== undefined && <span data-yielding="progress">{t('count', { count: articles.length })}</span>
        }
      >
        <SearchField className={css.search ?? ''} aria-label={t('find')} value={wanted} onChange={setWanted}>
          <Search size={15} aria-hidden />
          <Input ref={search} className={css.searchInput ?? ''} placeholder={t('find')} dir="auto" />
        </SearchField>
        <Button kind="main" icon={<FilePlus2 size={16} />} changes hint={keyLabel('article.import')} onPress={onImport}>
          {t('import')}
        </Button>
      </ScreenHeader>
      <div className={css.page}>
        {hits !== undefined && <SearchHits wanted={wanted.trim()} hits={hits} onOpen={onOpen} />}
        {hits === undefined &&
          articles?.length === 0 &&
          (isBeingStocked ? <Stocking /> : <EmptyLibrary onImport={onImport} />)}
        {hits === undefined && articles !== undefined && articles.length > 0 && (
          <>
            <ArticleTable articles={articles} onOpen={onOpen} />
            <p className={css.drop}>{t('drop')}</p>
          </>
        )}
      </div>
    </>
  )
}
