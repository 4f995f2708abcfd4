/** What a person has seen of the changes and lets stand. */
import type { SignedChange } from '../../../contract/change.ts'
import type { ActionKind } from '../../../core/model/action.ts'
import type { ArticleId, EditId, PersonId, SegmentId } from '../../../core/model/ids.ts'
import type { ReadDb } from '../../../db/connection.ts'
import { listKept, listKindsSince } from '../../../db/kept-changes.ts'
import { readPayload } from '../ops/registry.ts'

/** True for a change this person keeps. */
export type IsKept = (segment: SegmentId, change: Omit<SignedChange, 'isKept'>) => boolean

/** What a change is, however often it is worked out anew. */
function keyOf(segment: SegmentId, before: string, after: string, edit: EditId | null): string {
  return JSON.stringify([segment, before, after, edit])
}

/** One that cannot be read keeps nothing: its change is seen once more. */
export function keptBy(db: ReadDb, article: ArticleId, person: PersonId): IsKept {
  const kept = keysOf(db, article, person)
  if (kept.size === 0) return () => false
  return (segment, { before, after, hands }) => kept.has(keyOf(segment, before, after, hands.at(-1)?.edit ?? null))
}

type Known = {
  readonly article: ArticleId
  readonly person: PersonId
  /** The row of the log up to which it is true. */
  readonly upTo: number
  readonly keys: ReadonlySet<string>
}

/** Of the article and person asked for last: a redline is asked for with every act and every screen of a long article. */
const known = new WeakMap<ReadDb, Known>()

/** Acts by which something is kept, or kept no longer. All others leave what is known as it is. */
const keeping: readonly ActionKind[] = ['keepChange', 'undo', 'redo', 'goBack']

function keysOf(db: ReadDb, article: ArticleId, person: PersonId): ReadonlySet<string> {
  const before = known.get(db)
  const isSame = before?.article === article && before.person === person
  const news = listKindsSince(db, article, isSame ? before.upTo : 0)
  const upTo = news.at(-1)?.row ?? (isSame ? before.upTo : 0)
  const isKnown = isSame && !news.some(({ kind }) => keeping.includes(kind))
  const keys = isKnown ? before.keys : readKeys(db, article, person)
  known.set(db, { article, person, upTo, keys })
  return keys
}

function readKeys(db: ReadDb, article: ArticleId, person: PersonId): ReadonlySet<string> {
  return new Set(
    listKept(db, article, person).flatMap(({ version, payload }) => {
      const read = readPayload('keep', version, JSON.parse(payload))
      if (!read.ok) return []
      const { segment, before, after, edit } = read.value.payload
      return [keyOf(segment, before, after, edit)]
    }),
  )
}
