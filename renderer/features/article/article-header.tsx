/** The bar above an article: its headline and state, how far it is, its views, and the acts of review. */
import { Columns2, FilePenLine, Info, PanelRight, Rows3, Waypoints } from 'lucide-react'
import type { ReactNode } from 'react'
import { ToggleButton, ToggleButtonGroup, TooltipTrigger } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import type { ArticleHead } from '../../../contract/article.ts'
import { useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { type ArticleView, articleViews } from '../../article/slices/selection.ts'
import { countSegments } from '../../article/slices/text.ts'
import { keyLabel } from '../../keys/key-map.ts'
import { IconButton, Tip } from '../../ui/button.tsx'
import { useHasYielded } from '../../ui/header-room.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { ArticleStateChip } from '../../ui/state-glyph.tsx'
import { LanguagePair } from '../../words/language-pair.tsx'
import css from './article-header.module.css'

const icons: Readonly<Record<ArticleView, ReactNode>> = {
  article: <Columns2 size={16} aria-hidden />,
  grid: <Rows3 size={16} aria-hidden />,
  review: <FilePenLine size={16} aria-hidden />,
  alignment: <Waypoints size={16} aria-hidden />,
}

function ViewSwitch() {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const view = useSelection((state) => state.view)
  const hasSource = useText((state) => state.head?.sourceFile !== undefined)
  const isBare = useHasYielded('view-names')
  const shown = articleViews.filter((name) => hasSource || name !== 'alignment')
  return (
    <ToggleButtonGroup
      className={css.views ?? ''}
      aria-label={t('view.label')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[view]}
      onSelectionChange={(keys) => {
        const chosen = articleViews.find((name) => keys.has(name))
        if (chosen !== undefined) store.show(chosen)
      }}
    >
      {shown.map((name) => (
        <TooltipTrigger key={name} delay={500} isDisabled={!isBare}>
          <ToggleButton id={name} className={css.view ?? ''} aria-label={t(`view.${name}`)}>
            {icons[name]}
            <span data-yielding="view-names">{t(`view.${name}`)}</span>
          </ToggleButton>
          <Tip>{t(`view.${name}`)}</Tip>
        </TooltipTrigger>
      ))}
    </ToggleButtonGroup>
  )
}

function InspectorSwitch() {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const panel = useSelection((state) => state.panel)
  return (
    <IconButton
      label={t(panel === undefined ? 'inspector.show' : 'inspector.hide')}
      icon={<PanelRight size={18} />}
      aria-pressed={panel !== undefined}
      onPress={() => store.showPanel(panel === undefined ? 'findings' : undefined)}
    />
  )
}

function DetailsSwitch() {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const isShown = useSelection((state) => state.panel === 'details')
  return (
    <IconButton
      label={t('details')}
      hint={keyLabel('article.details')}
      icon={<Info size={18} />}
      aria-pressed={isShown}
      onPress={() => store.showPanel(isShown ? 'findings' : 'details')}
    />
  )
}

type Count = { readonly kind: 'confirmedOf' | 'readOf' | 'approvedOf'; readonly done: number }

/** What has been done here, by whoever has to do it: translators confirm, editors look at what was delivered. */
function countOf({ article, targetSegmentsByState: states, read, closed }: ArticleHead): Count {
  if (article.state === 'approved' || article.state === 'published')
    return { kind: 'approvedOf', done: states.approved }
  if (article.state === 'in_review' && closed === undefined) return { kind: 'readOf', done: read }
  return { kind: 'confirmedOf', done: states.translated + states.reviewed + states.approved }
}

/** "12 of 46 confirmed". */
function Progress({ head }: { readonly head: ArticleHead }) {
  const { t } = useTranslation('article')
  const { kind, done } = countOf(head)
  const total = countSegments(head)
  return (
    <span className={css.progress}>
      <progress className={css.bar} value={done} max={Math.max(1, total)} aria-hidden data-yielding="bar" />
      <span data-yielding="progress">{t(kind, { done, total })}</span>
      <span data-standing-in="progress" title={t(kind, { done, total })}>
        {t('confirmedShort', { done, total })}
      </span>
    </span>
  )
}

export function ArticleHeader({ head, children }: { readonly head: ArticleHead; readonly children: ReactNode }) {
  const { headline, state, targetLanguage } = head.article
  const detail = (
    <>
      <ArticleStateChip state={state} />
      <span data-yielding="languages">
        <LanguagePair source={head.sourceFile?.language} target={targetLanguage} />
      </span>
      <Progress head={head} />
    </>
  )
  return (
    <ScreenHeader title={headline} lang={targetLanguage} detail={detail}>
      <ViewSwitch />
      <DetailsSwitch />
      <InspectorSwitch />
      {children}
    </ScreenHeader>
  )
}
