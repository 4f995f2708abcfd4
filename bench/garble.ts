/**
 * Scores the checks: `npm run bench garble DIR` runs DIR's scorer on its dev sets, then says what the checks' confidence is
 * worth. For their cost see `bench/check.ts`.
 */
import { spawnSync } from 'node:child_process'
import { readdirSync } from 'node:fs'
import { join } from 'node:path'

const dir = process.argv[2]
if (dir === undefined) throw new Error('usage: node bench/garble.ts DIR')

const files = readdirSync(dir).filter((name) => name.endsWith('.jsonl'))
const real = files.filter((name) => name.startsWith('real-')).flatMap((name) => ['--real', join(dir, name)])
const made = files.filter((name) => !name.startsWith('real-')).map((name) => join(dir, name))
const lines = join(import.meta.dirname, 'garble-lines.ts')
spawnSync(process.execPath, [join(dir, 'score.mjs'), ...made, ...real, '--', process.execPath, lines], {
  stdio: 'inherit',
})
const reliability = join(import.meta.dirname, 'garble-reliability.ts')
spawnSync(process.execPath, [reliability, ...files.map((name) => join(dir, name))], { stdio: 'inherit' })
