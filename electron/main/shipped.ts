/** Where the things that ship with the app lie, in the project's folder and in a package. */
import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { app } from 'electron'

/** The sample articles of a first library. */
export function samplesFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'samples') : join(app.getAppPath(), '../../samples')
}

/**
 * The database binding where better-sqlite3's own does not fit: with the fallback Electron.
 * A package takes it from inside itself only; native code named by an environment variable is for development.
 */
export function databaseBinding(): string | undefined {
  if (!app.isPackaged) return process.env.SVERKA_SQLITE_BINDING
  const packed = join(process.resourcesPath, 'fallback/better_sqlite3.node')
  return existsSync(packed) ? packed : undefined
}
