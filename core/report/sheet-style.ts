/** What stands at the edges of every sheet of paper a page is printed on. */
import type { Report } from '../model/report.ts'

/** Words of a style sheet, whatever stands in them: neither its quotation mark nor the end of the sheet. */
function inStyle(text: string): string {
  return `"${text.replace(/["\\<\n\r\f]/gu, (sign) => `\\${sign.charCodeAt(0).toString(16)} `)}"`
}

/** The sheet alone: what stands at its edges is drawn by whoever prints it. */
export const sheet = '@page { size: A4; margin: 24mm 20mm 22mm }'

const edge = 'font: 8pt/1.3 sans-serif; color: #5b6470'

/** What it is and when it was made at the head, the number of the sheet at its foot. */
export function sheetStyle({ title, subtitle }: Pick<Report, 'title' | 'subtitle'>): string {
  return `${sheet}
@page { @top-left { content: ${inStyle(title)}; width: 65%; text-align: left; ${edge} } @top-right { content: ${inStyle(subtitle)}; text-align: right; ${edge} } @bottom-right { content: counter(page) " / " counter(pages); ${edge} } }
`
}
