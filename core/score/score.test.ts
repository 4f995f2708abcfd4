import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { severities } from '../model/finding.ts'
import { mqmTable, mqmTypeOf, mqmTypes } from '../model/mqm.ts'
import type { ErrorCount, ScoreProfile } from '../model/score.ts'
import { itsFindingOf, itsIssueOf } from './its.ts'
import { knownProfiles, ownProfile, profileOf } from './profiles.ts'
import { scoreOf } from './score.ts'

const even: ScoreProfile = { ...ownProfile, id: 'even', weights: {}, criticalFails: false }
const one = (severity: ErrorCount['severity'], type: ErrorCount['type'] = 'grammar'): ErrorCount => ({
  type,
  severity,
  count: 1,
})

describe('a score', () => {
  test('is counted as MQM scoring has it: 12.34 points on 1749 words are 7.06 a thousand', () => {
    const profile = { ...even, multipliers: { neutral: 0, minor: 12.34, major: 5, critical: 25 } }
    const { points, rated } = scoreOf([one('minor')], 1749, profile)
    expect([points, rated?.normed.toFixed(2), rated?.raw.toFixed(2), (100 - (rated?.normed ?? 0)).toFixed(2)]).toEqual([
      12.34,
      '7.06',
      '99.29',
      '92.94',
    ])
  })

  test('weighs a type by the profile', () => {
    const errors = [one('major', 'mistranslation'), one('minor', 'punctuation')]
    expect(scoreOf(errors, 1000, ownProfile).types.map(({ type, points }) => [type, points])).toEqual([
      ['mistranslation', 10],
      ['punctuation', 0.5],
    ])
  })

  test('is the threshold itself where the acceptable points are used up', () => {
    const twenty = [{ ...one('minor'), count: 20 }]
    const more = [{ ...one('minor'), count: 21 }]
    expect([scoreOf(twenty, 1000, even).rated, scoreOf(more, 1000, even).rated?.verdict]).toEqual([
      { normed: 20, raw: 98, calibrated: 90, verdict: 'passed' },
      'failed',
    ])
  })

  test('of a short article is a small sample, and one slip in it never fails', () => {
    const { isSmall, rated } = scoreOf([one('minor')], 12, even)
    expect([isSmall, rated?.verdict]).toEqual([true, 'undecided'])
  })

  test('of a short article fails with more points than a long one may have, or by what is critical in news', () => {
    expect([
      scoreOf([one('critical')], 400, even).rated?.verdict,
      scoreOf([one('critical')], 9000, ownProfile).rated?.verdict,
    ]).toEqual(['failed', 'failed'])
  })

  test('is not given to a text without words; its errors are counted', () => {
    const { counts, rated } = scoreOf([one('major')], 0, even)
    expect([counts.major, rated]).toEqual([1, undefined])
  })
})

const errors = fc.array(
  fc.record({
    type: fc.constantFrom(...mqmTypes),
    severity: fc.constantFrom(...severities),
    count: fc.nat(9),
  }),
  { maxLength: 12 },
)
const words = fc.integer({ min: 1, max: 20_000 })
const profile = fc.constantFrom(...knownProfiles, even)

describe('whatever was marked', () => {
  test('the order of errors and how they are bundled changes nothing', () => {
    fc.assert(
      fc.property(errors, words, profile, (list, count, by) => {
        const apart = list.flatMap((error) => Array.from({ length: error.count }, () => ({ ...error, count: 1 })))
        const [whole, single] = [scoreOf(list, count, by), scoreOf(apart.reverse(), count, by)]
        expect(single.counts).toEqual(whole.counts)
        expect(single.points).toBeCloseTo(whole.points, 6)
      }),
    )
  })

  test('one error more never makes a score better, and neutral ones cost nothing', () => {
    fc.assert(
      fc.property(errors, words, profile, fc.constantFrom(...severities), (list, count, by, severity) => {
        const before = scoreOf(list, count, by).rated
        const after = scoreOf([...list, one(severity)], count, by).rated
        const fell = (before?.calibrated ?? 0) - (after?.calibrated ?? 0)
        if (severity === 'neutral') expect(fell).toBeCloseTo(0, 6)
        else expect(fell).toBeGreaterThan(0)
      }),
    )
  })

  test('points a thousand words and the raw score say the same', () => {
    fc.assert(
      fc.property(errors, words, profile, (list, count, by) => {
        const { rated, points } = scoreOf(list, count, by)
        expect((rated?.normed ?? 0) * count).toBeCloseTo(points * by.perWords, 3)
        expect(rated?.raw).toBeCloseTo(by.most - ((rated?.normed ?? 0) * by.most) / by.perWords, 6)
      }),
    )
  })

  test('one minor error alone never fails an article of any length', () => {
    fc.assert(
      fc.property(words, profile, fc.constantFrom(...mqmTypes), (count, by, type) => {
        expect(scoreOf([one('minor', type)], count, by).rated?.verdict).not.toBe('failed')
      }),
    )
  })
})

test('every type has a letter of its own', () => {
  const found = mqmTypes.map((type) => {
    const { letter } = mqmTable[type]
    return mqmTypeOf(letter.toLowerCase(), letter !== letter.toLowerCase())
  })
  expect(found).toEqual(mqmTypes)
})

test('a library that lost its profile is scored as news', () => {
  expect([profileOf('gone', []).id, profileOf('even', [even]).id]).toEqual(['news', 'even'])
})

test('an error tells ITS what it is, how bad by its profile, and what was said of it', () => {
  expect(itsIssueOf({ its: 'duplication', note: 'Said twice.', severity: 'major' }, ownProfile)).toEqual({
    locQualityIssueType: 'duplication',
    locQualityIssueComment: 'Said twice.',
    locQualityIssueSeverity: 20,
    locQualityIssueProfileRef: 'urn:sverka:score-profile:news',
    locQualityIssueEnabled: 'yes',
  })
})

test('a finding tells ITS its sentence and its check, and one that was dismissed that it is no error', () => {
  const finding = {
    its: 'duplication',
    check: 'doubled-phrase',
    severity: 'minor',
    words: '“is a” is repeated.',
  } as const
  const told = itsFindingOf(finding, false, ownProfile)
  expect([told, itsFindingOf(finding, true, ownProfile)]).toEqual([
    {
      locQualityIssueType: 'duplication',
      locQualityIssueComment: '“is a” is repeated.',
      locQualityIssueSeverity: 4,
      locQualityIssueProfileRef: 'urn:sverka:score-profile:news',
      locQualityIssueEnabled: 'yes',
      annotatorsRef: 'localization-quality-issue|urn:sverka:check:doubled-phrase',
    },
    { ...told, locQualityIssueEnabled: 'no' },
  ])
})
