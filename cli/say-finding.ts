/** A finding in one sentence. */
import type { FoundIssue } from '../core/model/finding.ts'
import type { Say } from './words.ts'

/** The words of the check in `locales/<tag>/findings.json`; its id while nobody has written any. */
export function sayFinding(say: Say, { check, facts }: FoundIssue): string {
  const key = `findings:${check}`
  const said = say(key, facts)
  return said === key || said === check ? check : said
}
