/** Things made once and kept: filled in a temporary folder, then renamed, so that nobody ever sees half of one. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { cacheFolder } from '../paths.ts'

/**
 * The folder `name` of the cache. Where it is missing, `fill` makes it; of two runs at once the second waits for the first.
 * Throws what `fill` throws, and then leaves nothing behind.
 */
export async function makeOnce(name: string, fill: (folder: string) => Promise<void> | void): Promise<string> {
  const finished = join(cacheFolder(), name)
  if (existsSync(finished)) return finished
  return alone(name, async () => {
    if (existsSync(finished)) return finished
    const unfinished = mkdtempSync(`${finished}.unfinished-`)
    try {
      await fill(unfinished)
      renameSync(unfinished, finished)
    } finally {
      rmSync(unfinished, { recursive: true, force: true })
    }
    return finished
  })
}

/** Runs `work` while no other run on this machine does the work of the same name. A lock left by a dead run is taken over. */
export async function alone<Value>(name: string, work: () => Promise<Value> | Value): Promise<Value> {
  const lock = join(cacheFolder(), `${name}.lock`)
  mkdirSync(dirname(lock), { recursive: true })
  while (!takeLock(lock)) await wait(300)
  try {
    return await work()
  } finally {
    rmSync(lock, { force: true })
  }
}

function takeLock(lock: string): boolean {
  try {
    writeFileSync(lock, String(process.pid), { flag: 'wx' })
    return true
  } catch {
    if (isLeftOver(lock)) rmSync(lock, { force: true })
    return false
  }
}

function isLeftOver(lock: string): boolean {
  try {
    const owner = Number(readFileSync(lock, 'utf8'))
    const ageMs = Date.now() - statSync(lock).mtimeMs
    // Between creating and writing the file its owner is not yet known: a moment of grace.
    return owner > 0 ? !isRunning(owner) : ageMs > 5_000
  } catch {
    return false
  }
}

function isRunning(pid: number): boolean {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'EPERM'
  }
}

/** A fact remembered in the cache for `keepMs`; undefined when unknown or too old. */
export function recall(name: string, keepMs: number): string | undefined {
  const file = join(cacheFolder(), name)
  if (!existsSync(file) || Date.now() - statSync(file).mtimeMs > keepMs) return undefined
  return readFileSync(file, 'utf8')
}

/** Remembers a fact for {@link recall}. */
export function remember(name: string, fact: string): void {
  mkdirSync(cacheFolder(), { recursive: true })
  writeFileSync(join(cacheFolder(), name), fact)
}
