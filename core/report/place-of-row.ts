/** Where a row of a report leads: to a segment by its number, else to the article it speaks of. */
import type { ArticleId } from '../model/ids.ts'
import type { ReportSection } from '../model/report.ts'

/** `column`: the cell that names it. `row`: undefined for the article as a whole. */
export type PlaceOfRow = { readonly column: string; readonly article: ArticleId; readonly row: number | undefined }

/** `own`: the article of a report that is of one. Undefined where the row speaks of no place. */
export function placeOfRow(section: ReportSection, index: number, own: ArticleId | undefined): PlaceOfRow | undefined {
  const { columns, rows, articles } = section
  const article = articles === undefined ? own : articles[index]
  if (article === undefined) return undefined
  const number = Number(rows[index]?.[columns.indexOf('segment')] ?? '')
  if (number > 0) return { column: 'segment', article, row: number - 1 }
  return articles === undefined ? undefined : { column: 'headline', article, row: undefined }
}
