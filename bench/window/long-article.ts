/** A library that holds one long invented article and its translation, for benches of the window. */
import { createHash } from 'node:crypto'
import { copyFileSync, existsSync, mkdirSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { migrations } from '../../db/migrations/index.ts'
import { projectFolder } from '../../scripts/paths.ts'
import { openDesk } from '../../service/desk.ts'

const places = ['Aral', 'Balkhash', 'Karkaraly', 'Zaysan', 'Shymkent', 'Atbasar', 'Ridder', 'Kulsary'] as const
const sourcePlaces = [
  'Арале',
  'Балхаше',
  'Каркаралы',
  'Зайсане',
  'Шымкенте',
  'Атбасаре',
  'Риддере',
  'Кульсары',
] as const

/** Sentences of different length, so that rows have different heights; `{n}` and `{place}` change from row to row. */
const sentences = [
  ['The station in {place} received {n} parcels.', 'Станция в {place} приняла {n} посылок.'],
  [
    'According to the director, the new warehouse in {place} will hold {n} boxes, and a second one will be built next to it when the road has been repaired.',
    'По словам директора, новый склад в {place} вместит {n} коробок, а рядом построят второй, когда отремонтируют дорогу.',
  ],
  ['Residents were told {n} days before.', 'Жителей предупредили за {n} дней.'],
  [
    'A commission of {n} people looked at the roof, the boiler house and the school garden of {place}, and wrote down what has to be done before winter.',
    'Комиссия из {n} человек осмотрела крышу, котельную и школьный сад в {place} и записала, что нужно сделать до зимы.',
  ],
] as const

function sentenceAt(index: number, side: 0 | 1): string {
  const place = (side === 0 ? places : sourcePlaces)[index % places.length] ?? ''
  const text = sentences[index % sentences.length]?.[side] ?? ''
  return text.replace('{n}', String(100 + index)).replace('{place}', place)
}

/** `segments` sentences on each side, four to a paragraph. */
function textOf(segments: number, side: 0 | 1): string {
  const paragraphs = Array.from({ length: Math.ceil(segments / 4) }, (_, paragraph) =>
    [0, 1, 2, 3].map((n) => sentenceAt(paragraph * 4 + n, side)).join(' '),
  )
  return paragraphs.join('\n\n')
}

async function importLongArticle(libraryFile: string, segments: number): Promise<void> {
  const workerEntry = join(projectFolder, 'service/workers/article-worker.ts')
  const opened = openDesk({ libraryFile, workerEntry })
  if (!opened.ok) throw new Error(`the library cannot be opened: ${opened.failure.kind}`)
  const file = (side: 0 | 1, language: string) => {
    const bytes = new TextEncoder().encode(textOf(segments, side))
    return { name: `long.${language}.txt`, bytes, encoding: 'utf-8', format: 'txt', language } as const
  }
  const sides = { target: file(0, 'en'), source: file(1, 'ru') }
  const control = { onProgress: () => undefined, signal: new AbortController().signal }
  const imported = await opened.value.answer('article.import', sides, control)
  await opened.value.close()
  if (!imported.ok) throw new Error(`the article cannot be imported: ${JSON.stringify(imported.failure)}`)
}

/** A copy kept by an app of another schema could not be opened. */
function schemaMark(): string {
  const sql = migrations.map((migration) => migration.sql).join()
  return createHash('sha256').update(sql).digest('hex').slice(0, 8)
}

/**
 * Puts the library into `folder` and answers its file. Importing takes a minute or two, so that a copy is kept
 * in out/bench for the next run.
 */
export async function libraryWithLongArticle(folder: string, segments: number): Promise<string> {
  const kept = join(projectFolder, `out/bench/long-${segments}-${schemaMark()}.sverka`)
  if (!existsSync(kept)) {
    const fresh = join(folder, 'fresh.sverka')
    await importLongArticle(fresh, segments)
    mkdirSync(dirname(kept), { recursive: true })
    copyFileSync(fresh, kept)
  }
  const libraryFile = join(folder, 'long.sverka')
  copyFileSync(kept, libraryFile)
  return libraryFile
}
