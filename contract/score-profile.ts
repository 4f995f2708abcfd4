/** A profile of weights as a library keeps it, and as a file brings it. */
import * as v from 'valibot'
import { mqmTypes } from '../core/model/mqm.ts'
import { maxNameChars, maxScoreProfiles } from './limits.ts'

const points = v.pipe(v.number(), v.finite(), v.minValue(0), v.maxValue(1_000_000))
const above = v.pipe(points, v.gtValue(0))

/** What is passed has to lie below what can be reached: otherwise nothing would tell texts apart. */
export const scoreProfile = v.pipe(
  v.strictObject({
    id: v.pipe(v.string(), v.trim(), v.nonEmpty(), v.maxLength(maxNameChars)),
    multipliers: v.strictObject({ neutral: points, minor: points, major: points, critical: points }),
    weights: v.record(v.picklist(mqmTypes), points),
    side: v.picklist(['source', 'target']),
    perWords: above,
    most: above,
    passing: points,
    acceptable: above,
    criticalFails: v.boolean(),
  }),
  v.check(({ passing, most }) => passing < most),
)

export const scoreProfiles = v.pipe(v.array(scoreProfile), v.maxLength(maxScoreProfiles), v.readonly())
