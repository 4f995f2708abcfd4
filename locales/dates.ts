/**
 * Days and times in the interface languages, the same on every machine: the ICU inside the window may know no Kazakh
 * and would print English, so the names of months stand here. Moments are in milliseconds; the zone is the machine's.
 */
import type { InterfaceLanguage } from './registry.ts'

type Calendar = {
  /** As they stand beside a day of the month. */
  readonly months: readonly string[]
  readonly monthsShort: readonly string[]
  /** `full`: `3 May 2026`; `short` leaves the year out. */
  readonly full: (day: number, month: string, year: number) => string
  readonly short: (day: number, month: string) => string
  readonly joinTime: (day: string, time: string) => string
}

const english: Calendar = {
  months: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
  monthsShort: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  full: (day, month, year) => `${day} ${month} ${year}`,
  short: (day, month) => `${day} ${month}`,
  joinTime: (day, time) => `${day}, ${time}`,
}

const russian: Calendar = {
  months: [
    'января',
    'февраля',
    'марта',
    'апреля',
    'мая',
    'июня',
    'июля',
    'августа',
    'сентября',
    'октября',
    'ноября',
    'декабря',
  ],
  monthsShort: ['янв.', 'февр.', 'марта', 'апр.', 'мая', 'июня', 'июля', 'авг.', 'сент.', 'окт.', 'нояб.', 'дек.'],
  full: (day, month, year) => `${day} ${month} ${year} г.`,
  short: (day, month) => `${day} ${month}`,
  joinTime: (day, time) => `${day}, ${time}`,
}

const kazakh: Calendar = {
  months: [
    'қаңтар',
    'ақпан',
    'наурыз',
    'сәуір',
    'мамыр',
    'маусым',
    'шілде',
    'тамыз',
    'қыркүйек',
    'қазан',
    'қараша',
    'желтоқсан',
  ],
  monthsShort: ['қаң.', 'ақп.', 'нау.', 'сәу.', 'мам.', 'мау.', 'шіл.', 'там.', 'қыр.', 'қаз.', 'қар.', 'жел.'],
  full: (day, month, year) => `${year} ж. ${day} ${month}`,
  short: (day, month) => `${day} ${month}`,
  joinTime: (day, time) => `${day}, ${time}`,
}

const calendars: Readonly<Record<InterfaceLanguage, Calendar>> = { en: english, ru: russian, kk: kazakh }

/** The day whole: `3 May 2026`, `3 мая 2026 г.`, `2026 ж. 3 мамыр`. */
export function formatDay(atMs: number, language: InterfaceLanguage): string {
  const at = new Date(atMs)
  const calendar = calendars[language]
  return calendar.full(at.getDate(), calendar.months[at.getMonth()] ?? '', at.getFullYear())
}

/** Hours and minutes of 24: `09:05`. */
export function formatTime(atMs: number): string {
  const at = new Date(atMs)
  return `${String(at.getHours()).padStart(2, '0')}:${String(at.getMinutes()).padStart(2, '0')}`
}

/** As short as `nowMs` allows: the time today, day and time this year, else the whole day. */
export function formatMoment(atMs: number, nowMs: number, language: InterfaceLanguage): string {
  const at = new Date(atMs)
  const now = new Date(nowMs)
  const calendar = calendars[language]
  if (at.getFullYear() !== now.getFullYear()) return formatDay(atMs, language)
  if (at.getMonth() === now.getMonth() && at.getDate() === now.getDate()) return formatTime(atMs)
  const day = calendar.short(at.getDate(), calendar.monthsShort[at.getMonth()] ?? '')
  return calendar.joinTime(day, formatTime(atMs))
}
