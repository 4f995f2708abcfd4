/** Every place of what is looked for, in this article or in all, each to be left out before another text is put there. */
import { CornerDownRight } from 'lucide-react'
import { useEffect, useState } from 'react'
import { Radio, RadioGroup } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { FoundPlaces, FoundSite } from '../../../contract/find.ts'
import type { ArticleId, SearchId } from '../../../core/model/ids.ts'
import { bridge } from '../../bridge.ts'
import { Button, IconButton } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { PairText } from '../../ui/pair-text.tsx'
import { TickField } from '../../ui/tick-field.tsx'
import css from './find-dialog.module.css'
import { CaseSwitch, FindLine, MatchSwitches, SideSwitch } from './find-fields.tsx'
import type { FindWish } from './find-wish.ts'
import { failureWords } from './find-words.ts'
import { useReplace } from './use-replace.ts'
import { type Searched, useSearch } from './use-search.ts'

type DialogProps = {
  readonly wish: FindWish
  /** The open article; the whole library is searched where there is none. */
  readonly article: ArticleId | undefined
  readonly onChange: (wish: FindWish) => void
  readonly onClose: () => void
  readonly onGo: (site: FoundSite) => void
}

const placesAtOnce = 100

/** The places of a search as far as they were asked for. */
function useSites(search: SearchId | undefined) {
  const [sites, setSites] = useState<readonly FoundSite[]>([])
  const load = async (id: SearchId, start: number): Promise<void> => {
    const page = await bridge.ask('find.places', { search: id, start, count: placesAtOnce })
    if (page.ok) setSites((known) => [...known.slice(0, start), ...page.value])
  }
  // biome-ignore lint/correctness/useExhaustiveDependencies: from the start for every search
  useEffect(() => {
    setSites([])
    if (search !== undefined) void load(search, 0)
  }, [search])
  return { sites, more: () => search !== undefined && void load(search, sites.length) }
}

export function FindDialog({ wish, article, onChange, onClose, onGo }: DialogProps) {
  const { t } = useTranslation(['find', 'common'])
  const [isHere, setIsHere] = useState(article !== undefined)
  const searched = useSearch(wish, isHere ? article : undefined, undefined)
  const found = searched?.kind === 'found' ? searched.places : undefined
  const { sites, more } = useSites(found?.search)
  const [out, setOut] = useState<ReadonlySet<number>>(new Set())
  // biome-ignore lint/correctness/useExhaustiveDependencies: every search is chosen from anew
  useEffect(() => setOut(new Set()), [found?.search])
  const { write } = useReplace()
  const replace = async (): Promise<void> => {
    if (found === undefined) return
    onClose()
    await write(found, { without: [...out] })
  }
  const leaveOut = (index: number, isOut: boolean): void => {
    const rest = [...out].filter((other) => other !== index)
    setOut(new Set(isOut ? [...rest, index] : rest))
  }
  const count = Math.max(0, (found?.writable ?? 0) - out.size)
  return (
    <Dialog
      title={t(wish.isReplacing ? 'find:dialog.replace' : 'find:dialog.find')}
      size="steady"
      onClose={onClose}
      footer={
        <>
          <Button kind="quiet" onPress={onClose}>
            {t('common:action.close')}
          </Button>
          {wish.isReplacing && (
            <Button kind="main" changes isDisabled={count === 0} onPress={() => void replace()}>
              {t('find:dialog.apply', { count })}
            </Button>
          )}
        </>
      }
    >
      <Wish wish={wish} onChange={onChange} isHere={isHere} onScope={article === undefined ? undefined : setIsHere} />
      <Summary searched={searched} />
      <ul className={css.list}>
        {sites.map((site, index) => (
          <Site
            key={`${site.segment} ${site.start}`}
            site={site}
            isFirst={sites[index - 1]?.article !== site.article && !isHere}
            isReplacing={wish.isReplacing}
            isOut={out.has(index)}
            onOut={(isOut) => leaveOut(index, isOut)}
            onGo={() => onGo(site)}
          />
        ))}
      </ul>
      {found !== undefined && sites.length > 0 && sites.length < found.total && (
        <Button kind="quiet" onPress={more}>
          {t('find:dialog.more')}
        </Button>
      )}
    </Dialog>
  )
}

type WishProps = Pick<DialogProps, 'wish' | 'onChange'> & {
  readonly isHere: boolean
  /** Undefined where there is no article to choose. */
  readonly onScope: ((isHere: boolean) => void) | undefined
}

