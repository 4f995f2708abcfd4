/** Open findings counted as people chose for their checks: what lists, heads and gates go by. */
import type { ArticleHead } from '../../contract/shapes.ts'
import { type CheckChoices, familyOf, isSwitchedOn } from '../../core/check/catalogue.ts'
import { type CheckId, findingFamilies } from '../../core/model/finding.ts'
import type { OpenCount } from '../../db/findings.ts'

export type FindingCounts = Pick<
  ArticleHead,
  'openFindings' | 'criticalFindings' | 'findingsByFamily' | 'findingsByCheck'
>

type Family = (typeof findingFamilies)[number]

export function countFindings(counts: readonly OpenCount[], choices: CheckChoices): FindingCounts {
  const findingsByFamily = Object.fromEntries(findingFamilies.map((family) => [family, 0])) as Record<Family, number>
  const findingsByCheck: Record<CheckId, number> = {}
  let openFindings = 0
  let criticalFindings = 0
  for (const { check, severity, count } of counts) {
    if (!isSwitchedOn(check, choices)) continue
    openFindings += count
    if ((choices.get(check)?.severity ?? severity) === 'critical') criticalFindings += count
    findingsByFamily[familyOf(check)] += count
    findingsByCheck[check] = (findingsByCheck[check] ?? 0) + count
  }
  return { openFindings, criticalFindings, findingsByFamily, findingsByCheck }
}
