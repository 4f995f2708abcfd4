import { describe, expect, test } from 'vitest'
import { formatDay, formatMoment, formatTime } from './dates.ts'
import { compareIn } from './order.ts'

const morning = new Date(2026, 10, 22, 9, 5).getTime()

describe('dates', () => {
  test('a day is written as each language writes it', () => {
    expect(['en', 'ru', 'kk'].map((tag) => formatDay(morning, tag as 'en'))).toEqual([
      '22 November 2026',
      '22 ноября 2026 г.',
      '2026 ж. 22 қараша',
    ])
  })

  test('hours and minutes stand in two figures', () => {
    expect(formatTime(morning)).toBe('09:05')
  })

  test('a moment is said as short as today allows', () => {
    const said = [
      formatMoment(morning, new Date(2026, 10, 22, 18).getTime(), 'kk'),
      formatMoment(morning, new Date(2026, 11, 1).getTime(), 'kk'),
      formatMoment(morning, new Date(2027, 0, 1).getTime(), 'kk'),
    ]
    expect(said).toEqual(['09:05', '22 қараша, 09:05', '2026 ж. 22 қараша'])
  })
})

describe('the order of words', () => {
  test('follows the Kazakh alphabet in Kazakh', () => {
    const names = [
      'Ұлытау',
      'Иран',
      'Қазақстан',
      'Үндістан',
      'Кения',
      'Әзербайжан',
      'Беларусь',
      'Армения',
      'Ірбіт',
      'Ыстамбұл',
    ]
    expect(names.toSorted(compareIn('kk'))).toEqual([
      'Армения',
      'Әзербайжан',
      'Беларусь',
      'Иран',
      'Кения',
      'Қазақстан',
      'Ұлытау',
      'Үндістан',
      'Ыстамбұл',
      'Ірбіт',
    ])
  })

  test('follows the Russian alphabet in Russian', () => {
    expect(['Япония', 'Ёлкино', 'Ельня', 'Жуков'].toSorted(compareIn('ru'))).toEqual([
      'Ёлкино',
      'Ельня',
      'Жуков',
      'Япония',
    ])
  })
})
