/**
 * Fills the disk under a store that acts, gives room again, and kills it: `npm run bench full-disk [times] [seed]`.
 * The library lies on a small disk of its own (a tmpfs, so root on Linux). At a moment chosen at random a file takes all
 * the room that is left; some time later it goes, and the store works on until it is killed. Every act told, before,
 * while and after there was no room, must be there.
 */
import { execFileSync, spawn } from 'node:child_process'
import { closeSync, mkdirSync, mkdtempSync, openSync, rmSync, writeSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { fileURLToPath } from 'node:url'
import { lostFrom, readTold, type Told } from './losses/told.ts'
import { randomFrom } from './random.ts'

const times = Number(process.argv[2] ?? 20)
const seed = Number(process.argv[3] ?? 1)
const diskMegabytes = 24
/** The store goes on at most this long with room, without, and with room again. */
const longestMs = 1_500

const script = fileURLToPath(new URL('./losses/act-until-killed.ts', import.meta.url))
const disk = join(mkdtempSync(join(tmpdir(), 'sverka-full-')), 'disk')
const random = randomFrom(seed)

/** Takes every byte that is left. */
function fill(file: string): void {
  const descriptor = openSync(file, 'w')
  try {
    for (let bytes = 65_536; bytes >= 1; ) {
      try {
        writeSync(descriptor, Buffer.alloc(bytes))
      } catch {
        bytes = Math.floor(bytes / 2)
      }
    }
  } finally {
    closeSync(descriptor)
  }
}

async function liveWithoutRoom(library: string, life: number): Promise<readonly Told[]> {
  const child = spawn(process.execPath, [script, library, String(seed * 10_000 + life)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  let printed = ''
  child.stdout.on('data', (piece) => {
    printed += piece
  })
  const gone = new Promise((resolve) => child.on('close', resolve))
  while (printed === '' && child.exitCode === null) await wait(10)
  const filler = join(disk, 'filler')
  await wait(random() * longestMs)
  fill(filler)
  await wait(random() * longestMs)
  if (life % 2 === 0) rmSync(filler)
  await wait(random() * longestMs)
  child.kill('SIGKILL')
  await gone
  rmSync(filler, { force: true })
  return readTold(printed)
}

if (process.getuid?.() !== 0 || process.platform !== 'linux') {
  console.log('skipped: a disk of a size of its own is made by root on Linux')
} else {
  mkdirSync(disk)
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${diskMegabytes}m`, 'tmpfs', disk])
  try {
    const told: Told[] = []
    let lost: readonly Told[] = []
    const library = join(disk, 'library.sverka')
    for (let life = 1; life <= times && lost.length === 0; life++) {
      told.push(...(await liveWithoutRoom(library, life)))
      lost = await lostFrom(library, told)
      console.log(`${life} times full, ${told.length} acts told, ${lost.length} lost`)
    }
    process.exitCode = lost.length === 0 ? 0 : 1
  } finally {
    execFileSync('umount', ['--lazy', disk])
    rmSync(join(disk, '..'), { recursive: true, force: true })
  }
}
