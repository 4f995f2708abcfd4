/** The bar that says which rows are shown: one field for words, a list for each other wish, and how many rows there are. */
import { RotateCw, X } from 'lucide-react'
import { type KeyboardEvent, useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '../../../core/model/ids.ts'
import { isEveryRow } from '../../../core/model/row-filter.ts'
import { useOpenArticle, useSelection, useSift, useText } from '../../article/article-context.ts'
import type { CaretWish } from '../../article/slices/selection.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { IconButton } from '../../ui/button.tsx'
import css from './filter-bar.module.css'
import { FilterChoices } from './filter-choices.tsx'
import { FilterConditions } from './filter-conditions.tsx'
import { FilterWords } from './filter-words.tsx'
import { SavedFilters } from './saved-filters.tsx'
import { useFits } from './use-fits.ts'

/** Nothing until it is asked for; links are mended among all rows. */
export function FilterBar() {
  const store = useOpenArticle()
  const isOpen = useSift((state) => state.isOpen)
  const wasReturned = useText(({ head }) => head?.wasReturned === true)
  const isMending = useSelection((state) => state.view === 'alignment')
  useKeys({
    'filter.show': () => !isMending && store.sift.open(),
    'filter.clear': () => isOpen && store.sift.close(),
    'filter.news': () => wasReturned && store.sift.showNews(),
  })
  return isOpen && !isMending ? <OpenBar /> : null
}

/** Back to the text: the caret where it stood when the bar was asked for, or the keyboard on the list where it was there. */
function useWayBack(): () => void {
  const store = useOpenArticle()
  const turn = useSift((state) => state.turn)
  const stood = useRef<{ readonly segment: SegmentId | undefined; readonly wish: CaretWish }>(undefined)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever the bar is asked for
  useEffect(() => {
    const wish = store.caret.wishToStay()
    if (wish !== undefined) stood.current = { segment: store.getState().place.segment, wish }
  }, [turn])
  return () => {
    const { place } = store.getState()
    const wish = stood.current?.segment === place.segment ? stood.current?.wish : undefined
    // A list takes the keyboard only from nobody.
    if (wish === undefined && document.activeElement instanceof HTMLElement) document.activeElement.blur()
    store.goTo(place, wish)
  }
}

function OpenBar() {
  const { t } = useTranslation('filter')
  const store = useOpenArticle()
  const bar = useRef<HTMLElement>(null)
  const turn = useSift((state) => state.turn)
  const isEmpty = useSift((state) => isEveryRow(state.filter))
  const goBack = useWayBack()
  const isWide = useFits(bar)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is asked for
  useEffect(() => bar.current?.querySelector('input')?.select(), [turn])
  const close = (): void => {
    store.sift.close()
    goBack()
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    const isField = event.target instanceof HTMLInputElement
    // React tells of keys in a list or a dialog of the bar too, wherever that stands on the page: they are its own.
    if (!(event.target instanceof Element && bar.current?.contains(event.target))) return
    if (event.key === 'Enter' && isField) void store.sift.enter()
    else if (event.key === 'Escape' && isEmpty) close()
    else if (event.key === 'Escape') goBack()
    else return
    event.preventDefault()
  }
  return (
    <search ref={bar} className={css.bar} aria-label={t('bar')} onKeyDown={press}>
      <FilterWords />
      {isWide ? <FilterChoices /> : <FilterConditions />}
      <Told />
      <div className={css.end}>
        <IconButton
          label={t('again')}
          isDisabled={isEmpty}
          icon={<RotateCw size={15} />}
          onPress={() => void store.sift.again()}
        />
        <SavedFilters />
        <IconButton
          label={t('close')}
          hint={keyLabel('filter.clear') || undefined}
          icon={<X size={16} />}
          onPress={close}
        />
      </div>
    </search>
  )
}

/** "37 of 412". */
function Told() {
  const { t } = useTranslation('filter')
  const total = useText((state) => state.rows.total)
  const count = useSift((state) => state.fitting?.length)
  const words = count === undefined ? t('all', { total }) : t('count', { count, total })
  return (
    <span role="status" className={css.told}>
      {words}
    </span>
  )
}
