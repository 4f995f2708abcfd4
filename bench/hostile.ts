/**
 * `npm run bench hostile [PART-OF-A-NAME]`: imports files made to exhaust the reader, each by the command line in a process
 * of its own, and prints how it ended, after how long, how much of the processor and how much memory it took at most.
 * Refused files may take 10 s of the processor and 300 MB; what is let in ends at all.
 */
import { execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { type HostileFile, hostileFiles, memories, termLists } from './hostile/files.ts'
import { processorSeconds } from './start/process-tree.ts'

const commandLine = fileURLToPath(new URL('../cli/main.ts', import.meta.url))
const mostMs = 600_000
const watchEveryMs = 50
const refusedLimits = { busySeconds: 10, megabytes: 300 }

/** By the exit codes of the command line. */
const outcomes: Readonly<Record<number, string>> = { 0: 'let in', 1: 'asked', 3: 'refused' }

type Ended = {
  readonly outcome: string
  readonly seconds: number
  readonly busySeconds: number
  readonly megabytes: number
  readonly said: string
}

/** Writes the file, or makes the pipe, and answers its path. */
function make(folder: string, file: HostileFile): string {
  const path = 'path' in file ? file.path : join(folder, file.name)
  if ('content' in file) writeFileSync(path, file.content())
  if ('sizeBytes' in file) {
    writeFileSync(path, '')
    truncateSync(path, file.sizeBytes)
  }
  if ('isPipe' in file) execFileSync('mkfifo', [path])
  return path
}

/** The most memory the process had so far, as Linux tells it; 0 once it is gone. */
function peakMegabytes(pid: number): number {
  try {
    const status = readFileSync(`/proc/${pid}/status`, 'utf8')
    return Math.round(Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024)
  } catch {
    return 0
  }
}

/** What the command line is called with. */
function wordsFor(file: HostileFile, library: string, path: string): readonly string[] {
  if (memories.includes(file)) return ['memory', 'import', '--library', library, path]
  if (termLists.includes(file)) return ['terms', 'import', '--library', library, path]
  // Messages do not say what their texts are translated from.
  const from = path.endsWith('.po') ? ['--from', 'ru'] : []
  return ['import', '--library', library, ...from, '--to', 'en', path]
}

function importFile(folder: string, path: string, file: HostileFile): Promise<Ended> {
  const library = join(folder, `${Math.random()}.sverka`)
  const startMs = performance.now()
  const child = spawn(process.execPath, [commandLine, ...wordsFor(file, library, path)], {
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let said = ''
  let megabytes = 0
  let busySeconds = 0
  child.stderr.on('data', (piece) => {
    said += piece
  })
  const watch = setInterval(() => {
    megabytes = Math.max(megabytes, peakMegabytes(child.pid ?? 0))
    busySeconds = Math.max(busySeconds, processorSeconds(child.pid ?? 0) ?? 0)
  }, watchEveryMs)
  const kill = setTimeout(() => child.kill('SIGKILL'), mostMs)
  return new Promise((resolve) => {
    child.on('close', (code, signal) => {
      clearInterval(watch)
      clearTimeout(kill)
      const hasBroken = /^Node\.js v/mu.test(said)
      const ended = hasBroken ? 'broke down' : (outcomes[code ?? -1] ?? `exit ${code}`)
      const outcome = signal === null ? ended : 'never ended'
      const seconds = Math.round((performance.now() - startMs) / 100) / 10
      resolve({ outcome, seconds, busySeconds, megabytes, said: said.trim().split('\n').at(-1) ?? '' })
    })
  })
}

function isWithin({ outcome, busySeconds, megabytes }: Ended): boolean {
  if (outcome === 'let in' || outcome === 'asked') return true
  return outcome === 'refused' && busySeconds <= refusedLimits.busySeconds && megabytes <= refusedLimits.megabytes
}

const folder = mkdtempSync(join(tmpdir(), 'sverka-hostile-'))
const part = process.argv[2] ?? ''
let broken = 0
try {
  for (const file of hostileFiles.filter(({ name }) => name.includes(part))) {
    const path = make(folder, file)
    const ended = await importFile(folder, path, file)
    const { outcome, seconds, busySeconds, megabytes, said } = ended
    if (!isWithin(ended)) broken++
    const mark = isWithin(ended) ? ' ' : '✗'
    console.log(
      `${mark} ${file.name.padEnd(28)} ${outcome.padEnd(12)} ${seconds} s  (busy ${busySeconds} s)  ${megabytes} MB  ${said.slice(0, 110)}`,
    )
    if (!('path' in file)) rmSync(path)
  }
} finally {
  rmSync(folder, { recursive: true, force: true })
}
if (broken > 0) process.exitCode = 1
