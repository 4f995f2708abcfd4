/** Where a link leads, as far as a page may say it. */

/** Of a tag (`<a href="…">`) or of Markdown (`](…)`). Only what leads to a page or a letter: a script is no address. */
export function linkAddress(raw: string): string | undefined {
  const [, double, single, marked] = /\shref\s*=\s*(?:"([^"]*)"|'([^']*)')|\]\(<?([^\s)>]+)/iu.exec(raw) ?? []
  const address = (double ?? single ?? marked)?.trim().replaceAll('&amp;', '&')
  return address !== undefined && /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/iu.test(address) ? address : undefined
}
