/** Reads, cuts, aligns and checks files as an import does, without a library. */
import { showable } from '../core/model/showable.ts'
import type { AcceptedFile, PreparedArticle } from '../service/context/jobs.ts'
import { prepareArticle } from '../service/workers/prepare-article.ts'
import { sayFileRefused } from './read-file.ts'
import { Stop, type Terminal } from './terminal.ts'

/** Segments are named by numbers of their own. Throws `Stop` with code 3 for a file that holds no text. */
export function prepare(terminal: Terminal, target: AcceptedFile, source: AcceptedFile | undefined): PreparedArticle {
  let made = 0
  const newId = () => String(made++)
  const control = { checkpoint: () => undefined, shouldStop: () => false, beat: () => undefined }
  const prepared = prepareArticle({ target, source, allowMismatch: true }, newId, control, terminal.checker)
  if (prepared.ok) return prepared.value
  if (prepared.failure.kind !== 'file-refused') throw new Error('a mismatch was allowed and found all the same')
  const { name, why } = prepared.failure
  throw new Stop(`${showable(name)}: ${sayFileRefused(terminal.say, why)}`, 3)
}
