/** Where a person picked files and last saved one: there the next dialog opens, at the next start too. */
import { existsSync } from 'node:fs'
import { homedir } from 'node:os'
import { basename, dirname, isAbsolute, join, relative } from 'node:path'
import { mostRecentFolders, type RecentFolder } from '../../contract/window-bridge.ts'
import { keepJson, readJson } from './kept-json.ts'

const purposes = ['pick', 'save'] as const
export type Purpose = (typeof purposes)[number]

export class Folders {
  readonly #file: string
  /** The latest first. */
  readonly #used: Record<Purpose, readonly string[]>

  constructor(file: string) {
    this.#file = file
    const kept = readJson(file)
    this.#used = { pick: foldersIn(kept.pick), save: foldersIn(kept.save) }
  }

  /** The folder last used so; undefined where there is none any more. */
  last(purpose: Purpose): string | undefined {
    const [folder] = this.#used[purpose]
    return folder !== undefined && existsSync(folder) ? folder : undefined
  }

  /** Folders files were picked from that are still there, the latest first. */
  recent(): readonly string[] {
    return this.#used.pick.filter((folder) => existsSync(folder))
  }

  use(purpose: Purpose, path: string): void {
    const folder = dirname(path)
    this.#used[purpose] = [folder, ...this.#used[purpose].filter((other) => other !== folder)].slice(
      0,
      mostRecentFolders,
    )
    keepJson(this.#file, this.#used)
  }
}

/** A folder as a page may show it: no path that leads anywhere. */
export function shownFolder(folder: string, home = homedir()): RecentFolder {
  const above = dirname(folder)
  const inHome = relative(home, above)
  const isInHome = !inHome.startsWith('..') && !isAbsolute(inHome)
  return { name: basename(folder) || folder, above: isInHome ? join('~', inHome) : above }
}

/** Nothing of what is no folder. A list of one was kept as a word before. */
function foldersIn(kept: unknown): readonly string[] {
  const folders: readonly unknown[] = Array.isArray(kept) ? kept : [kept]
  return folders
    .filter((folder): folder is string => typeof folder === 'string' && isAbsolute(folder))
    .slice(0, mostRecentFolders)
}
