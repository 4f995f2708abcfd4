/** Empty words in every interface language; a test fails until they are said. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { projectFolder } from '../paths.ts'
import { CannotDraft, type Draft } from './draft.ts'

type Words = { readonly [key: string]: string | Words }

/** Adds `words` at `path` of a namespace, in every language. */
export function addWords(draft: Draft, namespace: string, path: readonly string[], words: Words | string): void {
  const folder = join(projectFolder, 'locales')
  const languages = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory())
  for (const { name } of languages)
    draft.change(`locales/${name}/${namespace}.json`, (text) => {
      const all = place(JSON.parse(text), path, words)
      return `${JSON.stringify(all, undefined, 2)}\n`
    })
}

/** Whether English has words at this place already. */
export function hasWords(namespace: string, path: readonly string[]): boolean {
  let branch: Words | string | undefined = JSON.parse(
    readFileSync(join(projectFolder, `locales/en/${namespace}.json`), 'utf8'),
  )
  for (const key of path) branch = typeof branch === 'object' ? branch[key] : undefined
  return branch !== undefined
}

function place(tree: Words, [key = '', ...rest]: readonly string[], words: Words | string): Words {
  const branch = tree[key]
  if (rest.length === 0) {
    if (branch !== undefined) throw new CannotDraft(`There are words for ${key} already.`)
    return { ...tree, [key]: words }
  }
  return { ...tree, [key]: place(typeof branch === 'object' ? branch : {}, rest, words) }
}
