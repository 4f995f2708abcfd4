/** Writes a report: as CSV for spreadsheets, as a page, or as JSON. */
import type { Report, ReportSection, SayWords } from '../model/report.ts'
import { escapeHtml, htmlPage } from './html-page.ts'
import { type PageWish, redlineAsHtml } from './redline-page.ts'
import { redlineStyle } from './redline-style.ts'
import { sheet, sheetStyle } from './sheet-style.ts'

/** A spreadsheet takes a cell that begins so for a formula. */
const formula = /^[=+\-@\t\r]/u

function csvCell(text: string): string {
  const shown = formula.test(text) ? `'${text}` : text
  return /[",\r\n]/u.test(shown) ? `"${shown.replaceAll('"', '""')}"` : shown
}

/** RFC 4180, with the names of its columns; tables stand below each other. What would be run as a formula begins with an apostrophe. */
export function reportAsCsv(say: SayWords, { sections }: Report): string {
  const tables = sections.map(({ title, columns, rows }) => {
    const head = columns.map((column) => say(`reports:column.${column}`))
    const lines = [...(title === undefined ? [] : [[title]]), head, ...rows]
    return lines.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('')
  })
  return tables.join('\r\n')
}

function rowsAsData({ columns, rows }: ReportSection) {
  return rows.map((row) => Object.fromEntries(columns.map((column, at) => [column, row[at] ?? ''])))
}

/** A list of objects by the names of the columns as data has them; of several tables one list each, by their names. */
export function reportAsJson({ sections }: Report): string {
  const [only, ...more] = sections
  if (only !== undefined && more.length === 0) return JSON.stringify(rowsAsData(only))
  return JSON.stringify(Object.fromEntries(sections.map((section) => [section.name, rowsAsData(section)])))
}

/** How a report is shown: as its tables, or, of a redline, as the text. */
export type ReportView = 'text' | 'table'

export type ReportLook = {
  readonly view?: ReportView
  /** Title and numbers of its sheets are drawn by whoever prints it. */
  readonly isForPdf?: boolean
}

/** The look of the page. Whoever writes one hashes it, for core knows no cryptography. */
export function styleOfReport(report: Report, { view = 'text', isForPdf = false }: ReportLook = {}): string {
  return (isText(report, view) ? redlineStyle : tableStyle) + (isForPdf ? sheet : sheetStyle(report))
}

function isText({ redline }: Report, view: ReportView): boolean {
  return redline !== undefined && view === 'text'
}

const tableStyle = `
:root { color-scheme: light dark; --ink: #1b1f24; --paper: #fff; --quiet: #5b6470; --line: #e2e3e0 }
@media (prefers-color-scheme: dark) { :root { --ink: #e6e8eb; --paper: #16181d; --quiet: #a3abb6; --line: #2a2e36 } }
body { margin: 2rem auto; max-width: 70rem; padding: 0 1rem; font: 0.875rem/1.5 sans-serif; color: var(--ink); background: var(--paper) }
h1 { font: 1.4rem/1.3 serif; overflow-wrap: anywhere }
h2 { margin: 2rem 0 0.5rem; font-size: 1rem }
header p, th { color: var(--quiet) }
table { width: 100%; border-collapse: collapse }
th, td { padding: 0.4rem 0.75rem 0.4rem 0; border-bottom: 1px solid var(--line); text-align: start; vertical-align: top; overflow-wrap: anywhere; white-space: pre-line }
th { font-weight: 500; white-space: nowrap }
@media print { :root { color-scheme: light; --ink: #000; --paper: #fff; --quiet: #444; --line: #bbb } body { margin: 0; padding: 0; max-width: none; font-size: 9pt } thead { display: table-header-group } tr { break-inside: avoid } }
`

type ReportWish = Omit<PageWish, 'style'> & ReportLook

/** Every text in it is escaped. */
export function reportAsHtml(
  say: SayWords,
  { view = 'text', isForPdf = false, ...wish }: ReportWish,
  report: Report,
): string {
  const { title, subtitle, notes, sections, redline } = report
  const page = { ...wish, style: styleOfReport(report, { view, isForPdf }) }
  if (redline !== undefined && isText(report, view)) return redlineAsHtml(say, page, report, redline)
  const lead = notes.map((note) => `<p>${escapeHtml(note)}</p>`).join('\n')
  const tables = sections.map((section) => sectionAsHtml(say, section)).join('\n')
  return htmlPage({ ...page, title, subtitle, body: [lead, tables].join('\n') })
}

function sectionAsHtml(say: SayWords, { title, columns, rows }: ReportSection): string {
  const heading = title === undefined ? '' : `<h2>${escapeHtml(title)}</h2>\n`
  if (rows.length === 0) return `${heading}<p>${escapeHtml(say('reports:nothing'))}</p>`
  const head = columns.map((column) => `<th scope="col">${escapeHtml(say(`reports:column.${column}`))}</th>`).join('')
  const lines = rows.map((row) => `<tr>${row.map((cell) => `<td dir="auto">${escapeHtml(cell)}</td>`).join('')}</tr>`)
  return `${heading}<table>\n<thead><tr>${head}</tr></thead>\n<tbody>\n${lines.join('\n')}\n</tbody>\n</table>`
}
