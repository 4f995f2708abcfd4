/**
 * `npm run bench large-bitext [MEGABYTES] [WORKER]`: made XLIFF files of so many megabytes (50 if not told) through the desk,
 * one with a note at each unit and one without any: looked at, imported, searched, edited, written; with the time of the processor, which others on the machine do not lengthen, and the memory
 * of the whole process, workers included. A worker may keep so many megabytes (400 if not told) or is ended. Beside it stands the
 * floor: the same bytes written to the disk, read, and read through by saxes alone.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { fileURLToPath } from 'node:url'
import { SaxesParser } from 'saxes'
import type { Arguments, CommandName } from '../contract/commands.ts'
import { type OpenDesk, openDesk } from '../service/desk.ts'
import { openWorkerPool } from '../service/workers/worker-pool.ts'
import { madeWords } from './made-text.ts'

const megabytes = Number(process.argv[2] ?? 50)
const workerMegabytes = Number(process.argv[3] ?? 400)
const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))

/** Units without a note have longer texts, or there would be more of them than an article can have. */
function madeUnit(number: number, isNoted: boolean): string {
  const words = (from: number): string =>
    Array.from(
      { length: isNoted ? 12 : 14 },
      (_, at) => madeWords[(number * 7 + from + at * 3) % madeWords.length],
    ).join(' ')
  const text = (from: number): string => `Text ${number} <g id="1">${words(from)}</g> ${words(from + 4)}.<x id="2"/>`
  return `      <trans-unit id="u${number}">
        <source>${text(1)}</source>
        <target state="translated">${text(2)}</target>
${isNoted ? `        <note>Number ${number} of the made text</note>\n` : ''}      </trans-unit>\n`
}

function madeXliff(bytes: number, isNoted: boolean): Uint8Array {
  const parts = ['<?xml version="1.0"?>\n<xliff version="1.2"><file source-language="en" target-language="de"><body>\n']
  for (let length = 0, number = 1; length < bytes; number++) {
    const unit = madeUnit(number, isNoted)
    parts.push(unit)
    length += unit.length
  }
  console.log(`${parts.length - 1} units, ${isNoted ? 'each with a note' : 'none with a note'}`)
  return new TextEncoder().encode(`${parts.join('')}</body></file></xliff>\n`)
}

/** With the longest time that nobody was answered meanwhile. */
async function time<Value>(what: string, act: () => Value | Promise<Value>): Promise<Value> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const waiting = monitorEventLoopDelay({ resolution: 5 })
  waiting.enable()
  const value = await act()
  const { user, system } = process.cpuUsage(before)
  const figures = [performance.now() - start, (user + system) / 1000].map((ms) => ms.toFixed(0).padStart(7))
  waiting.disable()
  const longest = Math.max(0, waiting.max / 1e6 - 5)
    .toFixed(0)
    .padStart(4)
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0)
  console.log(
    `${what.padEnd(44)} ${figures[0]} ms, ${figures[1]} of the processor, longest wait ${longest} ms   process ${memory} MB`,
  )
  return value
}

const control = { onProgress: () => undefined, signal: new AbortController().signal }

function floor(file: string, bytes: Uint8Array): void {
  writeFileSync(file, bytes)
  const text = new TextDecoder().decode(readFileSync(file))
  new SaxesParser().write(text).close()
}

async function throughTheDesk(isNoted: boolean): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'sverka-large-'))
  const bytes = madeXliff(megabytes * 2 ** 20, isNoted)
  await time('floor: written, read, and read through', () => floor(join(folder, 'made.xlf'), bytes))
  const workers = openWorkerPool(workerEntry, undefined, workerMegabytes)
  const opened = openDesk({ libraryFile: join(folder, 'library.sverka'), workerEntry, workers })
  if (!opened.ok) throw new Error(opened.failure.kind)
  await measureWork(opened.value, bytes)
  await opened.value.close()
  await workers.close()
  rmSync(folder, { recursive: true })
}

async function measureWork(desk: OpenDesk, bytes: Uint8Array): Promise<void> {
  const ask = async <Name extends CommandName>(name: Name, args: Arguments<Name>) => desk.answer(name, args, control)
  const file = { name: 'made.xlf', bytes }
  const seen = await time('looked at before the import', () => ask('file.inspect', file))
  if (!seen.ok) throw new Error(JSON.stringify(seen.failure))
  const imported = await time('imported, its rows in the library', () => {
    const bitext = { ...file, sourceLanguage: 'en', targetLanguage: 'de' }
    return ask('article.import', { bitext, allowMismatch: true })
  })
  if (!imported.ok) throw new Error(imported.failure.kind)
  const { id: article } = imported.value.article
  const search = (text: string) => () => ask('library.search', { text, limit: 20 })
  await time('a search while the index is behind', search('Text 9797'))
  await time('  one that finds nothing', search('Nowhere 9797'))
  await time('search index behind the rows', () => desk.indexed())
  await time('the same search, by the index', search('Text 9797'))
  await time('  one that finds nothing', search('Nowhere 9797'))
  const { rows } = await time('first rows', () => ask('article.rows', { article, start: 0, count: 60 }))
  for (const [row, what] of [
    [3, 'first edit'],
    [9, 'second edit'],
  ] as const) {
    const segment = rows[row]?.target[0]
    if (segment === undefined) throw new Error('a row without a translation')
    const text = segment.text.replace('Text', 'Words')
    await time(what, () => ask('segment.edit', { segment: segment.id, basedOn: null, text }))
  }
  const written = await time('written', () => ask('article.export', { article, overrideReason: 'measured' }))
  console.log(written.ok ? `${written.value.bytes.length - bytes.length} bytes longer\n` : written.failure.kind)
}

for (const isNoted of [true, false]) await throughTheDesk(isNoted)
