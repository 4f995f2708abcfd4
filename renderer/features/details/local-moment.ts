/** Moments as a field for date and time writes them: `2026-11-30T17:05`, in local time. */
import { lastPlannedMs } from '../../../contract/limits.ts'

function two(number: number): string {
  return String(number).padStart(2, '0')
}

/** '' for none. */
export function localMoment(atMs: number | undefined): string {
  if (atMs === undefined) return ''
  const date = new Date(atMs)
  const day = `${String(date.getFullYear()).padStart(4, '0')}-${two(date.getMonth() + 1)}-${two(date.getDate())}`
  return `${day}T${two(date.getHours())}:${two(date.getMinutes())}`
}

/** `null` for none; undefined for what is no moment, or none that people plan by, such as the second year of the calendar. */
export function momentOf(local: string): number | null | undefined {
  if (local === '') return null
  const atMs = new Date(local).getTime()
  return atMs >= 0 && atMs <= lastPlannedMs ? atMs : undefined
}
