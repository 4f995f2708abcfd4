/** A report as it is read and printed: what has to be known first, then its tables. */
import { useTranslation } from 'react-i18next'
import type { Report, ReportSection } from '../../../core/model/report.ts'
import { useSay } from '../../words/use-say.ts'
import css from './reports-screen.module.css'

/** On the screen; what is printed or saved has all of them. */
const mostRows = 1_000

type TablesProps = { readonly report: Report; readonly isWhole: boolean }

export function ReportTables({ report, isWhole }: TablesProps) {
  const { title, subtitle, notes, sections } = report
  return (
    <article className={css.report} data-printed>
      <h2 className={css.title} dir="auto">
        {title}
      </h2>
      <p className={css.quiet}>{subtitle}</p>
      {notes.map((note) => (
        <p key={note} className={css.note} dir="auto">
          {note}
        </p>
      ))}
      {sections.map((section) => (
        <Section key={section.name} section={section} isWhole={isWhole} />
      ))}
    </article>
  )
}

function Section({ section, isWhole }: { readonly section: ReportSection; readonly isWhole: boolean }) {
  const { t } = useTranslation('reports')
  const say = useSay()
  const { title, columns, rows } = section
  const shown = isWhole ? rows : rows.slice(0, mostRows)
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
                // biome-ignore lint/suspicious/noArrayIndexKey: rows of a report are made anew together
                <tr key={index}>
                  {row.map((cell, at) => (
                    <td key={columns[at]} dir="auto">
                      {cell}
                    </td>
                  ))}
                </tr>
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
