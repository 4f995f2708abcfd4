/** A main process that was killed while it started may leave a child of its own behind that turns round and round for ever. */
import { readdirSync, readFileSync } from 'node:fs'

/** Ends what is left of apps that were given this folder; all of them were started by the journeys. Only Linux tells. */
export function endLeftovers(folder: string): void {
  if (process.platform !== 'linux') return
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/u.test(name))) {
    if (wordsOf(entry).some((word) => word.startsWith(`--user-data-dir=${folder}/`))) end(Number(entry))
  }
}

/** None of one that ended meanwhile. */
function wordsOf(pid: string): readonly string[] {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split(/[\0 ]/u)
  } catch {
    return []
  }
}

function end(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It was faster.
  }
}
