/** Where the things that ship with the app lie, in the project's folder and in a package. */
import { join } from 'node:path'
import { app } from 'electron'

/** The sample articles of a first library. */
export function samplesFolder(): string {
  return app.isPackaged ? join(process.resourcesPath, 'samples') : join(app.getAppPath(), '../../samples')
}

/** The learned models of the checks. */
export function modelsFolder(): string {
  return app.isPackaged
    ? join(process.resourcesPath, 'models')
    : join(app.getAppPath(), '../../core/language/model/files')
}

/**
 * A database binding other than better-sqlite3's own: for the fallback Electron, in development only.
 * A package never loads native code that the environment names.
 */
export function databaseBinding(): string | undefined {
  return app.isPackaged ? undefined : process.env.SVERKA_SQLITE_BINDING
}

/** The worker's file; threads cannot be started from inside the archive. */
export function workerFile(): string {
  return join(app.isPackaged ? `${app.getAppPath()}.unpacked` : app.getAppPath(), 'article-worker.cjs')
}
