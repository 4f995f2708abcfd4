/** What an act did to the findings of an article. */

import type { FindingId } from '../../core/model/ids.ts'
import type { StoredFinding } from '../../db/findings.ts'

export type FindingsDelta = { readonly removed: readonly FindingId[]; readonly added: readonly StoredFinding[] }
