/** A command told to end while it writes leaves the old file or the new one, whole, and nothing beside it. */
import { type ChildProcess, spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, watch, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { call } from './testing/call.ts'

const commandLine = fileURLToPath(new URL('./main.ts', import.meta.url))
/** So large that its writing takes a while: lines that are one sentence each. */
const text = `Rain.\n${`${'rain and '.repeat(200_000)}snow.\n`.repeat(8)}`

let folder = ''
let article = ''
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-killed-'))
  mkdirSync(join(folder, 'out'))
  writeFileSync(join(folder, 'rain.txt'), text)
  const { output } = await call('import --library l.sverka --to en rain.txt'.split(' '), '', folder)
  article = output.trim()
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function startExport(): ChildProcess {
  const words = [
    'export',
    '--library',
    join(folder, 'l.sverka'),
    '--reason',
    'test',
    '-o',
    join(folder, 'out/rain.txt'),
  ]
  return spawn(process.execPath, [commandLine, ...words, article], { stdio: 'ignore' })
}

/** Sends the signal as soon as anything stirs in the folder; answers what the command ended by. */
function endWhileWriting(signal: NodeJS.Signals): Promise<NodeJS.Signals | number | null> {
  const child = startExport()
  const watching = watch(join(folder, 'out'), () => child.kill(signal))
  return new Promise((resolve) => {
    child.on('close', (code, by) => {
      watching.close()
      resolve(by ?? code)
    })
  })
}

const written = () => ({
  files: readdirSync(join(folder, 'out')),
  text: readFileSync(join(folder, 'out/rain.txt'), 'utf8'),
})

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
  test.runIf(process.platform !== 'win32')(`${signal} during an export`, async () => {
    writeFileSync(join(folder, 'out/rain.txt'), 'Before')
    const endedBy = await endWhileWriting(signal)
    const { files, text: now } = written()
    expect(endedBy).toBe(signal)
    expect(files).toEqual(['rain.txt'])
    expect(now === text || now === 'Before').toBe(true)
  })
