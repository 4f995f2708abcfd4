/** Writes the file a command names. */
import { renameSync, writeFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { Stop, type Terminal } from './terminal.ts'

/** Whole or not at all: a file that stood there before stays until the new one is complete. Throws `Stop`, code 3. */
export function writeWhole(terminal: Terminal, path: string, bytes: Uint8Array): void {
  const file = resolve(terminal.folder, path)
  const unfinished = `${file}.${process.pid}.tmp`
  try {
    writeFileSync(unfinished, bytes, { flush: true })
    renameSync(unfinished, file)
  } catch {
    // Whatever the disk objects to, the person only needs to know which file it was.
    throw new Stop(terminal.say('review:exporting.failed', { name: path }), 3)
  }
}
