/** `npm run bench NAME …`: runs bench/NAME.ts, which prints what it measured. */
import { existsSync, readdirSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { projectFolder } from './paths.ts'

const folder = join(projectFolder, 'bench')
const [name = '', ...rest] = process.argv.slice(2)
const file = join(folder, `${name}.ts`)

if (/^[a-z][a-z-]*$/u.test(name) && existsSync(file)) {
  process.argv = [process.execPath, file, ...rest]
  await import(pathToFileURL(file).href)
} else {
  const names = readdirSync(folder).filter((entry) => entry.endsWith('.ts') && !entry.endsWith('.test.ts'))
  console.error(`npm run bench NAME, where NAME is one of: ${names.map((entry) => basename(entry, '.ts')).join(', ')}`)
  process.exitCode = 2
}
