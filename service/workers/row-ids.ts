/** What the rows of a file are called that may have been written here. */
import { openBitext } from '../../core/formats/open-file.ts'
import type { Jobs } from '../context/jobs.ts'

/** So many rows tell whose file it is, and so much of its text. */
const mostAsked = 50
const mostChars = 200_000

const id = '[\\da-f]{8}-[\\da-f]{4}-7[\\da-f]{3}-[\\da-f]{4}-[\\da-f]{12}'

/** Units of XLIFF have them as names. */
export function rowIds(file: Jobs['rowIds']['input']): Jobs['rowIds']['output'] {
  const opened = openBitext(file)
  if (!opened.ok) return []
  const { format, units, parts } = opened.value
  const ours = new RegExp(`^${id}$`, 'u')
  const ids = units.flatMap((unit) => (unit.id !== undefined && ours.test(unit.id) ? [unit.id] : []))
  const text = format === 'xliff' ? (parts[0]?.text.slice(0, mostChars) ?? '') : ''
  const names = [...text.matchAll(new RegExp(`<(?:trans-)?unit\\s[^>]*name="(${id})"`, 'gu'))].flatMap(
    ([, name]) => name ?? [],
  )
  return [...ids, ...names].slice(0, mostAsked)
}