function Wish({ wish, onChange, isHere, onScope }: WishProps) {
  const { t } = useTranslation('find')
  return (
    <div className={css.wish}>
      <div className={css.line}>
        <FindLine label={t('find')} value={wish.text} autoFocus onChange={(text) => onChange({ ...wish, text })} />
        <MatchSwitches wish={wish} onChange={onChange} />
        <SideSwitch wish={wish} onChange={onChange} />
      </div>
      <div className={css.line}>
        <TickField
          isOn={wish.isReplacing}
          onChange={(isReplacing) => onChange({ ...wish, isReplacing, side: isReplacing ? 'target' : wish.side })}
        >
          {t('replaceWith')}
        </TickField>
        {wish.isReplacing && (
          <>
            <FindLine
              label={t('replaceWith')}
              value={wish.replacement}
              onChange={(replacement) => onChange({ ...wish, replacement })}
            />
            <CaseSwitch wish={wish} onChange={onChange} />
          </>
        )}
      </div>
      {onScope !== undefined && (
        <RadioGroup
          className={css.scope ?? ''}
          aria-label={t('scope.label')}
          orientation="horizontal"
          value={isHere ? 'article' : 'library'}
          onChange={(scope) => onScope(scope === 'article')}
        >
          {(['article', 'library'] as const).map((scope) => (
            <Radio key={scope} value={scope} className={css.radio ?? ''}>
              {t(`scope.${scope}`)}
            </Radio>
          ))}
        </RadioGroup>
      )}
    </div>
  )
}

function Summary({ searched }: { readonly searched: Searched | undefined }) {
  const { t } = useTranslation(['find', 'article'])
  if (searched === undefined) return <p role="status" className={css.summary} />
  if (searched.kind === 'failed') {
    return (
      <p role="status" className={css.failed}>
        {failureWords(t, searched.failure)}
      </p>
    )
  }
  return (
    <p role="status" className={css.summary}>
      {summaryWords(t, searched.places).join(' ')}
    </p>
  )
}

function summaryWords(t: Parameters<typeof failureWords>[0], found: FoundPlaces): readonly string[] {
  if (found.total === 0) return [t('find:none')]
  return [
    t('find:dialog.places', { count: found.total }),
    t('find:dialog.articles', { count: found.articles }),
    ...(found.closed > 0 ? [t('find:dialog.closed', { count: found.closed })] : []),
    ...(found.isMore ? [t('find:more', { count: found.total })] : []),
  ]
}

type SiteProps = {
  readonly site: FoundSite
  /** The first of its article, which is named above it. */
  readonly isFirst: boolean
  readonly isReplacing: boolean
  readonly isOut: boolean
  readonly onOut: (isOut: boolean) => void
  readonly onGo: () => void
}

function Site({ site, isFirst, isReplacing, isOut, onOut, onGo }: SiteProps) {
  const { t } = useTranslation(['find', 'corrections'])
  const { row, headline, closed } = site
  const isChoosable = isReplacing && closed === undefined && site.replacement !== undefined
  return (
    <li>
      {isFirst && (
        <p className={css.headline}>
          <strong dir="auto">{headline}</strong>
          {closed !== undefined && <span className={css.closed}>{t(`corrections:sheet.closed.${closed}`)}</span>}
        </p>
      )}
      <div className={css.site} data-place>
        {isChoosable ? (
          <TickField isOn={!isOut} onChange={(isOn) => onOut(!isOn)}>
            <SiteText site={site} isReplacing />
          </TickField>
        ) : (
          <span className={css.plain}>
            <SiteText site={site} isReplacing={false} />
          </span>
        )}
        <IconButton
          label={t('find:dialog.go', { number: row + 1 })}
          icon={<CornerDownRight size={15} />}
          onPress={onGo}
        />
      </div>
    </li>
  )
}

function SiteText({ site, isReplacing }: { readonly site: FoundSite; readonly isReplacing: boolean }) {
  const { row, lead, words, replacement, tail } = site
  return (
    <span className={css.text} dir="auto">
      <span className={css.number}>{row + 1}</span>
      {lead}
      {isReplacing && replacement !== undefined ? (
        <PairText before={words} after={replacement} lang="" />
      ) : (
        <mark className={css.mark}>{words}</mark>
      )}
      {tail}
    </span>
  )
}
