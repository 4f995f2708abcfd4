/**
 * Dates and times in the interface languages. The months are ours: the ICU inside some Electron
 * versions has no Kazakh and would print a Kazakh date in English.
 */
import type { InterfaceLanguage } from './languages.ts'

const months: Readonly<Record<InterfaceLanguage, readonly string[]>> = {
  en: [
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
  // In the genitive, as they stand behind a day.
  ru: [
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
  kk: [
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
}

function monthOf(date: Date, language: InterfaceLanguage): string {
  return months[language][date.getMonth()] ?? ''
}

/** The day with its year: `22 November 2026`, `22 ноября 2026 г.`, `2026 ж. 22 қараша`. In local time. */
export function formatDay(atMs: number, language: InterfaceLanguage): string {
  const date = new Date(atMs)
  const day = date.getDate()
  const month = monthOf(date, language)
  const year = date.getFullYear()
  switch (language) {
    case 'en':
      return `${day} ${month} ${year}`
    case 'ru':
      return `${day} ${month} ${year} г.`
    case 'kk':
      return `${year} ж. ${day} ${month}`
  }
}

/** Hours and minutes on the 24-hour clock, `09:05`. In local time. */
export function formatTime(atMs: number): string {
  const date = new Date(atMs)
  return `${String(date.getHours()).padStart(2, '0')}:${String(date.getMinutes()).padStart(2, '0')}`
}

/** Hours, minutes and seconds, `09:05:07`. In local time. */
export function formatSecond(atMs: number): string {
  return `${formatTime(atMs)}:${String(new Date(atMs).getSeconds()).padStart(2, '0')}`
}

/** The day and the time: `22 November 2026, 09:05`. In local time. */
export function sayMinute(atMs: number, language: InterfaceLanguage): string {
  return `${formatDay(atMs, language)}, ${formatTime(atMs)}`
}

/** As short as it can be said on `nowMs`: the time today, the day and time this year, the whole day before. */
export function formatMoment(atMs: number, nowMs: number, language: InterfaceLanguage): string {
  const date = new Date(atMs)
  const now = new Date(nowMs)
  if (date.toDateString() === now.toDateString()) return formatTime(atMs)
  if (date.getFullYear() !== now.getFullYear()) return formatDay(atMs, language)
  return `${date.getDate()} ${monthOf(date, language)}, ${formatTime(atMs)}`
}
