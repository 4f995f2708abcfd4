/** What an act did to the findings of an article. */

import type { FindingId } from '../../core/model/ids.ts'
import type { StoredFinding } from '../../db/findings.ts'

/** One that is added and was there before is the same finding at another place. */
export type FindingsDelta = { readonly removed: readonly FindingId[]; readonly added: readonly StoredFinding[] }

type Delta<Finding> = { readonly removed: readonly FindingId[]; readonly added: readonly Finding[] }

/** What several changes come to that were made one after the other. */
export function inSequence<Finding extends { readonly id: FindingId }>(
  deltas: readonly Delta<Finding>[],
): Delta<Finding> {
  const removed = new Set<FindingId>()
  const added = new Map<FindingId, Finding>()
  for (const delta of deltas) {
    for (const id of delta.removed) {
      removed.add(id)
      added.delete(id)
    }
    for (const finding of delta.added) added.set(finding.id, finding)
  }
  return { removed: [...removed], added: [...added.values()] }
}
