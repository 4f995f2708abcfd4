/** A draft of files to write, made in memory first: nothing is written unless every place was found. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'

/** Thrown when a draft cannot be made; the message is for the person who asked. */
export class CannotDraft extends Error {}

export class Draft {
  readonly #folder: string
  readonly #texts = new Map<string, string>()

  constructor(folder: string) {
    this.#folder = folder
  }

  /** A new file. Throws {@link CannotDraft} if there is one of that name. */
  add(path: string, text: string): void {
    if (existsSync(join(this.#folder, path))) throw new CannotDraft(`${path} is there already.`)
    this.#texts.set(path, text)
  }

  /** Whether a file stands there, or was drafted. */
  has(path: string): boolean {
    return this.#texts.has(path) || existsSync(join(this.#folder, path))
  }

  /** Changes a file that is there. Throws {@link CannotDraft} if the change finds no place. */
  change(path: string, change: (text: string) => string): void {
    const before = this.#texts.get(path) ?? readFileSync(join(this.#folder, path), 'utf8')
    const after = change(before)
    if (after === before) throw new CannotDraft(`${path} has no place for it: has its shape changed?`)
    this.#texts.set(path, after)
  }

  /** The paths and texts drafted so far. */
  get texts(): ReadonlyMap<string, string> {
    return this.#texts
  }

  /** Writes everything; returns the paths. */
  write(): readonly string[] {
    for (const [path, text] of this.#texts) {
      mkdirSync(dirname(join(this.#folder, path)), { recursive: true })
      writeFileSync(join(this.#folder, path), text)
    }
    return [...this.#texts.keys()]
  }
}

/** Adds an import above the first one; the formatter sorts them. */
export function withImport(text: string, line: string): string {
  return text.replace(/^import /mu, `${line}\nimport `)
}

/** Adds an item at the end of the list or table that opens on the line matched by `opening`. */
export function withItem(text: string, opening: RegExp, item: string): string {
  const start = text.search(opening)
  if (start < 0) return text
  const lineEnd = text.indexOf('\n', start)
  const line = text.slice(start, lineEnd < 0 ? undefined : lineEnd)
  // `export const migrations: readonly Migration[] = [firstLibrary]` stands on one line.
  const oneLine = /([[{] ?)([^[\]{}]*?)( ?[\]}])([^[\]{}]*)$/u
  if (oneLine.test(line)) {
    const longer = line.replace(
      oneLine,
      (_all, open, items, close, rest) => `${open}${items}${items ? ', ' : ''}${item}${close}${rest}`,
    )
    return text.slice(0, start) + longer + text.slice(start + line.length)
  }
  const closing = text.slice(lineEnd).search(/^[\]}]/mu)
  return closing < 0 ? text : `${text.slice(0, lineEnd + closing)}  ${item},\n${text.slice(lineEnd + closing)}`
}

/** `stray-hyphen` → `strayHyphen`. */
export function camelCase(id: string): string {
  return id.replace(/-([a-z0-9])/gu, (_all, letter: string) => letter.toUpperCase())
}
