/** The profiles that the app brings along. A library may have others (`contract/score-profile.ts`). */
import type { ScoreProfile } from '../model/score.ts'

/**
 * News, ours: what changes the sense weighs double, what only looks wrong half; a critical error (a name, a number, a
 * denial lost) fails a text whatever else it is.
 */
const news: ScoreProfile = {
  id: 'news',
  multipliers: { neutral: 0, minor: 1, major: 5, critical: 25 },
  weights: {
    mistranslation: 2,
    omission: 2,
    addition: 2,
    untranslated: 2,
    unintelligible: 2,
    offensive: 2,
    punctuation: 0.5,
    'textual-conventions': 0.5,
    'awkward-style': 0.5,
    'unidiomatic-style': 0.5,
    'inconsistent-style': 0.5,
    'organization-style': 0.5,
    'third-party-style': 0.5,
    layout: 0.5,
    link: 0.5,
  },
  side: 'target',
  perWords: 1000,
  most: 100,
  passing: 90,
  acceptable: 20,
  criticalFails: true,
}

/** MQM as its site has it: all types alike, 0, 1, 5 and 25 points. */
const mqm: ScoreProfile = {
  id: 'mqm',
  multipliers: { neutral: 0, minor: 1, major: 5, critical: 25 },
  weights: {},
  side: 'target',
  perWords: 1000,
  most: 100,
  passing: 90,
  acceptable: 10,
  criticalFails: false,
}

export const ownProfile = news
export const knownProfiles: readonly ScoreProfile[] = [news, mqm]

/** The chosen one of ours and a library's own; ours for news if it is no longer there. */
export function profileOf(chosen: string, own: readonly ScoreProfile[]): ScoreProfile {
  return [...own, ...knownProfiles].find(({ id }) => id === chosen) ?? ownProfile
}
