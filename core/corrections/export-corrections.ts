/** Learned corrections as a file for other tools: a table, or JSON. */
import type { LearnedCorrection } from '../model/correction.ts'

/** The shapes a file of corrections may have. */
export type CorrectionFormat = 'tsv' | 'json'

const columns = ['language', 'before', 'after', 'times', 'lastBy', 'last', 'offered']

/**
 * As a table: a line of headings, then a line a correction, values parted by tabs; a value that a spreadsheet would take
 * for a formula begins with an apostrophe. As JSON: `{ format, version, corrections }`. Times are UTC, ISO 8601.
 */
export function writeCorrections(corrections: readonly LearnedCorrection[], as: CorrectionFormat): string {
  if (as === 'json') {
    const all = { format: 'sverka-corrections', version: 1, corrections: corrections.map(recordOf) }
    return `${JSON.stringify(all, undefined, 2)}\n`
  }
  const lines = [columns, ...corrections.map((one) => Object.values(recordOf(one)).map((value) => safeValue(value)))]
  return lines.map((values) => `${values.join('\t')}\n`).join('')
}

function recordOf({ language, before, after, times, lastBy, lastMs, isStopped }: LearnedCorrection) {
  const last = lastMs === undefined ? '' : new Date(lastMs).toISOString()
  return { language, before, after, times, lastBy: lastBy ?? '', last, offered: !isStopped }
}

function safeValue(value: string | number | boolean): string {
  const text = String(value).replace(/[\t\r\n]+/gu, ' ')
  return /^[=+\-@]/u.test(text) ? `'${text}` : text
}
