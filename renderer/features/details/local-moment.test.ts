import fc from 'fast-check'
import { expect, test } from 'vitest'
import { localMoment, momentOf } from './local-moment.ts'

test('a moment is written as its field writes it, and read again to the minute', () => {
  const minutes = fc.integer({ min: 0, max: Date.UTC(2999, 0) / 60_000 })
  fc.assert(fc.property(minutes, (minute) => momentOf(localMoment(minute * 60_000)) === minute * 60_000))
})

test('nothing is none, and what nobody plans by is no moment', () => {
  const none = ['2026-13-45T10:00', '0002-01-01T10:00', '9026-01-01T10:00'].map(momentOf)
  expect([localMoment(undefined), momentOf(''), none]).toEqual(['', null, [undefined, undefined, undefined]])
})
