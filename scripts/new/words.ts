/** Empty words in English; a test fails until they are said, and warns of the other languages until a release. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'
import { CannotDraft, type Draft } from './draft.ts'

type Words = { readonly [key: string]: string | Words }

const folder = join(projectFolder, 'locales')

/** Adds `words` under the last key of `path` of a namespace; the objects above must be there. */
export function addWords(draft: Draft, namespace: string, path: readonly string[], words: Words | string): void {
  if (hasWords(namespace, path)) throw new CannotDraft(`There are words for ${path.join('.')} already.`)
  draft.change(`locales/en/${namespace}.json`, (text) => withWords(text, path, words))
}

/** Whether English has words at this place already. */
export function hasWords(namespace: string, path: readonly string[]): boolean {
  let branch: Words | string | undefined = JSON.parse(readFileSync(join(folder, `en/${namespace}.json`), 'utf8'))
  for (const key of path) branch = typeof branch === 'object' ? branch[key] : undefined
  return branch !== undefined
}

/** The JSON with one more entry, every other line as it was. Unchanged where an object of the path is missing. */
export function withWords(text: string, path: readonly string[], words: Words | string): string {
  let start = text.indexOf('{')
  for (const key of path.slice(0, -1)) {
    const inside = text.slice(start, endOfObject(text, start))
    const found = inside.match(new RegExp(`"${key}":\\s*\\{`, 'u'))
    if (found?.index === undefined) return text
    start += found.index + found[0].length - 1
  }
  const end = endOfObject(text, start)
  const before = text.slice(0, end).trimEnd()
  const entry = `"${path.at(-1)}": ${JSON.stringify(words)}`
  return `${before}${before.endsWith('{') ? '' : ', '}${entry}${text.slice(before.length)}`
}

/** Where the `}` stands that closes the object opening at `start`. */
function endOfObject(text: string, start: number): number {
  let depth = 0
  for (const { 0: token, index } of text.slice(start).matchAll(/"(?:[^"\\]|\\.)*"|[{}]/gu)) {
    if (token === '{') depth += 1
    if (token === '}') depth -= 1
    if (depth === 0) return start + index
  }
  return text.length
}
