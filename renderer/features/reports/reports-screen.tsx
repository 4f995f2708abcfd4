/** The room of reports: one of them at a time, chosen above; saved as a page, a PDF or a table. */
import { Download } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Baseline } from '../../../contract/change.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { isLibraryReport, reportKinds } from '../../../core/model/report.ts'
import type { ReportView } from '../../../core/report/write-report.ts'
import { type ReportToSave, type SavedAs, savedAs, saveReport } from '../../reports/save-report.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonChoice } from '../../ui/button-choice.tsx'
import { notify } from '../../ui/notices.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { useSay } from '../../words/use-say.ts'
import { ReportTables } from './report-tables.tsx'
import type { ReportWish } from './report-wish.ts'
import css from './reports-screen.module.css'
import { SinceChoice } from './since-choice.tsx'
import { useReport } from './use-report.ts'
import { useWorkers, WhoseChoice } from './whose-choice.tsx'

const views = ['text', 'table'] as const satisfies readonly ReportView[]

type ReportsProps = {
  /** The one that was open last; undefined if none was. */
  readonly article: ArticleId | undefined
  readonly wish: ReportWish
  readonly onWish: (wish: ReportWish) => void
  /** Goes to a place that a row of the report speaks of. */
  readonly onOpen: (article: ArticleId, row: number | undefined) => void
}

export function ReportsScreen({ article, wish, onWish, onOpen }: ReportsProps) {
  const { t } = useTranslation('reports')
  const kinds = reportKinds.filter((kind) => isLibraryReport(kind) || article !== undefined)
  const kind = kinds.find((one) => one === wish.kind) ?? kinds[0] ?? 'desk'
  const [since, setSince] = useState<Baseline>()
  const { whose, workers } = useWorkers(wish)
  const [isOfAll, setOfAll] = useState(false)
  const made = useReport({ kind, article, since, person: whose, isOfAll: kind === 'terms' && isOfAll })
  const [view, setView] = useState<ReportView>('text')
  return (
    <>
      <ScreenHeader title={t('room')}>
        {made.status === 'made' && <SaveButtons build={made.build} view={view} />}
      </ScreenHeader>
      <div className={css.choice}>
        <ButtonChoice
          label={t('choose')}
          look="joined"
          value={kind}
          choices={kinds.map((value) => ({ value, words: t(`kind.${value}`) }))}
          onChange={(chosen) => onWish({ ...wish, kind: chosen })}
        />
        {kind === 'redline' && article !== undefined && (
          <>
            <ButtonChoice
              label={t('view.label')}
              look="joined"
              value={view}
              choices={views.map((value) => ({ value, words: t(`view.${value}`) }))}
              onChange={setView}
            />
            <SinceChoice article={article} since={since} onChange={setSince} />
          </>
        )}
        {kind === 'terms' && <TermsOf isOfAll={isOfAll} onChange={setOfAll} />}
        {kind === 'corrections' && workers.length > 1 && (
          <WhoseChoice whose={whose} workers={workers} onChange={(id) => onWish({ ...wish, whose: id })} />
        )}
      </div>
      <div className={css.room} data-report-room>
        {made.status === 'gathering' && <p className={css.quiet}>{t('gathering')}</p>}
        {made.status === 'missing' && <p className={css.quiet}>{t('missing')}</p>}
        {made.status === 'made' && (
          <ReportTables
            report={made.report}
            article={isLibraryReport(kind) ? undefined : article}
            view={view}
            onOpen={onOpen}
          />
        )}
      </div>
    </>
  )
}

type TermsOfProps = { readonly isOfAll: boolean; readonly onChange: (isOfAll: boolean) => void }

function TermsOf({ isOfAll, onChange }: TermsOfProps) {
  const { t } = useTranslation('reports')
  return (
    <ButtonChoice
      label={t('terms.of.label')}
      look="joined"
      value={isOfAll ? 'all' : 'one'}
      choices={(['one', 'all'] as const).map((value) => ({ value, words: t(`terms.of.${value}`) }))}
      onChange={(value) => onChange(value === 'all')}
    />
  )
}

function useSave() {
  const { t } = useTranslation(['review', 'reports'])
  const say = useSay()
  const { i18n } = useTranslation()
  return async (saved: ReportToSave, as: SavedAs): Promise<void> => {
    const outcome = await saveReport(say, i18n.language, saved, as)
    if (outcome.kind === 'saved') notify({ text: t('review:exporting.saved', { name: outcome.name }), topic: 'export' })
    if (outcome.kind === 'failed') {
      const text = t(`review:exporting.refused.${outcome.why}`, { name: outcome.name })
      notify({ text, tone: 'warning', topic: 'export' })
    }
  }
}

function SaveButtons(saved: ReportToSave) {
  const { t } = useTranslation('reports')
  const save = useSave()
  return savedAs.map((as) => (
    <Button key={as} icon={<Download size={16} aria-hidden />} onPress={() => void save(saved, as)}>
      {t(`save.${as}`)}
    </Button>
  ))
}
