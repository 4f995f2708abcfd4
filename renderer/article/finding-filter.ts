/** Which of the findings are looked at: all, those of a family or of one check, and of those the ones of a severity. */
import type { PlacedFinding } from '../../contract/finding.ts'
import type { CheckId, FindingFamily, Severity } from '../../core/model/finding.ts'

/** Undefined everywhere: everything. A check is narrower than its family and wins. */
export type FindingFilter = {
  readonly family: FindingFamily | undefined
  readonly check: CheckId | undefined
  readonly severity: Severity | undefined
}

export const everyFinding: FindingFilter = { family: undefined, check: undefined, severity: undefined }

function isWanted({ family, check, severity }: PlacedFinding, filter: FindingFilter): boolean {
  if (filter.severity !== undefined && severity !== filter.severity) return false
  if (filter.check !== undefined) return check === filter.check
  return filter.family === undefined || family === filter.family
}

/** The very same list if the filter lets everything through. */
export function filterFindings(findings: readonly PlacedFinding[], filter: FindingFilter): readonly PlacedFinding[] {
  if (Object.values(filter).every((wish) => wish === undefined)) return findings
  return findings.filter((finding) => isWanted(finding, filter))
}

/** A filter that lets nothing through any more has done its work: everything is shown again. */
export function livingFilter(findings: readonly PlacedFinding[], filter: FindingFilter): FindingFilter {
  const wider = [filter, { ...filter, check: undefined }, { ...everyFinding, severity: filter.severity }]
  return wider.find((wish) => findings.some((finding) => isWanted(finding, wish))) ?? everyFinding
}
