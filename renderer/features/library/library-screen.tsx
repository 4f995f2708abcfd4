/** The library: every article, what is left to do on it, and a search through headlines and all sentences. */
import { FilePlus2, Search } from 'lucide-react'
import { useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { Input, SearchField } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../core/model/ids.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Button } from '../../ui/button.tsx'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { ArticleFilter } from './article-filter.tsx'
import { ArticleTable } from './article-table.tsx'
import css from './library-screen.module.css'
import { SearchHits } from './search-hits.tsx'
import { everything, useArticles } from './use-articles.ts'
import { useSearch } from './use-search.ts'

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

/** The articles that are wished for; what is typed stands in their headlines. */
function useWish() {
  const [wish, setWish] = useState(everything)
  const [typed, setTyped] = useState('')
  const text = useDeferredValue(typed.trim())
  const wished = useMemo(() => (text === wish.text ? wish : { ...wish, text }), [wish, text])
  return { typed, setTyped, text, wish: wished, setWish }
}

export function LibraryScreen({ isFinding, onImport, onOpen }: LibraryProps) {
  const { t } = useTranslation('library')
  const { typed, setTyped, text, wish, setWish } = useWish()
  const { list, see } = useArticles(wish)
  const { isBeingStocked } = useDesk()
  const hits = useSearch(text)
  const search = useRef<HTMLInputElement>(null)
  const scroller = useRef<HTMLDivElement>(null)
  const findHere = () => search.current?.focus()
  useKeys({ 'find.show': findHere })
  useEffect(() => {
    if (isFinding) search.current?.focus()
  }, [isFinding])
  const order = list?.order
  return (
    <>
      <ScreenHeader
        title={t('title')}
        detail={order !== undefined && <span data-yielding="progress">{t('count', { count: order.total })}</span>}
      >
        <SearchField className={css.search ?? ''} aria-label={t('find')} value={typed} onChange={setTyped}>
          <Search size={15} aria-hidden />
          <Input ref={search} className={css.searchInput ?? ''} placeholder={t('find')} dir="auto" />
        </SearchField>
        <Button kind="main" icon={<FilePlus2 size={16} />} changes hint={keyLabel('article.import')} onPress={onImport}>
          {t('import')}
        </Button>
      </ScreenHeader>
      {order !== undefined && <ArticleFilter order={order} wish={wish} onWish={setWish} />}
      <div ref={scroller} className={css.page}>
        {order?.total === 0 && (isBeingStocked ? <Stocking /> : <EmptyLibrary onImport={onImport} />)}
        {list !== undefined && list.order.articles.length > 0 && (
          <ArticleTable
            list={list}
            scroller={scroller}
            wish={wish}
            onWish={setWish}
            onSee={see}
            onWriting={findHere}
            onOpen={onOpen}
          />
        )}
        {hits !== undefined && <SearchHits wanted={text} hits={hits} onOpen={onOpen} />}
        {hits === undefined && order !== undefined && order.total > 0 && <p className={css.drop}>{t('drop')}</p>}
      </div>
    </>
  )
}
