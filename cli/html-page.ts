/** Pages of the command line: their style known by its hash, so that nothing else is let in. */
import { createHash } from 'node:crypto'
import type { Report } from '../core/model/report.ts'
import { type HtmlPage, htmlPage } from '../core/report/html-page.ts'
import { reportAsHtml, styleOfReport } from '../core/report/write-report.ts'
import { interfaceLanguageFor } from '../locales/languages.ts'
import type { Terminal } from './terminal.ts'

/** SHA-256 in base64. */
function hashOf(style: string): string {
  return createHash('sha256').update(style).digest('base64')
}

/** `language` is the wish for one of the interface. Title and subtitle are escaped here. */
export function pageOf({ language, ...page }: Omit<HtmlPage, 'styleHash'>): string {
  return htmlPage({ ...page, language: interfaceLanguageFor(language), styleHash: hashOf(page.style) })
}

/** A report in the words of the terminal. */
export function pageOfReport({ say, language }: Terminal, report: Report): string {
  return reportAsHtml(
    say,
    { language: interfaceLanguageFor(language), styleHash: hashOf(styleOfReport(report)) },
    report,
  )
}
