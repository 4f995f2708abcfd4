/**
 * Loses power again and again: `npm run bench power [losses] [seed]`.
 *
 * A store acts on a library while a layer under it (losses/record-writes.c, loaded before libc) writes down each write,
 * sync, truncation, new name and told act in the order they were asked for. Each loss plays that record up to a moment
 * chosen at random. Of what no sync had confirmed by then, nothing, all, or a random half of its 512-byte sectors is
 * kept, and any beginning of the changes of names that no sync of their folder had confirmed. The library is opened from
 * what is left: every act told before that moment must be there.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { Disk, type DiskEvent, layOut, readRecord } from './losses/disk.ts'
import { lostFrom, readTold, type Told } from './losses/told.ts'
import { randomFrom } from './random.ts'

const losses = Number(process.argv[2] ?? 100)
const seed = Number(process.argv[3] ?? 1)
/** Losses a recorded life of the store. */
const lossesALife = 20
const actsALife = 300
const mostPrinted = 5

const here = (name: string): string => fileURLToPath(new URL(`./losses/${name}`, import.meta.url))
const folder = mkdtempSync(join(tmpdir(), 'sverka-power-'))

function buildLayer(): string {
  const layer = join(folder, 'record-writes.so')
  execFileSync('cc', ['-shared', '-fPIC', '-O2', '-o', layer, here('record-writes.c'), '-ldl', '-lpthread'])
  return layer
}

/** One life of the store on the library in `home`; answers what it asked of the disk. */
async function recordLife(layer: string, home: string, life: number): Promise<readonly DiskEvent[]> {
  const recordFile = join(folder, `record-${life}`)
  const library = join(home, 'library.sverka')
  const child = spawn(
    process.execPath,
    [here('act-until-killed.ts'), library, String(seed + life), String(actsALife)],
    {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, LD_PRELOAD: layer, SVERKA_RECORD_FOLDER: home, SVERKA_RECORD_FILE: recordFile },
    },
  )
  child.stdout.resume()
  const code = await new Promise((resolve) => child.on('close', resolve))
  if (code !== 0) throw new Error(`the store ended with ${code}`)
  return readRecord(recordFile, home)
}

/** Plays the record of one life and stops at each of the moments, in their order. `before` was told in earlier lives. */
async function loseAt(
  moments: readonly number[],
  disk: Disk,
  events: readonly DiskEvent[],
  before: readonly Told[],
): Promise<{ readonly lost: number; readonly told: number }> {
  let lost = 0
  let told = 0
  let next = 0
  for (const moment of moments) {
    for (; next < moment; next++) disk.take(events[next] as DiskEvent)
    const remains = disk.losePower(random)
    const place = mkdtempSync(join(folder, 'after-'))
    layOut(remains, place)
    const acts = [...before, ...readTold(remains.told)]
    const missing = await lostFrom(join(place, 'library.sverka'), acts)
    for (const act of missing.slice(0, mostPrinted)) console.log(`lost at event ${moment}: ${JSON.stringify(act)}`)
    lost += missing.length
    told += acts.length
    rmSync(place, { recursive: true })
  }
  return { lost, told }
}

const random = randomFrom(seed)
const layer = buildLayer()
const home = join(folder, 'home')
mkdirSync(home)
const before: Told[] = []
let all = { losses: 0, lost: 0, told: 0 }
for (let life = 0; all.losses < losses; life++) {
  const disk = new Disk(home)
  const events = await recordLife(layer, home, life)
  const count = Math.min(lossesALife, losses - all.losses)
  const moments = Array.from({ length: count }, () => Math.floor(random() * (events.length + 1))).toSorted(
    (a, b) => a - b,
  )
  const { lost, told } = await loseAt(moments, disk, events, before)
  before.push(...readTold(events.map((event) => (event.kind === 'told' ? event.text : '')).join('')))
  all = { losses: all.losses + count, lost: all.lost + lost, told: all.told + told }
  console.log(
    `life ${life + 1}: ${events.length} events, ${count} losses of power, ${told} acts told before them, ${lost} lost`,
  )
}
rmSync(folder, { recursive: true })
console.log(`${all.losses} losses of power, ${all.told} acts told before them, ${all.lost} lost`)
process.exitCode = all.lost === 0 ? 0 : 1
