/** Find in the open article: a bar above the text, its places lit there, and another text put in their place. */
import { ChevronDown, ChevronUp, ListChecks, X } from 'lucide-react'
import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { FoundMark, FoundSite } from '../../../contract/find.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { readerText } from '../../../core/model/reader-text.ts'
import { useOpenArticle, useText } from '../../article/article-context.ts'
import type { OpenArticle } from '../../article/open-article.ts'
import { targetSegment } from '../../article/row-cache.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { useKeys } from '../../keys/use-keys.ts'
import { leaveDialog } from '../../ui/after-dialog.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import css from './find-bar.module.css'
import { FindDialog } from './find-dialog.tsx'
import { CaseSwitch, FindLine, MatchSwitches, SideSwitch } from './find-fields.tsx'
import { type FindWish, lastWish, noteWish } from './find-wish.ts'
import { failureWords } from './find-words.ts'
import { useReplace } from './use-replace.ts'
import { type Searched, useSearch } from './use-search.ts'
import { useWalk, type Walk } from './use-walk.ts'

type BarProps = { readonly onOpen: (article: ArticleId, row: number) => void }

/** Nothing until it is asked for; asked for again it takes the words that are marked, and the keyboard. */
export function FindBar({ onOpen }: BarProps) {
  const store = useOpenArticle()
  const [turn, setTurn] = useState(0)
  const [wish, setWish] = useState(lastWish)
  const change = (next: FindWish): void => {
    noteWish(next)
    setWish(next)
  }
  const show = (isReplacing: boolean): void => {
    const { side, text, ...rest } = wish
    change({ ...rest, side: isReplacing ? 'target' : side, text: markedWords(store) ?? text, isReplacing })
    setTurn(turn + 1)
  }
  useKeys({
    'find.show': () => show(false),
    'find.replace': () => show(true),
    // Whoever opens it for the whole library finds the marked words in it.
    'find.everywhere': () => {
      const text = markedWords(store)
      if (text !== undefined) noteWish({ ...lastWish(), text, isRegex: false, side: 'target' })
      return false
    },
  })
  if (turn === 0) return null
  return <OpenBar turn={turn} wish={wish} onChange={change} onOpen={onOpen} onClose={() => setTurn(0)} />
}

/** What is marked in the text, if it is no more than a few words. */
function markedWords(store: OpenArticle): string | undefined {
  const caret = store.caret.place
  const segment = caret && targetSegment(store.getState().rows, caret.segment)
  if (caret === undefined || segment === undefined) return undefined
  const words = readerText(segment.text.slice(caret.start, caret.end), segment.codes)
  return words === '' || words.length > 200 ? undefined : words
}

type OpenProps = BarProps & {
  readonly turn: number
  readonly wish: FindWish
  readonly onChange: (wish: FindWish) => void
  readonly onClose: () => void
}

const noMarks: readonly FoundMark[] = []

function useTextPane(bar: RefObject<HTMLElement | null>): RefObject<Element | null> {
  const pane = useRef<Element>(null)
  useEffect(() => {
    pane.current = bar.current?.parentElement?.querySelector('[data-pane]') ?? null
  }, [bar])
  return pane
}

/** Its fields take back what was typed in them, and nothing in the text. */
function useFieldUndo(bar: RefObject<HTMLElement | null>): void {
  const inField = (act: 'undo' | 'redo') => (): boolean => {
    const { activeElement } = document
    const isHere = activeElement instanceof HTMLInputElement && bar.current?.contains(activeElement) === true
    if (isHere) document.execCommand(act)
    return isHere
  }
  useKeys({ 'action.undo': inField('undo'), 'action.redo': inField('redo') })
}

