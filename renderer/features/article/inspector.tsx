/** What stands beside the text: the findings of the article, the history of the active segment, or its details. */
import type { ReactNode } from 'react'
import { Tab, TabList, TabPanel, Tabs } from 'react-aria-components'
import { useTranslation } from 'react-i18next'
import { useComments, useOpenArticle, useSelection, useText } from '../../article/article-context.ts'
import { panels } from '../../article/slices/selection.ts'
import css from './inspector.module.css'

type InspectorProps = {
  readonly findings: ReactNode
  readonly comments: ReactNode
  readonly changes: ReactNode
  readonly history: ReactNode
  readonly doubtful: ReactNode
  /** In place of all others. */
  readonly details: ReactNode
}

export function Inspector({ findings, comments, changes, history, doubtful, details }: InspectorProps) {
  const { t } = useTranslation('article')
  const store = useOpenArticle()
  const panel = useSelection((state) => state.panel)
  const isAligning = useSelection((state) => state.view === 'alignment')
  const count = useText((state) => state.head?.openFindings ?? 0)
  const said = useComments((state) => state.threads.filter(({ isResolved }) => !isResolved).length)
  if (panel === undefined) return null
  if (panel === 'details') return details
  return (
    <aside className={css.inspector} aria-label={t('inspector.label')} data-pane>
      <Tabs
        className={css.tabs ?? ''}
        selectedKey={panel}
        onSelectionChange={(key) => store.showPanel(panels.find((name) => name === key))}
      >
        <TabList className={css.list ?? ''} aria-label={t('inspector.label')}>
          <Tab id="findings" className={css.tab ?? ''}>
            {t('inspector.findings')}
            {count > 0 && <span className={css.count}>{count}</span>}
          </Tab>
          <Tab id="comments" className={css.tab ?? ''}>
            {t('inspector.comments')}
            {said > 0 && <span className={css.count}>{said}</span>}
          </Tab>
          <Tab id="changes" className={css.tab ?? ''}>
            {t('inspector.changes')}
          </Tab>
          <Tab id="history" className={css.tab ?? ''}>
            {t('inspector.history')}
          </Tab>
          {isAligning && (
            <Tab id="doubtful" className={css.tab ?? ''}>
              {t('inspector.doubtful')}
            </Tab>
          )}
        </TabList>
        <TabPanel id="findings" className={`${css.panel} ${css.still}`}>
          {findings}
        </TabPanel>
        <TabPanel id="comments" className={css.panel ?? ''}>
          {comments}
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
    </aside>
  )
}
