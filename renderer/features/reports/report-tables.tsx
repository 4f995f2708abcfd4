/** A report as it is read: what has to be known first, then its text or its tables. */
import { useTranslation } from 'react-i18next'
import type { ArticleId } from '../../../core/model/ids.ts'
import type { Report, ReportSection } from '../../../core/model/report.ts'
import { type PlaceOfRow, placeOfRow } from '../../../core/report/place-of-row.ts'
import type { ReportView } from '../../../core/report/write-report.ts'
import { useSay } from '../../words/use-say.ts'
import { RedlineView } from './redline-view.tsx'
import css from './reports-screen.module.css'

/** On the screen; what is saved has all of them. */
const mostRows = 1_000

type Ways = {
  /** The article of a report that is of one. */
  readonly article: ArticleId | undefined
  readonly view: ReportView
  readonly onOpen: (article: ArticleId, row: number | undefined) => void
}

export function ReportTables({ report, ...ways }: Ways & { readonly report: Report }) {
  const { title, subtitle, notes, sections, redline } = report
  return (
    <article className={css.report} data-report>
      <h2 className={css.title} dir="auto">
        {title}
      </h2>
      <p className={css.quiet}>{subtitle}</p>
      {notes.map((note) => (
        <p key={note} className={css.note} dir="auto">
          {note}
        </p>
      ))}
      {redline !== undefined && ways.view === 'text' ? (
        <RedlineView redline={redline} />
      ) : (
        sections.map((section) => <Section key={section.name} section={section} {...ways} />)
      )}
    </article>
  )
}

function Section({ section, article, onOpen }: Ways & { readonly section: ReportSection }) {
  const { t } = useTranslation('reports')
  const say = useSay()
  const { title, columns, rows } = section
  const shown = rows.slice(0, mostRows)
  return (
    <section className={css.section} {...(title !== undefined && { 'aria-label': title })}>
      {title !== undefined && <h3>{title}</h3>}
      {rows.length === 0 ? (
        <p className={css.quiet}>{t('nothing')}</p>
      ) : (
        // Wide tables scroll by themselves, and by the keyboard too.
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached
        <div className={css.wide} tabIndex={0}>
          <table className={css.table}>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {say(`reports:column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {shown.map((row, index) => (
                <Row
                  // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report are made anew together
                  key={index}
                  columns={columns}
                  cells={row}
                  place={placeOfRow(section, index, article)}
                  onOpen={onOpen}
                />
              ))}
            </tbody>
          </table>
        </div>
      )}
      {shown.length < rows.length && (
        <p className={css.quiet}>{t('more', { shown: shown.length, total: rows.length })}</p>
      )}
    </section>
  )
}

type RowProps = Pick<Ways, 'onOpen'> & {
  readonly columns: readonly string[]
  readonly cells: readonly string[]
  readonly place: PlaceOfRow | undefined
}

/** The cell that names a place leads there. */
function Row({ columns, cells, place, onOpen }: RowProps) {
  const { t } = useTranslation('reports')
  return (
    <tr>
      {cells.map((cell, at) => (
        <td key={columns[at]} dir="auto">
          {place !== undefined && columns[at] === place.column ? (
            <button
              type="button"
              className={css.place}
              aria-label={place.row === undefined ? undefined : t('goTo', { number: cell })}
              onClick={() => onOpen(place.article, place.row)}
            >
              {cell}
            </button>
          ) : (
            cell
          )}
        </td>
      ))}
    </tr>
  )
}
