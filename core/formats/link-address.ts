/** Where a link leads, as far as a page may say it. */

/** Of a tag (`<a href="…">`, `<text:a xlink:href="…">`), of Markdown (`](…)`) or of a field of Word's. Only what leads to a page or a letter: a script is no address. */
export function linkAddress(raw: string): string | undefined {
  const [, double, single, marked, field] =
    /\s(?:xlink:)?href\s*=\s*(?:"([^"]*)"|'([^']*)')|\]\(<?([^\s)>]+)|\bHYPERLINK\s+(?:"|&quot;)(.*?)(?:"|&quot;)/iu.exec(
      raw,
    ) ?? []
  const address = (double ?? single ?? marked ?? field)?.trim().replaceAll('&amp;', '&')
  return address !== undefined && /^(?:https?:\/\/|mailto:|\/(?!\/)|#)/iu.test(address) ? address : undefined
}
