/** What ITS 2.0 says of a marked error, for files that carry quality along. */
import type { MarkedError } from '../model/marked-error.ts'
import type { ItsType } from '../model/mqm.ts'
import type { ScoreProfile } from '../model/score.ts'

/** Attributes of ITS 2.0 "Localization Quality Issue", by their names in the standard. */
export type ItsIssue = {
  readonly locQualityIssueType: ItsType
  /** The words of whoever marked it; absent if there are none, for the type alone is enough. */
  readonly locQualityIssueComment?: string
  /** 0 to 100: the points of its severity, as a share of those of a critical error. */
  readonly locQualityIssueSeverity: number
  /** Without it the severity would mean nothing. */
  readonly locQualityIssueProfileRef: string
  /** What a person marked is no false alarm. */
  readonly locQualityIssueEnabled: 'yes'
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
