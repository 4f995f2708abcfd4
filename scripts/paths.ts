/** Where things lie: the project, what is built, and what is kept between checkouts. */
import { homedir } from 'node:os'
import { join, resolve } from 'node:path'

/** The project's own folder. */
export const projectFolder: string = resolve(import.meta.dirname, '..')

/** The app as Electron loads it: one file per process, and the page. */
export const appFolder: string = join(projectFolder, 'out/app')

/** Kept outside the tree, so that a clean checkout starts at once: SVERKA_CACHE, or the usual cache folder. */
export function cacheFolder(): string {
  return process.env.SVERKA_CACHE ?? join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'sverka')
}
