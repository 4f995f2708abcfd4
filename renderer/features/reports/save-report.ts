/** Has a report written where a person says: as a page, a table, or what the window prints of it. */
import type { SaveOutcome } from '../../../contract/window-bridge.ts'
import type { Report, SayWords } from '../../../core/model/report.ts'
import { reportAsCsv, reportAsHtml, reportStyle } from '../../../core/report/write-report.ts'
import { bridge } from '../../bridge.ts'

export const savedAs = ['html', 'pdf', 'csv'] as const
export type SavedAs = (typeof savedAs)[number]

async function hashOf(style: string): Promise<string> {
  const hash = await crypto.subtle.digest('SHA-256', new TextEncoder().encode(style))
  return btoa(Array.from(new Uint8Array(hash), (byte) => String.fromCharCode(byte)).join(''))
}

/** As PDF the window prints what it shows: all of the report has to stand there. */
export async function saveReport(say: SayWords, language: string, report: Report, as: SavedAs): Promise<SaveOutcome> {
  const name = `${report.title.slice(0, 80)}.${as}`
  if (as === 'pdf') return bridge.printPage(name)
  const text =
    as === 'csv'
      ? // A spreadsheet tells UTF-8 by the mark before it.
        `\uFEFF${reportAsCsv(say, report)}`
      : reportAsHtml(say, { language, styleHash: await hashOf(reportStyle) }, report)
  return bridge.saveFile({ name, bytes: new TextEncoder().encode(text) })
}
