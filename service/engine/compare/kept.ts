/** What a person has seen of the changes and lets stand. */
import type { SignedChange } from '../../../contract/change.ts'
import type { ArticleId, EditId, PersonId, SegmentId } from '../../../core/model/ids.ts'
import type { ReadDb } from '../../../db/connection.ts'
import { listKept } from '../../../db/kept-changes.ts'
import { readPayload } from '../ops/registry.ts'

/** True for a change this person keeps. */
export type IsKept = (segment: SegmentId, change: Omit<SignedChange, 'isKept'>) => boolean

/** What a change is, however often it is worked out anew. */
function keyOf(segment: SegmentId, before: string, after: string, edit: EditId | null): string {
  return JSON.stringify([segment, before, after, edit])
}

/** One that cannot be read keeps nothing: its change is seen once more. */
export function keptBy(db: ReadDb, article: ArticleId, person: PersonId): IsKept {
  const kept = new Set(
    listKept(db, article, person).flatMap(({ version, payload }) => {
      const read = readPayload('keep', version, JSON.parse(payload))
      if (!read.ok) return []
      const { segment, before, after, edit } = read.value.payload
      return [keyOf(segment, before, after, edit)]
    }),
  )
  if (kept.size === 0) return () => false
  return (segment, { before, after, hands }) => kept.has(keyOf(segment, before, after, hands.at(-1)?.edit ?? null))
}
