/** A finding in one sentence, and its check by name. */
import type { CheckId, FoundIssue } from '../core/model/finding.ts'
import type { Say } from './words.ts'

/** The sentence stands in `locales/<tag>/findings.json`. */
export function sayFinding(say: Say, { check, facts }: FoundIssue): string {
  return say(`findings:${check}.reason`, facts)
}

export function nameCheck(say: Say, check: CheckId): string {
  return say(`findings:${check}.name`)
}
