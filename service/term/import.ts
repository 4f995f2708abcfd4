/** `term.inspect`, `term.import`: a file of terms is looked at, and taken in as one act. Read in a worker. */
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { asId, type ConceptId } from '../../core/model/ids.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { mostConcepts, type TermFile, type TermFileRefused } from '../../core/model/term.ts'
import { mergeConcepts } from '../../core/terms/merge-concepts.ts'
import { spend, withBytes } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import { actOnTerms, conceptOps } from '../engine/act-on-terms.ts'

const shownConcepts = 20

async function read(
  desk: Desk,
  file: Arguments<'term.import'>,
  control: JobControl,
): Promise<Result<TermFile, TermFileRefused>> {
  const given = withBytes(desk.picked, file)
  if (!given.ok) return given
  const { name, bytes, columns } = given.value
  return desk.workers.run('terms', { name, bytes, columns }, control)
}

/** Nothing is stored. A table of which nobody knows what its columns are is shown without terms. */
export async function inspectTerms(
  desk: Desk,
  file: Arguments<'term.inspect'>,
  control: JobControl,
): Promise<Reply<'term.inspect'>> {
  const looked = await read(desk, file, control)
  if (!looked.ok) return looked
  const { concepts, ...rest } = looked.value
  const languages = [...new Set(concepts.flatMap(({ terms }) => terms.map(({ language }) => language)))]
  return ok({ ...rest, total: concepts.length, concepts: concepts.slice(0, shownConcepts), languages })
}

/** What is known already stays as it is; a file that would make the term base too large is refused whole. */
export async function importTerms(
  desk: Desk,
  file: Arguments<'term.import'>,
  control: JobControl,
): Promise<Reply<'term.import'>> {
  const looked = await read(desk, file, control)
  if (!looked.ok) return looked
  const { concepts, passedOver } = looked.value
  if (concepts.length === 0) return fail({ kind: looked.value.table === undefined ? 'no-terms' : 'no-columns' })
  const known = desk.terms()
  const merged = mergeConcepts(known, concepts)
  const added = merged.filter((one) => one.known === undefined).length
  if (known.length + added > mostConcepts) return fail({ kind: 'too-many-terms', limit: mostConcepts })
  const changes = merged.map(({ known: before, content }) => {
    return { id: before?.id ?? asId<ConceptId>(desk.newId()), from: before, to: content }
  })
  const act = actOnTerms(desk, 'importTerms', () => conceptOps(changes))
  spend(desk.picked, file)
  const changed = merged.length - added
  return ok({ act, added, changed, same: Math.max(0, concepts.length - merged.length), passedOver })
}
