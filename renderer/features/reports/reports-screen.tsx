/** The room of reports: one of them at a time, chosen above; saved as a page, a PDF or a table. */
import { Download } from 'lucide-react'
import { useEffect, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Baseline } from '../../../contract/change.ts'
import type { ArticleId } from '../../../core/model/ids.ts'
import { isLibraryReport, type Report, type ReportKind, reportKinds } from '../../../core/model/report.ts'
import { useDesk } from '../../desk/desk-context.ts'
import { Button } from '../../ui/button.tsx'
import { ButtonChoice } from '../../ui/button-choice.tsx'
import { notify } from '../../ui/notices.ts'
import { ScreenHeader } from '../../ui/screen-header.tsx'
import { useSay } from '../../words/use-say.ts'
import { ReportTables } from './report-tables.tsx'
import css from './reports-screen.module.css'
import { type SavedAs, savedAs, saveReport } from './save-report.ts'
import { SinceChoice } from './since-choice.tsx'
import { useReport } from './use-report.ts'

type ReportsProps = {
  /** The one that was open last; undefined if none was. */
  readonly article: ArticleId | undefined
}

export function ReportsScreen({ article }: ReportsProps) {
  const { t } = useTranslation('reports')
  const kinds = reportKinds.filter((kind) => isLibraryReport(kind) || article !== undefined)
  const [kind, setKind] = useState<ReportKind>(kinds[0] ?? 'desk')
  const [since, setSince] = useState<Baseline>()
  const { person } = useDesk()
  const made = useReport({ kind, article, since, person })
  const [isPrinting, setPrinting] = useState<Report>()
  return (
    <>
      <ScreenHeader title={t('room')}>
        {made.status === 'made' && <SaveButtons report={made.report} onPrint={setPrinting} />}
      </ScreenHeader>
      <div className={css.choice}>
        <ButtonChoice
          label={t('choose')}
          look="joined"
          value={kind}
          choices={kinds.map((value) => ({ value, words: t(`kind.${value}`) }))}
          onChange={setKind}
        />
        {kind === 'redline' && article !== undefined && (
          <SinceChoice article={article} since={since} onChange={setSince} />
        )}
      </div>
      <div className={css.room} data-report-room>
        {made.status === 'gathering' && <p className={css.quiet}>{t('gathering')}</p>}
        {made.status === 'missing' && <p className={css.quiet}>{t('missing')}</p>}
        {made.status === 'made' && <ReportTables report={made.report} isWhole={isPrinting !== undefined} />}
      </div>
      {isPrinting !== undefined && <Printing report={isPrinting} onDone={() => setPrinting(undefined)} />}
    </>
  )
}

function useSave() {
  const { t } = useTranslation(['review', 'reports'])
  const say = useSay()
  const { i18n } = useTranslation()
  return async (report: Report, as: SavedAs): Promise<void> => {
    const outcome = await saveReport(say, i18n.language, report, as)
    if (outcome.kind === 'saved') notify({ text: t('review:exporting.saved', { name: outcome.name }), topic: 'export' })
    if (outcome.kind === 'failed') {
      const text = t(`review:exporting.refused.${outcome.why}`, { name: outcome.name })
      notify({ text, tone: 'warning', topic: 'export' })
    }
  }
}

type SaveProps = { readonly report: Report; readonly onPrint: (report: Report) => void }

function SaveButtons({ report, onPrint }: SaveProps) {
  const { t } = useTranslation('reports')
  const save = useSave()
  return savedAs.map((as) => (
    <Button
      key={as}
      icon={<Download size={16} aria-hidden />}
      onPress={() => (as === 'pdf' ? onPrint(report) : void save(report, as))}
    >
      {t(`save.${as}`)}
    </Button>
  ))
}

/** All rows stand on the page now: it is printed, and then it is as it was. */
function Printing({ report, onDone }: { readonly report: Report; readonly onDone: () => void }) {
  const save = useSave()
  // biome-ignore lint/correctness/useExhaustiveDependencies: once for every wish
  useEffect(() => {
    void save(report, 'pdf').finally(onDone)
  }, [report])
  return null
}
