/** A report as a table: written as CSV for spreadsheets, as a page, or as JSON. */

import { escapeHtml, htmlPage } from './html-page.ts'
import type { Say } from './words.ts'

export type ReportTable = {
  readonly title: string
  /** When it was made, of what. */
  readonly subtitle: string
  /** Names of columns as data has them; `report.column.<name>` are their words. */
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
}

/** A spreadsheet takes a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r]/u

function csvCell(text: string): string {
  const shown = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** RFC 4180, with the names of its columns; what would be run as a formula begins with an apostrophe. */
export function tableAsCsv(say: Say, { columns, rows }: ReportTable): string {
  const head = columns.map((column) => say(`report.column.${column}`))
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
}

/** A list of objects, by the names of the columns as data has them. */
export function tableAsJson({ columns, rows }: ReportTable): string {
  return JSON.stringify(rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? '']))))
}

const style = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --quiet: #5b6470; --line: #e2e3e0 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #16181d; --quiet: #a3abb6; --line: #2a2e36 } }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font: 0.875rem/1.5 sans-serif; color: var(--ink); background: var(--paper) }
h1 { font: 1.4rem/1.3 serif }
header p, th { color: var(--quiet) }
table { width: 100%; border-collapse: collapse }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere }
th { font-weight: 500; white-space: nowrap }
@media print { body { margin: 0; max-width: none } thead { display: table-header-group } tr { break-inside: avoid } }
`

/** Every text in it is escaped. */
export function tableAsHtml(say: Say, language: string, { title, subtitle, columns, rows }: ReportTable): string {
  const head = columns.map((column) => `<th scope="col">${escapeHtml(say(`report.column.${column}`))}</th>`).join('')
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')}</tr>`)
  const table = `<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`
  const body = rows.length === 0 ? `<p>${escapeHtml(say('report.nothing'))}</p>` : table
  return htmlPage({ language, title, subtitle, style, body })
}