function OpenBar({ turn, wish, onChange, onOpen, onClose }: OpenProps) {
  const { t } = useTranslation('find')
  const store = useOpenArticle()
  const bar = useRef<HTMLElement>(null)
  const input = useRef<HTMLInputElement>(null)
  const pane = useTextPane(bar)
  const head = useText((state) => state.head)
  const searched = useSearch(wish, store.article, head)
  const marks = searched?.kind === 'found' ? searched.places.marks : noMarks
  const walk = useWalk(marks, wish.side, pane)
  const [isListed, setIsListed] = useState(false)
  // biome-ignore lint/correctness/useExhaustiveDependencies: whenever it is asked for
  useEffect(() => input.current?.select(), [turn])
  useFieldUndo(bar)
  const leave = (): void => {
    onClose()
    returnToText(store, walk.at === undefined ? undefined : marks[walk.at], wish)
  }
  const press = (event: KeyboardEvent): void => {
    if (event.nativeEvent.isComposing || event.ctrlKey || event.altKey || event.metaKey) return
    if (event.key === 'Enter') walk.step(event.shiftKey ? -1 : 1)
    else if (event.key === 'Escape') leave()
    else return
    event.preventDefault()
  }
  return (
    <search ref={bar} className={css.bar} aria-label={t('bar')} onKeyDown={press}>
      <div className={css.row}>
        <FindLine
          input={input}
          label={t('find')}
          value={wish.text}
          isWrong={searched?.kind === 'failed'}
          onChange={(text) => onChange({ ...wish, text })}
        />
        <MatchSwitches wish={wish} onChange={onChange} />
        <SideSwitch wish={wish} onChange={onChange} />
        <Told searched={searched} at={walk.at} />
        <Steps walk={walk} isNone={marks.length === 0} />
        <Button kind="quiet" icon={<ListChecks size={15} aria-hidden />} onPress={() => setIsListed(true)}>
          {t('all')}
        </Button>
        <IconButton label={t('close')} hint="Esc" icon={<X size={16} />} onPress={leave} />
      </div>
      {wish.isReplacing && <ReplaceRow wish={wish} onChange={onChange} searched={searched} walk={walk} />}
      {isListed && (
        <FindDialog
          wish={wish}
          article={store.article}
          onChange={onChange}
          onClose={() => setIsListed(false)}
          onGo={(site) => {
            leaveDialog(
              () => setIsListed(false),
              () => goToSite(store, site, wish, onOpen),
            )
          }}
        />
      )}
    </search>
  )
}

/** With the caret at the place one stands at, ready to be written over. */
function returnToText(store: OpenArticle, mark: FoundMark | undefined, { side }: FindWish): void {
  const { place } = store.getState()
  const isInText = mark !== undefined && side === 'target'
  if (isInText) store.goTo({ row: mark.row, segment: mark.segment }, { kind: 'span', start: mark.start, end: mark.end })
  else store.goTo(place)
}

function goToSite(store: OpenArticle, site: FoundSite, wish: FindWish, onOpen: BarProps['onOpen']): void {
  if (site.article !== store.article) onOpen(site.article, site.row)
  else void store.goToRow(site.row).then(() => returnToText(store, site, wish))
}

function Told({ searched, at }: { readonly searched: Searched | undefined; readonly at: number | undefined }) {
  const { t } = useTranslation(['find', 'article'])
  const words = (): string => {
    if (searched === undefined) return ''
    if (searched.kind === 'failed') return failureWords(t, searched.failure)
    const { total, isMore } = searched.places
    if (total === 0) return t('find:none')
    const all = isMore ? `${total}+` : String(total)
    return at === undefined ? t('find:count', { count: total, all }) : t('find:place', { at: at + 1, all })
  }
  const isBad = searched?.kind === 'failed'
  return (
    <span role="status" className={isBad ? css.failed : css.told}>
      {words()}
    </span>
  )
}

function Steps({ walk, isNone }: { readonly walk: Walk; readonly isNone: boolean }) {
  const { t } = useTranslation('find')
  return (
    <>
      <IconButton
        label={t('previous')}
        hint="Shift+Enter"
        isDisabled={isNone}
        icon={<ChevronUp size={17} />}
        onPress={() => walk.step(-1)}
      />
      <IconButton
        label={t('next')}
        hint="Enter"
        isDisabled={isNone}
        icon={<ChevronDown size={17} />}
        onPress={() => walk.step(1)}
      />
    </>
  )
}

type ReplaceProps = Pick<OpenProps, 'wish' | 'onChange'> & {
  readonly searched: Searched | undefined
  readonly walk: Walk
}

function ReplaceRow({ wish, onChange, searched, walk }: ReplaceProps) {
  const { t } = useTranslation('find')
  const replace = useReplace()
  const store = useOpenArticle()
  const found = searched?.kind === 'found' ? searched.places : undefined
  const count = found?.writable ?? 0
  return (
    <div className={css.row}>
      <FindLine
        label={t('replaceWith')}
        value={wish.replacement}
        onChange={(replacement) => onChange({ ...wish, replacement })}
      />
      <CaseSwitch wish={wish} onChange={onChange} />
      <Button
        changes
        isDisabled={count === 0}
        onPress={() => (walk.at === undefined || found === undefined ? walk.step(1) : void replace.one(found, walk.at))}
      >
        {t('replaceOne')}
      </Button>
      <Button
        changes
        isDisabled={count === 0}
        onPress={() => void replace.all(wish, store.article, () => void store.undo())}
      >
        {t('replaceAll', { count })}
      </Button>
      <span className={css.told}>{found !== undefined && found.closed > 0 && t('closedHere')}</span>
      <kbd className={css.key}>{keyLabel('find.replace')}</kbd>
    </div>
  )
}
