/**
 * `npm run bench large-tmx [MEGABYTES]`: a made TMX of so many megabytes (500 if not told) becomes a translation memory,
 * through the desk: time, the most memory on top of what the process had before, the size of the memory. Then texts of it,
 * some words exchanged, are looked up. Floors, each in a process of its own: the bare reading of the file, and saxes alone.
 */
import { spawnSync } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { closeSync, mkdtempSync, openSync, readSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SaxesParser } from 'saxes'
import type { Arguments, CommandName } from '../contract/commands.ts'
import { percentAlike } from '../core/memory/similarity.ts'
import { leastPercent } from '../core/model/memory.ts'
import { createPickedPaths } from '../service/base/picked-files.ts'
import { openDesk } from '../service/desk.ts'
import { quantile } from './made-text.ts'
import { madePairs, writeMadeMemory } from './memory/made-memory.ts'
import { randomFrom } from './random.ts'

const lookUps = 2_000
const pieceBytes = 256 * 1024

function readThrough(path: string, take: (bytes: Uint8Array) => void): void {
  const file = openSync(path, 'r')
  const piece = new Uint8Array(pieceBytes)
  for (let length = 1; length > 0; ) {
    length = readSync(file, piece, 0, piece.length, null)
    take(piece.subarray(0, length))
  }
  closeSync(file)
}

/** What a child process of this very file does. */
const floors: Readonly<Record<string, (path: string) => void>> = {
  'bare reading': (path) => readThrough(path, () => undefined),
  'saxes alone': (path) => {
    const parser = new SaxesParser({ position: false })
    const decoder = new TextDecoder()
    readThrough(path, (bytes) => parser.write(decoder.decode(bytes, { stream: true })))
    parser.close()
  },
}

const peak = (): number => process.resourceUsage().maxRSS / 1024

function tell(what: string, ms: number, megabytes: number, memory: string): void {
  const speed = `${(megabytes / (ms / 1000)).toFixed(1)} MB/s`
  console.log(`${what.padEnd(26)} ${(ms / 1000).toFixed(1).padStart(7)} s ${speed.padStart(12)}   ${memory}`)
}

function measureFloor(name: string, path: string): void {
  const before = peak()
  const begun = performance.now()
  floors[name]?.(path)
  tell(
    `floor: ${name}`,
    performance.now() - begun,
    statSync(path).size / 2 ** 20,
    `+${(peak() - before).toFixed(0)} MB`,
  )
}

/** Texts as they are met again: of one in two a word or three are others. */
function* queries(count: number, units: number): Generator<{ readonly text: string; readonly from: string }> {
  const random = randomFrom(7)
  const next = madePairs()
  const every = Math.max(1, Math.floor(units / count))
  for (let nth = 0; nth < units; nth++) {
    const { ru } = next()
    if (nth % every !== 0) continue
    const words = ru.split(' ')
    const changes = random() < 0.5 ? 0 : 1 + Math.floor(random() * 3)
    for (let change = 0; change < changes; change++) words[Math.floor(random() * words.length)] = `слово${change}`
    yield { text: words.join(' '), from: ru }
  }
}

async function measure(megabytes: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-large-tmx-'))
  const path = join(folder, 'made.tmx')
  const units = writeMadeMemory(path, megabytes * 2 ** 20)
  console.log(`${units} units, ${(statSync(path).size / 2 ** 20).toFixed(0)} MB`)
  for (const name of Object.keys(floors)) {
    spawnSync(process.execPath, [fileURLToPath(import.meta.url), name, path], { stdio: 'inherit' })
  }
  const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))
  const pickedPaths = createPickedPaths(Date.now)
  const opened = openDesk({ libraryFile: join(folder, 'library.sverka'), workerEntry, pickedPaths })
  if (!opened.ok) throw new Error(opened.failure.kind)
  const control = { onProgress: () => undefined, signal: new AbortController().signal }
  const ask = async <Name extends CommandName>(name: Name, args: Arguments<Name>) =>
    opened.value.answer(name, args, control)
  await ask('desk.open', {})
  const picked = randomUUID()
  pickedPaths.put(picked, path)
  const before = process.memoryUsage().rss / 2 ** 20
  const begun = performance.now()
  const read = await ask('memory.import', { name: 'made', file: 'made.tmx', picked })
  if (!read.ok) throw new Error(JSON.stringify(read.failure))
  const ms = performance.now() - begun
  const onTop = `+${(peak() - before).toFixed(0)} MB at most, on top of ${before.toFixed(0)} MB`
  tell('translation memory', ms, megabytes, onTop)
  const [listed] = await ask('memory.list', {})
  console.log(
    `${read.value.facts.units} units kept, in a file of ${((listed?.sizeBytes ?? 0) / 2 ** 20).toFixed(0)} MB`,
  )
  const times: number[] = []
  let [alike, found] = [0, 0]
  for (const { text, from } of queries(lookUps, units)) {
    const start = performance.now()
    const matches = await ask('memory.search', { text, from: 'ru', to: 'en' })
    times.push(performance.now() - start)
    const percent = percentAlike(text, from)
    if (percent < leastPercent) continue
    alike++
    if ((matches[0]?.percent ?? 0) >= percent) found++
  }
  const figures = [0.5, 0.95, 0.99, 1].map((share) => `${quantile(times, share).toFixed(1)} ms`)
  console.log(`${times.length} look-ups: p50 ${figures[0]}, p95 ${figures[1]}, p99 ${figures[2]}, most ${figures[3]}`)
  console.log(
    `${found} of ${alike} texts that are ${leastPercent} % or more like one of it found it, or one more alike`,
  )
  await opened.value.close()
  rmSync(folder, { recursive: true })
}

const [wish = '500', path = ''] = process.argv.slice(2)
if (wish in floors) measureFloor(wish, path)
else await measure(Number(wish))
