/** Line ends as files really have them, alone or mixed. */

/** Any one line end, including those of old systems and of word processors. */
export const anyLineEnd = /\r\n|[\n\r\v\f\u0085\u2028\u2029]/u

/** The line end a document uses most; LF for a document of one line. */
export function usualLineEnd(text: string): string {
  const counts = new Map<string, number>()
  for (const [lineEnd] of text.matchAll(/\r\n|\n|\r/g)) counts.set(lineEnd, (counts.get(lineEnd) ?? 0) + 1)
  const ranked = [...counts].sort((a, b) => b[1] - a[1])
  return ranked[0]?.[0] ?? '\n'
}
