/** Open findings counted as people chose what is shown to them: what lists, heads and gates go by. */
import type { ArticleHead } from '../../contract/article.ts'
import { familyOf, isSwitchedOn, reachIn, type Shown } from '../../core/check/catalogue.ts'
import { type CheckId, findingFamilies, type Severity } from '../../core/model/finding.ts'
import { isWithin, type Reach, reaches, reachOf } from '../../core/model/reach.ts'
import type { OpenCount, StoredFinding } from '../../db/findings.ts'

export type FindingCounts = Pick<
  ArticleHead,
  'openFindings' | 'criticalFindings' | 'findingsByFamily' | 'findingsByCheck' | 'findingsByReach'
>

export type CountOfCheck = Omit<OpenCount, 'article'>

type Family = (typeof findingFamilies)[number]

/** Critical ones are those that stand against an approval, however far findings are shown. */
export function countFindings(counts: readonly CountOfCheck[], shown: Shown): FindingCounts {
  const { choices } = shown
  const findingsByFamily = Object.fromEntries(findingFamilies.map((family) => [family, 0])) as Record<Family, number>
  const findingsByReach = Object.fromEntries(reaches.map((reach) => [reach, 0])) as Record<Reach, number>
  const findingsByCheck: Record<CheckId, number> = {}
  let criticalFindings = 0
  for (const { check, severity, reach: found, count } of counts) {
    if (!isSwitchedOn(check, choices)) continue
    const reach = reachIn(found, check, choices)
    for (const wider of reaches) if (isWithin(reach, wider)) findingsByReach[wider] += count
    if (isInTheWay(severity, reach, choices.get(check)?.severity)) criticalFindings += count
    if (!isWithin(reach, shown.reach)) continue
    findingsByFamily[familyOf(check)] += count
    findingsByCheck[check] = (findingsByCheck[check] ?? 0) + count
  }
  const openFindings = findingsByReach[shown.reach]
  return { openFindings, criticalFindings, findingsByFamily, findingsByCheck, findingsByReach }
}

/** What is sure; of a check that a person made critical, what is likely too. */
function isInTheWay(found: Severity, reach: Reach, chosen: Severity | undefined): boolean {
  if (chosen === undefined) return found === 'critical' && reach === 'sure'
  return chosen === 'critical' && isWithin(reach, 'likely')
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
  const counts = new Map<CheckId, Map<Severity, Map<Reach, number>>>()
  for (const { check, severity, confidence, isDismissed } of findings) {
    if (isDismissed) continue
    const ofSeverity = innerMap(innerMap(counts, check), severity)
    const reach = reachOf(confidence)
    ofSeverity.set(reach, (ofSeverity.get(reach) ?? 0) + 1)
  }
  return [...counts].flatMap(([check, ofCheck]) =>
    [...ofCheck].flatMap(([severity, ofSeverity]) =>
      [...ofSeverity].map(([reach, count]) => ({ check, severity, reach, count })),
    ),
  )
}

function innerMap<Key, Inner, Value>(maps: Map<Key, Map<Inner, Value>>, key: Key): Map<Inner, Value> {
  let inner = maps.get(key)
  if (inner === undefined) {
    inner = new Map()
    maps.set(key, inner)
  }
  return inner
}
