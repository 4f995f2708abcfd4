/** `reimport.plan`: what a file brings back into the article it came from. Nothing is stored. */
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ReimportPlan, WentOut } from '../../contract/reimport.ts'
import type { Article, SourceFile } from '../../core/model/article.ts'
import type { ReturnedFault } from '../../core/model/reimport.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { listExports } from '../../db/baselines.ts'
import { getBytes, listDocuments } from '../../db/documents.ts'
import { listPeople } from '../../db/people.ts'
import { findSegment } from '../../db/segments.ts'
import { withBytes } from '../base/picked-files.ts'
import type { Desk } from '../context/desk.ts'
import type { PlannedReturn } from '../context/jobs.ts'
import { columnsOf } from '../engine/columns-of.ts'
import { closedFor } from '../engine/guard.ts'
import { withinMemory } from '../engine/within-memory.ts'
import { authorsOf, handsOf } from './authors.ts'
import { gatherPlaces } from './places.ts'
import { newComments } from './remarks.ts'

/** More exports than these nobody waits for. */
const mostStates = 10

const asImported: WentOut = { action: undefined, by: undefined, atMs: undefined }

/** Read and compared in a worker; the library is asked before and after. */
export async function planReturned(
  desk: Desk,
  args: Arguments<'reimport.plan'>,
  control: JobControl,
): Promise<Reply<'reimport.plan'>> {
  const db = desk.library.read
  const article = findArticle(db, args.article)
  const own = listDocuments(db, args.article).find(({ side }) => side === 'target')
  if (article === undefined || own === undefined) return fail({ kind: 'no-such-article' })
  const file = withBytes(desk.picked, args)
  if (!file.ok) return fail({ kind: 'file-refused', why: file.failure })
  const states = [...listExports(db, article.id, mostStates), asImported]
  const compared = args.since === undefined ? states : states.filter(({ action }) => (action ?? null) === args.since)
  if (compared.length === 0) return fail({ kind: 'no-such-baseline' })
  const places = gatherPlaces(
    desk,
    article,
    own,
    compared.map(({ action }) => action ?? null),
  )
  if (!places.ok) return places
  const order = orderOf(desk, article, own, file.value)
  const done = await withinMemory(desk.workers.run('reimport', { ...order, ...places.value }, control))
  if (!done.ok) return fail({ kind: 'file-refused', why: done.failure })
  const planned = done.value
  if (!planned.ok) return planned
  return ok(told(desk, article, planned.value, { states, state: compared[planned.value.state] ?? asImported }))
}

function orderOf(
  desk: Desk,
  { sourceLanguage, targetLanguage }: Article,
  own: SourceFile,
  { name, bytes }: { readonly name: string; readonly bytes: Uint8Array },
) {
  return {
    file: { name, bytes },
    own: { format: own.format, bytes: getBytes(desk.library.read, own.id), columns: columnsOf(desk, own) },
    languages: { source: sourceLanguage, target: targetLanguage },
    people: listPeople(desk.library.read).map(({ name: known }) => known),
  }
}

/** What was found, on the texts as they stand now. */
function told(
  desk: Desk,
  article: Article,
  { plan, format, marks, comments }: PlannedReturn,
  states: Pick<ReimportPlan, 'state' | 'states'>,
): ReimportPlan {
  const db = desk.library.read
  const changes = plan.changes.map((change) => {
    const segment = findSegment(db, change.segment)?.segment
    const fault: ReturnedFault | undefined = segment?.isLocked === true ? { kind: 'segment-locked' } : change.fault
    return { ...change, hands: handsOf(db, change, marks), fault, basedOn: segment?.latestEdit ?? null }
  })
  return {
    ...plan,
    ...states,
    format,
    authors: authorsOf(db, marks),
    changes,
    comments: newComments(db, article.id, comments),
    closed: closedFor(desk, article)?.why,
  }
}
