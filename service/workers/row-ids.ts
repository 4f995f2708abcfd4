/** What the rows of a file are called that may have been written here. */
import { isRowId, rowIdPattern } from '../../core/formats/alignment/row-id.ts'
import { openBitext } from '../../core/formats/open-file.ts'
import type { Jobs } from '../context/jobs.ts'

/** So many rows tell whose file it is, and so much of its text. */
const mostAsked = 50
const mostChars = 200_000

/** Units of XLIFF have them as names. */
export function rowIds(file: Jobs['rowIds']['input']): Jobs['rowIds']['output'] {
  const opened = openBitext(file)
  if (!opened.ok) return []
  const { format, units, parts } = opened.value
  const ids = units.flatMap(({ id }) => (id !== undefined && isRowId(id) ? [id] : []))
  const text = format === 'xliff' ? (parts[0]?.text.slice(0, mostChars) ?? '') : ''
  const names = [...text.matchAll(new RegExp(`<(?:trans-)?unit\\s[^>]*name="(${rowIdPattern})"`, 'gu'))].flatMap(
    ([, name]) => name ?? [],
  )
  return [...ids, ...names].slice(0, mostAsked)
}
