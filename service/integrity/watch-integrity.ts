/**
 * Tells of rows that are not as they were stored: those somebody reads at once, all others once a day behind the scenes.
 * The whole file is then read at the next start, and made anew from its copy and its journal.
 */
import type { SverkaEvent } from '../../contract/events.ts'
import { CancelledError } from '../../contract/rpc/server.ts'
import { doubtLibrary, isDamage } from '../../db/damage.ts'
import { lookForAltered } from '../../db/integrity/altered.ts'
import { placesOf } from '../../db/integrity/places.ts'
import type { DamagedRow } from '../../db/integrity/row-hash.ts'
import type { Library } from '../../db/library.ts'
import { changeSetting, listSettings } from '../../db/settings.ts'
import { yieldToEventLoop } from '../base/yield-to-event-loop.ts'

const firstMs = 60_000
const everyMs = 3_600_000
const dayMs = 24 * 3_600_000
const lastLook = 'integrity.lookedMs'

export type IntegrityWatch = {
  /** Looks at every row now; resolves when all were seen. */
  readonly look: () => Promise<void>
  readonly stop: () => Promise<void>
}

export type WatchOptions = { readonly nowMs: () => number; readonly announce: (event: SverkaEvent) => void }

/** Tells each damaged row once, with the others met in the same moment. */
function createTelling(library: Library, announce: WatchOptions['announce'], stopping: AbortSignal) {
  const known = new Set<string>()
  let fresh: DamagedRow[] = []
  const tell = (): void => {
    if (stopping.aborted || fresh.length === 0) return
    const places = placesOf(library.read, fresh)
    fresh = []
    doubtLibrary(library.file)
    announce({ kind: 'library.damaged', places })
  }
  const note = (damaged: DamagedRow): void => {
    const key = `${damaged.table} ${damaged.row}`
    if (known.has(key)) return
    known.add(key)
    // A statement is under way that met the row: places are asked for after it.
    if (fresh.push(damaged) === 1) setImmediate(tell)
  }
  return { tell, note }
}

/** Reads every row in small steps. Rejects when called off, and with SQLite's word where pages cannot be read. */
async function lookAtAll(library: Library, note: (damaged: DamagedRow) => void, stopping: AbortSignal): Promise<void> {
  for (const rows of lookForAltered(library.read)) {
    for (const row of rows) note(row)
    await yieldToEventLoop(stopping)
  }
}

/** `library` is open for writing, in the process that keeps it. */
export function watchIntegrity(library: Library, { nowMs, announce }: WatchOptions): IntegrityWatch {
  const stopping = new AbortController()
  const { tell, note } = createTelling(library, announce, stopping.signal)
  let underWay: Promise<void> = Promise.resolve()
  async function look(): Promise<void> {
    try {
      await lookAtAll(library, note, stopping.signal)
      library.write((db) => changeSetting(db, lastLook, nowMs()))
    } catch (error) {
      if (error instanceof CancelledError) return
      if (!isDamage(error)) throw error
      doubtLibrary(library.file)
      announce({ kind: 'library.damaged', places: [] })
    }
  }
  const lookInTurn = (): Promise<void> => {
    underWay = underWay.then(look)
    return underWay
  }
  const lookIfDue = (): void => {
    const last = Number(listSettings(library.read).get(lastLook) ?? 0)
    if (Math.abs(nowMs() - last) >= dayMs) void lookInTurn()
  }
  const stopListening = library.onDamage(note)
  const first = setTimeout(lookIfDue, firstMs).unref()
  const regularly = setInterval(lookIfDue, everyMs).unref()
  return {
    look: lookInTurn,
    stop: async () => {
      clearTimeout(first)
      clearInterval(regularly)
      stopListening()
      tell()
      stopping.abort()
      await underWay
    },
  }
}
