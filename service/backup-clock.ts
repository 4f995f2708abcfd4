/** Keeps rolling copies of an open library: one soon after it opens, then one an hour, if anything changed. */
import { keepRollingBackup, listBackups } from '../db/backups.ts'
import type { Library } from '../db/library.ts'

const hourMs = 3_600_000
/** The first minute belongs to the window that is opening. */
const firstMs = 60_000

/** Returns how to stop; that waits for a copy under way. */
export function keepBackups(library: Library, nowMs: () => number): () => Promise<void> {
  let savedAt: string | undefined
  let underWay: Promise<unknown> = Promise.resolve()
  const state = () => `${library.raw.pragma('data_version', { simple: true })} ${totalChanges(library)}`
  function copy(): void {
    const now = state()
    if (now === savedAt) return
    savedAt = now
    underWay = keepRollingBackup(library, library.file, nowMs())
  }
  const newest = listBackups(library.file)[0]
  const dueMs = newest === undefined ? firstMs : Math.max(firstMs, newest.atMs + hourMs - nowMs())
  let hourly: ReturnType<typeof setInterval> | undefined
  const first = setTimeout(() => {
    copy()
    hourly = setInterval(copy, hourMs)
    hourly.unref()
  }, dueMs)
  first.unref()
  return async () => {
    clearTimeout(first)
    clearInterval(hourly)
    await underWay
  }
}

function totalChanges(library: Library): number {
  return library.read.one<{ n: number }>('SELECT total_changes() AS n')?.n ?? 0
}
