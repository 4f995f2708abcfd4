/** Which of the findings are looked at: all, those of a family, or those of one check. */
import type { PlacedFinding } from '../../contract/shapes.ts'
import type { CheckId, FindingFamily } from '../../core/model/finding.ts'

/** Undefined in both: everything. A check is narrower than its family and wins. */
export type FindingFilter = { readonly family: FindingFamily | undefined; readonly check: CheckId | undefined }

export const everyFinding: FindingFilter = { family: undefined, check: undefined }

function isWanted({ family, check }: PlacedFinding, filter: FindingFilter): boolean {
  if (filter.check !== undefined) return check === filter.check
  return filter.family === undefined || family === filter.family
}

/** The very same list if the filter lets everything through. */
export function filterFindings(findings: readonly PlacedFinding[], filter: FindingFilter): readonly PlacedFinding[] {
  if (filter.family === undefined && filter.check === undefined) return findings
  return findings.filter((finding) => isWanted(finding, filter))
}

/** A filter that lets nothing through any more has done its work: everything is shown again. */
export function livingFilter(findings: readonly PlacedFinding[], filter: FindingFilter): FindingFilter {
  if (findings.some((finding) => isWanted(finding, filter))) return filter
  const wider = { ...filter, check: undefined }
  return filter.check !== undefined && findings.some((finding) => isWanted(finding, wider)) ? wider : everyFinding
}
