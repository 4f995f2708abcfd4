/** The alignment of an article as the bytes of a file, in UTF-8. */
import { writeTmx } from '../../core/formats/alignment/tmx.ts'
import { writeAlignmentTable } from '../../core/formats/alignment/tsv.ts'
import type { Jobs } from '../context/jobs.ts'

/** As TMX or as a table, with the article's languages and headline in its head. */
export function writeAlignment({ rows, head, as }: Jobs['alignment']['input']): Jobs['alignment']['output'] {
  const text = as === 'tmx' ? writeTmx(rows, head) : writeAlignmentTable(rows)
  return new TextEncoder().encode(text)
}
