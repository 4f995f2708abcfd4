import fc from 'fast-check'
import { expect, test } from 'vitest'
import { interfaceLanguages } from '../../../locales/languages.ts'
import { localMoment, momentOf } from './local-moment.ts'

const noon = new Date(2026, 10, 30, 12, 5).getTime()

test('a moment is written as its language does, and read again to the minute', () => {
  const minutes = fc.integer({ min: 0, max: Date.UTC(2999, 0) / 60_000 })
  fc.assert(
    fc.property(minutes, fc.constantFrom(...interfaceLanguages), (minute, language) => {
      expect(momentOf(localMoment(minute * 60_000, language))).toBe(minute * 60_000)
    }),
  )
})

test('the day stands first in every interface language', () => {
  expect(interfaceLanguages.map((language) => localMoment(noon, language))).toEqual(
    interfaceLanguages.map((language) => (language === 'en' ? '30/11/2026 12:05' : '30.11.2026 12:05')),
  )
})

test('however the day is parted, and with the year first as in files', () => {
  const written = ['30.11.2026 12:05', '30/11/2026, 12:05', '30-11-2026 12.05', '2026-11-30T12:05', '2026-11-30 12:05']
  expect(written.map((typed) => momentOf(typed))).toEqual(written.map(() => noon))
})

test('a day alone is due at its end, and begins at its beginning', () => {
  expect([momentOf('30.11.2026'), momentOf('30.11.2026', 'from')]).toEqual([
    new Date(2026, 10, 30, 23, 59).getTime(),
    new Date(2026, 10, 30).getTime(),
  ])
})

test('nothing is none, and what nobody plans by is no moment', () => {
  const typed = [
    '31.02.2026 10:00',
    '45.13.2026 10:00',
    '01.01.0002 10:00',
    '01.01.9026 10:00',
    '1.1.2026 25:00',
    'soon',
  ]
  expect([localMoment(undefined, 'en'), momentOf(''), typed.map((one) => momentOf(one))]).toEqual([
    '',
    null,
    typed.map(() => undefined),
  ])
})
