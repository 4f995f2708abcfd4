/** What ITS 2.0 says of a marked error and of a finding, for files that carry quality along. */
import type { CheckId } from '../model/finding.ts'
import type { MarkedError } from '../model/marked-error.ts'
import type { ItsType } from '../model/mqm.ts'
import type { ScoreProfile } from '../model/score.ts'

/** Attributes of ITS 2.0 "Localization Quality Issue", by their names in the standard. */
export type ItsIssue = {
  readonly locQualityIssueType: ItsType
  /** The words of whoever marked it, or the sentence of a finding; absent if there are none, for the type alone is enough. */
  readonly locQualityIssueComment?: string
  /** 0 to 100: the points of its severity, as a share of those of a critical error. */
  readonly locQualityIssueSeverity: number
  /** Without it the severity would mean nothing. */
  readonly locQualityIssueProfileRef: string
  /** `no` where a person said that a check was wrong: the standard has it for false positives. */
  readonly locQualityIssueEnabled: 'yes' | 'no'
  /** The check that found it, as an IRI at which nothing is to be fetched; absent if a person marked it. */
  readonly annotatorsRef?: string
}

/** The profile as an IRI: a name, at which nothing is to be fetched. */
export function profileRef({ id }: ScoreProfile): string {
  return `urn:sverka:score-profile:${encodeURIComponent(id)}`
}

/** An error as its ITS attributes; where its words stand is its `anchor`. */
export function itsIssueOf(
  { its, note, severity }: Pick<MarkedError, 'its' | 'note' | 'severity'>,
  profile: ScoreProfile,
): ItsIssue {
  const { multipliers } = profile
  const share = multipliers.critical === 0 ? 0 : multipliers[severity] / multipliers.critical
  return {
    locQualityIssueType: its,
    ...(note === '' ? {} : { locQualityIssueComment: note }),
    locQualityIssueSeverity: Math.round(Math.min(1, share) * 1000) / 10,
    locQualityIssueProfileRef: profileRef(profile),
    locQualityIssueEnabled: 'yes',
  }
}

/** A finding likewise: its sentence in somebody's words, its severity by the same profile, and the check that found it. */
export function itsFindingOf(
  {
    its,
    check,
    words,
    severity,
  }: Pick<MarkedError, 'its' | 'severity'> & { readonly check: CheckId; readonly words: string },
  isDismissed: boolean,
  profile: ScoreProfile,
): ItsIssue {
  return {
    ...itsIssueOf({ its, note: words, severity }, profile),
    locQualityIssueEnabled: isDismissed ? 'no' : 'yes',
    annotatorsRef: `localization-quality-issue|urn:sverka:check:${encodeURIComponent(check)}`,
  }
}
