/** The score of a translation from the errors marked in it (MQM scoring models, themqm.org; names as there). */
import { type Severity, severities } from '../model/finding.ts'
import { mqmTypes } from '../model/mqm.ts'
import type { ErrorCount, Rating, Score, ScoreProfile, TypePenalty, Verdict } from '../model/score.ts'

/**
 * ETPT = ETW · Σ count · SM; APT = Σ ETPT; PWPT = APT / EWC; ONPT = PWPT · RWC; OQS = (1 − PWPT) · MSV; calibrated
 * OQS = MSV − ONPT · (MSV − PT) / APP. `words` is EWC, of the side that the profile counts. Never throws; without words
 * nothing is rated.
 */
export function scoreOf(errors: readonly ErrorCount[], words: number, profile: ScoreProfile): Score {
  const types = mqmTypes.flatMap((type) => penaltyOf(errors, type, profile) ?? [])
  const points = types.reduce((sum, { points: own }) => sum + own, 0)
  const counts = countsOf(errors)
  const isSmall = words < profile.perWords
  return { counts, types, words, points, isSmall, rated: words > 0 ? rate(points, words, counts, profile) : undefined }
}

function countsOf(errors: readonly ErrorCount[]): Readonly<Record<Severity, number>> {
  const of = (severity: Severity) => errors.reduce((sum, one) => (one.severity === severity ? sum + one.count : sum), 0)
  return { neutral: of('neutral'), minor: of('minor'), major: of('major'), critical: of('critical') }
}

function penaltyOf(
  errors: readonly ErrorCount[],
  type: TypePenalty['type'],
  { weights, multipliers }: ScoreProfile,
): TypePenalty | undefined {
  const own = errors.filter((error) => error.type === type && error.count > 0)
  if (own.length === 0) return undefined
  const counts = countsOf(own)
  const sum = severities.reduce((total, severity) => total + counts[severity] * multipliers[severity], 0)
  return { type, counts, points: sum * (weights[type] ?? 1) }
}

function rate(points: number, words: number, counts: Score['counts'], profile: ScoreProfile): Rating {
  const { perWords, most, passing, acceptable } = profile
  const perWord = points / words
  const normed = perWord * perWords
  const calibrated = most - (normed * (most - passing)) / acceptable
  return {
    normed,
    raw: (1 - perWord) * most,
    calibrated,
    verdict: verdictOf(points, words, calibrated, counts, profile),
  }
}

/**
 * A linear score is too hard on short texts (arXiv 2511.13467), so a small sample fails by its points alone: only if it
 * has used up what a text of the full length may have. Then no slip of one minor error fails an article.
 */
function verdictOf(
  points: number,
  words: number,
  calibrated: number,
  { critical }: Score['counts'],
  { perWords, passing, acceptable, criticalFails }: ScoreProfile,
): Verdict {
  if (critical > 0 && criticalFails) return 'failed'
  if (calibrated >= passing) return 'passed'
  return words >= perWords || points > acceptable ? 'failed' : 'undecided'
}
