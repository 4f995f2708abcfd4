/**
 * `npm run bench formats FOLDER [ENDING]`: every file of a folder through import and export, and prints for each format how
 * many were tried, how many came back byte for byte unedited, in how many random edits changed only their own paragraphs
 * (20 seeds each), in how many their redline reads as the export when accepted and as the original when rejected, and how many that a manifest or their folder calls invalid or broken were refused, and how fast.
 * Beside the time of reading stands a floor: what unpacking and saxes alone, or decoding, would take (`formats/floor.ts`).
 * `--seeds N` draws more or fewer edits, `--lines FILE` leaves what came of each file, a line of JSON each.
 */
import { appendFileSync, existsSync, readdirSync, readFileSync } from 'node:fs'
import { extname, join, relative, sep } from 'node:path'
import { parseArgs } from 'node:util'
import { Worker } from 'node:worker_threads'
import { allFormats } from '../core/formats/registry.ts'
import type { FileToTry, Verdict } from './formats/measure-file.ts'

/** A file that takes longer, all its edits together, is given up. */
const longestMs = 300_000

type Row = {
  tried: number
  same: number
  edited: number
  redlined: number
  refused: number
  wrong: number
  slowest: number
  ms: number
  floorMs: number
}

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { seeds: { type: 'string', default: '20' }, lines: { type: 'string' } },
})
const [folder = '.', only] = positionals
const rows = new Map<string, Row>()
const said: string[] = []

/** What a manifest says of each file, by its path. */
function readVerdicts(): ReadonlyMap<string, string> {
  const manifest = join(folder, 'MANIFEST.tsv')
  if (!existsSync(manifest)) return new Map()
  const lines = readFileSync(manifest, 'utf8').split('\n')
  return new Map(lines.map((line) => line.split('\t')).map(([path = '', , , verdict = '']) => [path, verdict]))
}

function isCalledBroken(path: string, verdicts: ReadonlyMap<string, string>): boolean {
  const parts = path.split(sep)
  return verdicts.get(path) === 'invalid' || parts.some((part) => /^(?:broken|invalid)(?:\.|$)/u.test(part))
}

function rowOf(format: string): Row {
  const none = { tried: 0, same: 0, edited: 0, redlined: 0, refused: 0, wrong: 0, slowest: 0, ms: 0, floorMs: 0 }
  const row = rows.get(format) ?? none
  rows.set(format, row)
  return row
}

function count(path: string, verdict: Verdict): void {
  const row = rowOf(endingOf(path))
  row.tried++
  if (verdict.isSame) row.same++
  if (verdict.isEdited) row.edited++
  if (verdict.isRedlined) row.redlined++
  if (verdict.isRefused) row.refused++
  if (verdict.isWrong) row.wrong++
  row.slowest = Math.max(row.slowest, verdict.ms)
  row.ms += verdict.ms
  row.floorMs += verdict.floorMs
  said.push(...verdict.said.map((line) => `${path}: ${line}`))
  if (values.lines !== undefined) appendFileSync(values.lines, `${JSON.stringify({ path, ...verdict })}\n`)
}

function endingOf(name: string): string {
  return extname(name).slice(1).toLowerCase()
}

/** Every file in turn by one thread; one that does not come to an end is ended with it. */
async function measureAll(files: readonly FileToTry[]): Promise<void> {
  let worker = startWorker()
  for (const file of files) {
    const verdict = await verdictOf(worker, file)
    count(file.name, verdict ?? { ms: longestMs, floorMs: 0, isWrong: true, said: ['did not come to an end'] })
    if (verdict !== undefined) continue
    await worker.terminate()
    worker = startWorker()
  }
  await worker.terminate()
}

function startWorker(): Worker {
  const worker = new Worker(new URL('./formats/measure-worker.ts', import.meta.url))
  // One that dies is a file that gives no verdict; it is told where the verdict is waited for.
  worker.on('error', (error) => process.stderr.write(`${String(error)}\n`))
  return worker
}

/** Undefined where none is had in time. */
function verdictOf(worker: Worker, file: FileToTry): Promise<Verdict | undefined> {
  return new Promise((resolve) => {
    const done = (verdict?: Verdict) => {
      clearTimeout(timer)
      worker.off('message', done)
      worker.off('exit', gone)
      resolve(verdict)
    }
    const gone = () => done()
    const timer = setTimeout(gone, longestMs)
    worker.on('message', done)
    worker.on('exit', gone)
    worker.postMessage(file)
  })
}

function filesToTry(): readonly FileToTry[] {
  const verdicts = readVerdicts()
  const known = new Set(allFormats().flatMap(({ extensions }) => extensions))
  return readdirSync(folder, { recursive: true, withFileTypes: true }).flatMap((entry) => {
    const ending = endingOf(entry.name)
    if (!entry.isFile() || !known.has(ending) || (only !== undefined && ending !== only)) return []
    const path = join(entry.parentPath, entry.name)
    const name = relative(folder, path)
    return [{ path, name, isBroken: isCalledBroken(name, verdicts), seeds: Number(values.seeds) }]
  })
}

await measureAll(filesToTry())
console.log(
  'format  tried  identical  edited right  redlined right  refused right  wrong  slowest ms  all ms  floor ms',
)
for (const [format, row] of rows) {
  const { tried, same, edited, redlined, refused, wrong, slowest, ms, floorMs } = row
  const figures = [tried, same, edited, redlined, refused, wrong, slowest, ms, floorMs].map((figure) =>
    String(Math.round(figure)).padStart(9),
  )
  console.log(`${format.padEnd(6)}${figures.join(' ')}`)
}
for (const line of said) console.log(line)
