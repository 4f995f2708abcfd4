/** What an act did to the findings of an article. */
import type { PlacedFinding } from '../../contract/shapes.ts'
import type { FindingId } from '../../core/model/ids.ts'

export type FindingsDelta = { readonly removed: readonly FindingId[]; readonly added: readonly PlacedFinding[] }
