/** Moments as people write them in the interface languages, `30/11/2026 17:05` or `30.11.2026 17:05`, in local time. */
import { lastPlannedMs } from '../../../contract/limits.ts'
import type { InterfaceLanguage } from '../../../locales/languages.ts'

const separators: Readonly<Record<InterfaceLanguage, string>> = { en: '/', ru: '.', kk: '.' }

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** '' for none. The day stands first in all of them, whatever the browser or the system would do. */
export function localMoment(atMs: number | undefined, language: InterfaceLanguage): string {
  if (atMs === undefined) return ''
  const date = new Date(atMs)
  const year = String(date.getFullYear()).padStart(4, '0')
  const day = [two(date.getDate()), two(date.getMonth() + 1), year].join(separators[language])
  return `${day} ${two(date.getHours())}:${two(date.getMinutes())}`
}

const clock = String.raw`(?:[\s,T]+(?<hour>\d{1,2})[:.](?<minute>\d{2}))?$`
const dayFirst = new RegExp(String.raw`^(?<day>\d{1,2})[./\s-]+(?<month>\d{1,2})[./\s-]+(?<year>\d{4})${clock}`, 'u')
const yearFirst = new RegExp(String.raw`^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})${clock}`, 'u')

type Written = { readonly day: readonly number[]; readonly time: readonly number[] | undefined }

/** Year, month and day; hours and minutes, if they are said. */
function readMoment(text: string): Written | undefined {
  const found = (dayFirst.exec(text) ?? yearFirst.exec(text))?.groups
  if (found === undefined) return undefined
  const { year, month, day, hour, minute } = found
  const time = hour === undefined ? undefined : [Number(hour), Number(minute)]
  return { day: [Number(year), Number(month), Number(day)], time }
}

/** Undefined for what no calendar and no clock shows: the 31st of February, a quarter past twenty-five. */
function realMoment([year = 0, month = 0, day = 0]: readonly number[], [hour = 0, minute = 0]: readonly number[]) {
  const date = new Date(year, month - 1, day, hour, minute)
  const isSame = date.getMonth() === month - 1 && date.getDate() === day && date.getHours() === hour
  return isSame && minute < 60 ? date.getTime() : undefined
}

/**
 * `null` for none; undefined for what is no moment, or none that people plan by, such as the second year of the calendar.
 * A day alone means its end, or its beginning where something is to be `from` it on. `2026-11-30` is read, too.
 */
export function momentOf(typed: string, means: 'end' | 'from' = 'end'): number | null | undefined {
  const text = typed.trim()
  if (text === '') return null
  const written = readMoment(text)
  const atMs = written && realMoment(written.day, written.time ?? (means === 'end' ? [23, 59] : [0, 0]))
  return atMs !== undefined && atMs >= 0 && atMs <= lastPlannedMs ? atMs : undefined
}
