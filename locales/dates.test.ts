import { expect, test } from 'vitest'
import { formatDay, formatMoment, formatTime } from './dates.ts'

const thirdOfMay = new Date(2026, 4, 3, 9, 5).getTime()
const later = (month: number, day: number, year = 2026) => new Date(year, month, day, 18, 30).getTime()

test('a day is written whole in each language, in its own order', () => {
  expect([formatDay(thirdOfMay, 'en'), formatDay(thirdOfMay, 'ru'), formatDay(thirdOfMay, 'kk')]).toEqual([
    '3 May 2026',
    '3 мая 2026 г.',
    '2026 ж. 3 мамыр',
  ])
})

test('a time has two digits for hours and minutes', () => {
  expect(formatTime(thirdOfMay)).toBe('09:05')
})

test('a moment of today is only a time', () => {
  expect(formatMoment(thirdOfMay, later(4, 3), 'kk')).toBe('09:05')
})

test('a moment of this year has no year', () => {
  expect(formatMoment(thirdOfMay, later(5, 3), 'kk')).toBe('3 мам., 09:05')
})

test('a moment of another year has no time', () => {
  expect(formatMoment(thirdOfMay, later(4, 3, 2027), 'ru')).toBe('3 мая 2026 г.')
})

test('the same day of another month is not today', () => {
  expect(formatMoment(thirdOfMay, later(6, 3), 'en')).toBe('3 May, 09:05')
})
