/**
 * Kills the store again and again while it acts: `npm run bench kills [kills] [seed]`.
 * Each life begins on the library the one before left. At the end every act that was ever told must be there.
 */
import { spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { lostFrom, readTold, type Told } from './losses/told.ts'
import { randomFrom } from './random.ts'

const kills = Number(process.argv[2] ?? 500)
const seed = Number(process.argv[3] ?? 1)
/** The library is opened and compared after so many kills: often enough to see which of them lost something. */
const killsALook = 20
/** A life goes on at most this long after its first act. */
const longestMs = 250

const script = fileURLToPath(new URL('./losses/act-until-killed.ts', import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sverka-kills-'))
const library = join(folder, 'library.sverka')

/** One life, killed (no handler can run) so long after it first told something; answers all it told. */
function liveAndDie(life: number, afterMs: number): Promise<readonly Told[]> {
  const child = spawn(process.execPath, [script, library, String(seed * 10_000 + life)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (piece) => {
    if (printed === '') setTimeout(() => child.kill('SIGKILL'), afterMs)
    printed += piece
  })
  return new Promise((resolve) => child.on('close', () => resolve(readTold(printed))))
}

const random = randomFrom(seed)
const told: Told[] = []
let lost: readonly Told[] = []
for (let life = 1; life <= kills && lost.length === 0; life++) {
  told.push(...(await liveAndDie(life, Math.floor(random() * longestMs))))
  if (life % killsALook === 0 || life === kills) {
    lost = await lostFrom(library, told)
    console.log(`${life} kills, ${told.length} acts told, ${lost.length} lost`)
  }
}
for (const act of lost.slice(0, 20)) console.log(JSON.stringify(act))
rmSync(folder, { recursive: true })
process.exitCode = lost.length === 0 ? 0 : 1
