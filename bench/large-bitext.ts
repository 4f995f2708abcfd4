/**
 * `npm run bench large-bitext [MEGABYTES] [WORKER]`: a made XLIFF file of so many megabytes (50 if not told) through the desk:
 * looked at, imported, edited, written; with the time of the processor, which others on the machine do not lengthen, and the memory
 * of the whole process, workers included. A worker may keep so many megabytes (400 if not told) or is ended. Beside it stands the
 * floor: the same bytes written to the disk, read, and read through by saxes alone.
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { SaxesParser } from 'saxes'
import type { Arguments, CommandName } from '../contract/commands.ts'
import { openDesk } from '../service/desk.ts'
import { openWorkerPool } from '../service/workers/worker-pool.ts'
import { madeWords } from './made-text.ts'

const megabytes = Number(process.argv[2] ?? 50)
const workerMegabytes = Number(process.argv[3] ?? 400)
const folder = mkdtempSync(join(tmpdir(), 'sverka-large-'))
const workerEntry = fileURLToPath(new URL('../service/workers/article-worker.ts', import.meta.url))

function madeUnit(number: number): string {
  const words = (from: number): string =>
    Array.from({ length: 12 }, (_, at) => madeWords[(number * 7 + from + at * 3) % madeWords.length]).join(' ')
  const text = (from: number): string => `Text ${number} <g id="1">${words(from)}</g> ${words(from + 4)}.<x id="2"/>`
  return `      <trans-unit id="u${number}">
        <source>${text(1)}</source>
        <target state="translated">${text(2)}</target>
        <note>Number ${number} of the made text</note>
      </trans-unit>\n`
}

function madeXliff(bytes: number): Uint8Array {
  const parts = ['<?xml version="1.0"?>\n<xliff version="1.2"><file source-language="en" target-language="de"><body>\n']
  for (let length = 0, number = 1; length < bytes; number++) {
    const unit = madeUnit(number)
    parts.push(unit)
    length += unit.length
  }
  console.log(`${parts.length - 1} units`)
  return new TextEncoder().encode(`${parts.join('')}</body></file></xliff>\n`)
}

async function time<Value>(what: string, act: () => Value | Promise<Value>): Promise<Value> {
  const [start, before] = [performance.now(), process.cpuUsage()]
  const value = await act()
  const { user, system } = process.cpuUsage(before)
  const figures = [performance.now() - start, (user + system) / 1000].map((ms) => ms.toFixed(0).padStart(7))
  const memory = (process.memoryUsage().rss / 2 ** 20).toFixed(0)
  console.log(`${what.padEnd(44)} ${figures[0]} ms, ${figures[1]} of the processor   process ${memory} MB`)
  return value
}

const bytes = madeXliff(megabytes * 2 ** 20)
const name = 'made.xlf'
await time('floor: written, read, and read through', () => {
  writeFileSync(join(folder, name), bytes)
  const text = new TextDecoder().decode(readFileSync(join(folder, name)))
  new SaxesParser().write(text).close()
})
const workers = openWorkerPool(workerEntry, undefined, workerMegabytes)
const opened = openDesk({ libraryFile: join(folder, 'library.sverka'), workerEntry, workers })
if (!opened.ok) throw new Error(opened.failure.kind)
const desk = opened.value
const control = { onProgress: () => undefined, signal: new AbortController().signal }
const ask = async <Name extends CommandName>(name: Name, args: Arguments<Name>) => desk.answer(name, args, control)

const seen = await time('looked at before the import', () => ask('file.inspect', { name, bytes }))
if (!seen.ok) throw new Error(JSON.stringify(seen.failure))
const imported = await time('imported, its rows in the library', () => {
  return ask('article.import', {
    bitext: { name, bytes, sourceLanguage: 'en', targetLanguage: 'de' },
    allowMismatch: true,
  })
})
if (!imported.ok) throw new Error(imported.failure.kind)
const article = imported.value.article.id
const searched = () => ask('library.search', { text: 'Text 9797', limit: 20 })
await time('a search while the index is behind', searched)
await time('search index behind the rows', () => desk.indexed())
await time('the same search, by the index', searched)
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
console.log(written.ok ? `${written.value.bytes.length - bytes.length} bytes longer` : written.failure.kind)
await desk.close()
await workers.close()
rmSync(folder, { recursive: true })
