/** A page of the command line: its style known by its hash, so that nothing else is let in. */
import { createHash } from 'node:crypto'
import { type HtmlPage, htmlPage } from '../core/report/html-page.ts'
import { interfaceLanguageFor } from '../locales/languages.ts'

/** SHA-256 in base64. */
export function hashOf(style: string): string {
  return createHash('sha256').update(style).digest('base64')
}

/** `language` is the wish for one of the interface. Title and subtitle are escaped here. */
export function pageOf({ language, ...page }: Omit<HtmlPage, 'styleHash'>): string {
  return htmlPage({ ...page, language: interfaceLanguageFor(language), styleHash: hashOf(page.style) })
}
