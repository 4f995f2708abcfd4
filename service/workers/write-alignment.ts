/** The rows of an article as the bytes of a file. */
import { writeAlignment as write } from '../../core/formats/alignment/write-alignment.ts'
import type { Jobs } from '../context/jobs.ts'

/** With the article's languages and headline in its head. */
export function writeAlignment({ rows, head, as }: Jobs['alignment']['input']): Jobs['alignment']['output'] {
  return write(rows, head, as)
}
