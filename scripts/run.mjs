/**
 * Starts one of our TypeScript entries: `node scripts/run.mjs cli/main.ts …`.
 * Plain JavaScript on purpose: it must be readable by any Node, so that an old one is refused in words
 * before TypeScript or the database is loaded (better-sqlite3 ends Node 20 with a segmentation fault).
 */
import { fileURLToPath, pathToFileURL } from 'node:url'

const oldest = [22, 18]

function isTooOld() {
  const [major = 0, minor = 0] = process.versions.node.split('.').map(Number)
  return major < oldest[0] || (major === oldest[0] && minor < oldest[1])
}

if (isTooOld()) {
  process.stderr.write(
    `Sverka needs Node ${oldest.join('.')} or newer; this is ${process.versions.node} (${process.execPath}).\n` +
      'Call it through npm after `npm ci` (npm start, npm test, npm run -s sverka): npm then finds the Node 24\n' +
      'which the project brings along. On a platform it brings none for (Apple silicon), install Node 24 from\n' +
      'nodejs.org or your package manager.\n',
  )
  process.exit(1)
}

const [entry = '', ...rest] = process.argv.slice(2)
const file = fileURLToPath(new URL(`../${entry}`, import.meta.url))
process.argv = [process.execPath, file, ...rest]
await import(pathToFileURL(file).href)
