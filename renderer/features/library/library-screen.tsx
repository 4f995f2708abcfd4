/** The library: every article, what is left to do on it, and a search through headlines and all sentences. */
import { FilePlus2 } from 'lucide-react'
import { type ReactNode, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../core/model/ids.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { Button } from '../../ui/button.tsx'
import { ArticleFilter, type FilterProps } from './article-filter.tsx'
import { ArticleTable } from './article-table.tsx'
import { everything } from './asked-lists.ts'
import { LibraryHeader } from './library-header.tsx'
import css from './library-screen.module.css'
import { SearchHits } from './search-hits.tsx'
import { useArticles } from './use-articles.ts'
import { useDeletion } from './use-bin.ts'
import { useDetailsPanel } from './use-details-panel.ts'
import { useSearch } from './use-search.ts'

/** An article's details beside the list. */
export type DetailsProps = {
  readonly article: ArticleId
  readonly takesFocus: boolean
  readonly onClose: () => void
  readonly onDelete: () => void
}

type LibraryProps = {
  /** Whoever comes to find something has the caret in the search. */
  readonly isFinding: boolean
  readonly onImport: () => void
  readonly onOpen: (article: ArticleId, row?: number) => void
  readonly renderDetails: (details: DetailsProps) => ReactNode
  readonly renderBin: (onClose: () => void) => ReactNode
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

/** Where nothing is as it is wished for: a way back to all articles. What is typed is answered by sentences. */
function NoneLikeThat({ order, wish, onWish }: FilterProps) {
  const { t } = useTranslation('library')
  if (order.total === 0 || order.articles.length > 0 || wish.text !== '') return null
  return (
    <div className={css.none} role="status">
      <p>{t('noneLikeThat')}</p>
      <Button kind="quiet" onPress={() => onWish(everything)}>
        {t('showAll')}
      </Button>
    </div>
  )
}

export function LibraryScreen(props: LibraryProps) {
  const { isFinding, onImport, onOpen, renderDetails, renderBin } = props
  const { t } = useTranslation('library')
  const { typed, setTyped, text, wish, setWish } = useWish()
  const { list, see } = useArticles(wish)
  const { isBeingStocked } = useDesk()
  const hits = useSearch(text)
  const search = useRef<HTMLInputElement>(null)
  // A list that is there at once is drawn before its page is.
  const [scroller, setScroller] = useState<HTMLElement | null>(null)
  const findHere = () => search.current?.focus()
  const panel = useDetailsPanel()
  const [isBinOpen, setIsBinOpen] = useState(false)
  const remove = useDeletion()
  const closeDetails = (): void => {
    panel.show(undefined)
    scroller?.querySelector<HTMLElement>('tr[tabindex="0"]')?.focus()
  }
  useKeys({
    'find.show': findHere,
    'article.details': () => (panel.shown === undefined ? panel.toggle() : closeDetails()),
  })
  useEffect(() => {
    if (isFinding) search.current?.focus()
  }, [isFinding])
  const order = list?.order
  return (
    <>
      <LibraryHeader
        order={order}
        typed={typed}
        onType={setTyped}
        search={search}
        showsDetails={panel.shown !== undefined}
        onDetails={panel.toggle}
        onBin={() => setIsBinOpen(true)}
        onImport={onImport}
      />
      {order !== undefined && <ArticleFilter order={order} wish={wish} onWish={setWish} />}
      <div className={css.work}>
        <div ref={setScroller} className={css.page} data-pane>
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
              onStand={panel.stand}
              onDetails={panel.show}
              onDelete={(article) => void remove(article)}
            />
          )}
          {order !== undefined && <NoneLikeThat order={order} wish={wish} onWish={setWish} />}
          {hits !== undefined && <SearchHits wanted={text} hits={hits} onOpen={onOpen} />}
          {hits === undefined && order !== undefined && order.total > 0 && <p className={css.drop}>{t('drop')}</p>}
        </div>
        {panel.shown !== undefined &&
          renderDetails({
            ...panel.shown,
            onClose: closeDetails,
            onDelete: () => {
              if (panel.shown !== undefined) void remove(panel.shown.article)
              closeDetails()
            },
          })}
      </div>
      {isBinOpen && renderBin(() => setIsBinOpen(false))}
    </>
  )
}
