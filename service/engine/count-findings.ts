/** Open findings counted as people chose for their checks: what lists, heads and gates go by. */
import type { ArticleHead } from '../../contract/article.ts'
import { type CheckChoices, familyOf, isSwitchedOn } from '../../core/check/catalogue.ts'
import { type CheckId, findingFamilies, type Severity } from '../../core/model/finding.ts'
import type { OpenCount, StoredFinding } from '../../db/findings.ts'

export type FindingCounts = Pick<
  ArticleHead,
  'openFindings' | 'criticalFindings' | 'findingsByFamily' | 'findingsByCheck'
>

export type CountOfCheck = Omit<OpenCount, 'article'>

type Family = (typeof findingFamilies)[number]

export function countFindings(counts: readonly CountOfCheck[], choices: CheckChoices): FindingCounts {
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

const counted = new WeakMap<readonly StoredFinding[], readonly CountOfCheck[]>()

/** How many findings of each check are open, of those at hand: cheaper than to count the rows of a long article. */
export function countOpenOf(findings: readonly StoredFinding[]): readonly CountOfCheck[] {
  const known = counted.get(findings)
  if (known !== undefined) return known
  const counts = tally(findings)
  counted.set(findings, counts)
  return counts
}

function tally(findings: readonly StoredFinding[]): readonly CountOfCheck[] {
  const counts = new Map<CheckId, Map<Severity, number>>()
  for (const { check, severity, isDismissed } of findings) {
    if (isDismissed) continue
    let ofCheck = counts.get(check)
    if (ofCheck === undefined) {
      ofCheck = new Map()
      counts.set(check, ofCheck)
    }
    ofCheck.set(severity, (ofCheck.get(severity) ?? 0) + 1)
  }
  return [...counts].flatMap(([check, ofCheck]) =>
    [...ofCheck].map(([severity, count]) => ({ check, severity, count })),
  )
}
