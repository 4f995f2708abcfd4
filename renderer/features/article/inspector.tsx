/** What stands beside the text: the findings of the article, the history of the active segment, or its details. */
import { Flag, History, Link2Off, type LucideIcon, MessageSquareText, PenLine, TriangleAlert } from 'lucide-react'
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useComments, useErrors, useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { type Panel, panels } from '../../article/slices/selection.ts'
import { ReturnsStrip } from '../../comments/returns-strip.tsx'
import css from './inspector.module.css'

type InspectorProps = {
  readonly findings: ReactNode
  readonly comments: ReactNode
  readonly errors: ReactNode
  readonly changes: ReactNode
  readonly history: ReactNode
  readonly doubtful: ReactNode
  /** Below whatever is shown. */
  readonly terms: ReactNode
  /** In place of all others. */
  readonly details: ReactNode
}

type PanelTabProps = {
  readonly panel: Exclude<Panel, 'details'>
  readonly Icon: LucideIcon
  readonly count?: number
}

/** Only the chosen one is named in full: in no language all names have room side by side. */
function PanelTab({ panel, Icon, count = 0 }: PanelTabProps) {
  const { t } = useTranslation('article')
  return (
    <Tab id={panel} className={css.tab ?? ''}>
      <span className={css.face} title={t(`inspector.${panel}`)}>
        <Icon size={16} strokeWidth={1.75} aria-hidden />
        <span className={css.name}>{t(`inspector.${panel}`)}</span>
        {count > 0 && <span className={css.count}>{count}</span>}
      </span>
    </Tab>
  )
}

export function Inspector({ findings, comments, errors, changes, history, doubtful, terms, details }: InspectorProps) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const panel = useSelection((state) => state.panel)
  const isAligning = useSelection((state) => state.view === 'alignment')
  const count = useText((state) => state.head?.openFindings ?? 0)
  const said = useComments((state) => state.threads.filter(({ isResolved }) => !isResolved).length)
  const wrong = useErrors((state) => state.errors.length)
  if (panel === undefined) return null
  if (panel === 'details') return details
  return (
    <aside className={css.inspector} aria-label={t('inspector.label')} data-pane>
      <ReturnsStrip />
      <Tabs
        className={css.tabs ?? ''}
        selectedKey={panel}
        onSelectionChange={(key) => store.showPanel(panels.find((name) => name === key))}
      >
        <TabList className={`${css.list} ${isAligning ? css.many : ''}`} aria-label={t('inspector.label')}>
          <PanelTab panel="findings" Icon={TriangleAlert} count={count} />
          <PanelTab panel="comments" Icon={MessageSquareText} count={said} />
          <PanelTab panel="errors" Icon={Flag} count={wrong} />
          <PanelTab panel="changes" Icon={PenLine} />
          <PanelTab panel="history" Icon={History} />
          {isAligning && <PanelTab panel="doubtful" Icon={Link2Off} />}
        </TabList>
        <TabPanel id="findings" className={`${css.panel} ${css.still}`}>
          {findings}
        </TabPanel>
        <TabPanel id="comments" className={css.panel ?? ''}>
          {comments}
        </TabPanel>
        <TabPanel id="errors" className={css.panel ?? ''}>
          {errors}
        </TabPanel>
        <TabPanel id="changes" className={css.panel ?? ''}>
          {changes}
        </TabPanel>
        <TabPanel id="history" className={css.panel ?? ''}>
          {history}
        </TabPanel>
        {isAligning && (
          <TabPanel id="doubtful" className={css.panel ?? ''}>
            {doubtful}
          </TabPanel>
        )}
      </Tabs>
      {terms}
    </aside>
  )
}
