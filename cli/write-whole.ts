/** Writes the file a command names. */
import { resolve } from 'node:path'
import { showable } from '../core/model/showable.ts'
import { replaceFile } from '../service/file/replace-file.ts'
import { Stop, type Terminal } from './terminal.ts'

/** Whole or not at all, and never over what is no document. Throws `Stop`, code 3. */
export function writeWhole(terminal: Terminal, path: string, bytes: Uint8Array): void {
  const written = undisturbed(() => replaceFile(resolve(terminal.folder, path), bytes))
  if (written.ok) return
  throw new Stop(terminal.say(`review:exporting.refused.${written.failure.kind}`, { name: showable(path) }), 3)
}

const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const

/** A signal that comes while `act` runs ends the process right after it: nothing unfinished stays behind. */
function undisturbed<Outcome>(act: () => Outcome): Outcome {
  const unheard = signals.filter((signal) => process.listenerCount(signal) === 0)
  const release = () => {
    for (const signal of unheard) process.off(signal, endNow)
  }
  const endNow = (signal: NodeJS.Signals) => {
    release()
    process.kill(process.pid, signal)
  }
  for (const signal of unheard) process.on(signal, endNow)
  try {
    return act()
  } finally {
    // A signal is told when the loop next looks for what came in: after the first turn, before the second.
    setImmediate(() => setImmediate(release))
  }
}
