/** What the checks are made of, as one short mark: another mark means that they may find something else. */
import { createHash } from 'node:crypto'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Put there by the build of the app, which carries no sources. */
declare const builtChecksCode: string

/** Where the sources of the language rules lie, as long as they are run from their sources. */
const coreFolder = fileURLToPath(new URL('../../core', import.meta.url))

/** Parts of core that no check uses. Models have a mark of their own. */
const besideChecks: ReadonlySet<string> = new Set(['formats', 'workflow', 'diff', 'files'])

let known: string | undefined

/** The mark of the checks of this app: the same whether it runs built or from its sources. */
export function checksCode(): string {
  known ??= typeof builtChecksCode === 'string' ? builtChecksCode : markSources(coreFolder)
  return known
}

/** Reads every source file and every list of the folder, but no tests. */
export function markSources(folder: string): string {
  const hash = createHash('sha256')
  for (const path of sourcesIn(folder, '')) {
    hash.update(`${path}\n`)
    hash.update(readFileSync(join(folder, path)))
  }
  return hash.digest('hex').slice(0, 16)
}

function sourcesIn(folder: string, under: string): readonly string[] {
  return readdirSync(join(folder, under), { withFileTypes: true })
    .filter(({ name }) => !name.endsWith('.test.ts') && !besideChecks.has(name))
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => {
      const path = under === '' ? entry.name : `${under}/${entry.name}`
      if (entry.isDirectory()) return sourcesIn(folder, path)
      return /\.(?:ts|json)$/.test(entry.name) ? [path] : []
    })
}
