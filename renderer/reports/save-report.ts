/** Has a report written where a person says: as a page, printed or not, or as a table. */
import type { SaveOutcome } from '../../contract/window-bridge.ts'
import type { Report, SayWords } from '../../core/model/report.ts'
import { forPrograms } from '../../core/report/parts.ts'
import { type ReportView, reportAsCsv, reportAsHtml, styleOfReport } from '../../core/report/write-report.ts'
import { bridge } from '../bridge.ts'

export const savedAs = ['html', 'pdf', 'csv'] as const
export type SavedAs = (typeof savedAs)[number]

async function hashOf(style: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  return btoa(Array.from(new Uint8Array(hash), (byte) => String.fromCharCode(byte)).join(''))
}

/** `build` puts it into words. */
export type ReportToSave = { readonly build: (say: SayWords) => Report; readonly view: ReportView }

/** A PDF is the page, printed. A table is for programs. */
export async function saveReport(
  say: SayWords,
  language: string,
  { build, view }: ReportToSave,
  as: SavedAs,
): Promise<SaveOutcome> {
  const report = build(as === 'csv' ? forPrograms(say) : say)
  const name = `${report.title.slice(0, 80)}.${as}`
  if (as === 'csv') {
    // A spreadsheet tells UTF-8 by the mark before it.
    return bridge.saveFile({ name, bytes: new TextEncoder().encode(`\uFEFF${reportAsCsv(say, report)}`) })
  }
  const look = { view, isForPdf: as === 'pdf' }
  const styleHash = await hashOf(styleOfReport(report, look))
  const page = reportAsHtml(say, { language, styleHash, ...look }, report)
  // More than fits on a line is cut off there.
  const title = report.title.slice(0, 160)
  return as === 'pdf'
    ? bridge.savePdf({ name, page, title, subtitle: report.subtitle })
    : bridge.saveFile({ name, bytes: new TextEncoder().encode(page) })
}
