/** Libraries to be damaged: made by the real desk, with edits that were acknowledged, then hurt in one place. */

import { closeSync, openSync, readFileSync, statSync, truncateSync, writeSync } from 'node:fs'
import { asId, type SegmentId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { doubtLibrary } from '../../db/damage.ts'
import { keepRollingBackup, readCopy } from '../../db/keep-backup.ts'
import { openLibrary } from '../../db/opening.ts'
import { edit, importText, must, openTestDesk, segmentsOf } from './test-desk.ts'

export const damageKinds = [
  'header',
  'first page',
  'root of the edits',
  'root of the segments',
  'leaf of the edits',
  'leaf of the segments',
  'leaf of the log',
  'leaf of the rows',
  'leaf of the documents',
  'leaf of an index',
  'interior page',
  'search index',
  'findings',
  'free pages',
  'cut short',
  'zeroed stretch',
  'flipped bits',
  'garbage stretch',
] as const
export type DamageKind = (typeof damageKinds)[number]

/** What was written and acknowledged, in this order. */
export type Written = { readonly libraryFile: string; readonly texts: readonly string[]; readonly inCopy: number }

export type WrittenOptions = {
  readonly edits: number
  /** So many edits are in the copy beside the library; `undefined` for no copy at all. */
  readonly copiedAfter: number | undefined
  readonly sentences?: number
}

/** Makes a library with an article and so many acknowledged edits, closed in order. */
export async function writeLibrary(
  libraryFile: string,
  { edits, copiedAfter, sentences = 60 }: WrittenOptions,
): Promise<Written> {
  const text = Array.from({ length: sentences }, (_, n) => `Sentence ${n} of the minutes was read aloud.`).join(' ')
  let desk = openTestDesk({ libraryFile })
  const article = await importText(desk, text)
  const texts: string[] = []
  for (let n = 0; n < edits; n++) {
    if (n === copiedAfter) {
      await desk.close()
      await copyNow(libraryFile)
      desk = openTestDesk({ libraryFile })
    }
    const written = `Sentence ${n} was written anew, at length and with care, and acknowledged.`
    await edit(desk, article, (n * 7) % sentences, written)
    texts.push(written)
  }
  await desk.close()
  if (copiedAfter !== undefined && copiedAfter >= edits) await copyNow(libraryFile)
  return { libraryFile, texts, inCopy: copiedAfter ?? 0 }
}

async function copyNow(libraryFile: string): Promise<void> {
  const library = must(openLibrary(libraryFile, { nowMs: Date.now(), newId: () => '' }))
  await keepRollingBackup(library, libraryFile, { nowMs: Date.now(), mayThin: true })
  library.close()
}

/** The texts of all edits that the library tells of, opened as a person would open it. */
export async function readEdits(libraryFile: string) {
  // Damage is met at work, or by the next copy; either has the whole file read at the next start.
  doubtLibrary(libraryFile)
  const desk = openTestDesk({ libraryFile })
  const { recovery } = await desk.ask('desk.open', {})
  const texts: string[] = []
  for (const { article } of await desk.ask('article.list', {})) {
    for (const { id } of await segmentsOf(desk, article.id)) append(texts, await textsOf(desk, id))
  }
  await desk.close()
  return { recovery, texts }
}

async function textsOf(desk: ReturnType<typeof openTestDesk>, segment: SegmentId): Promise<readonly string[]> {
  const { edits } = must(await desk.ask('segment.history', { segment: asId<SegmentId>(segment) }))
  return edits.map(({ after }) => after)
}

type Page = { readonly name: string; readonly pageno: number; readonly pagetype: string; readonly path: string }

/** Every page and what stands on it, as SQLite tells while the file is sound. */
function listPages(libraryFile: string): readonly Page[] {
  return readCopy(libraryFile, undefined, ({ read }) =>
    read.all<Page>('SELECT name, pageno, pagetype, path FROM dbstat ORDER BY pageno'),
  )
}

/** A row of numbers that is the same for the same seed (mulberry32). Each is at least 0 and below 1. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

const pageBytes = 4096

/** Pages that hold something of one kind. */
const pageFits: Partial<Record<DamageKind, (page: Page) => boolean>> = {
  'root of the edits': ({ name, path }) => name === 'edit' && path === '/',
  'root of the segments': ({ name, path }) => name === 'segment' && path === '/',
  'leaf of the edits': isLeafOf('edit'),
  'leaf of the segments': isLeafOf('segment'),
  'leaf of the log': isLeafOf('action'),
  'leaf of the rows': isLeafOf('link', 'link_member'),
  'leaf of the documents': isLeafOf('article', 'document', 'block'),
  'leaf of an index': ({ name, pagetype }) => /_by_|autoindex/u.test(name) && pagetype === 'leaf',
  'interior page': ({ pagetype, pageno }) => pagetype === 'internal' && pageno > 1,
  'search index': ({ name }) => name.startsWith('segment_search'),
  findings: ({ name }) => name === 'finding',
}

/** Hurts a closed library; the same seed hurts it in the same place. False if it has no such place. */
export function damage(libraryFile: string, kind: DamageKind, seed: number): boolean {
  const random = seeded(seed)
  const pages = listPages(libraryFile)
  const fits = pageFits[kind]
  if (fits === undefined) return damageBytes(libraryFile, kind, pages, random)
  const some = pages.filter(fits)
  const page = some[Math.floor(random() * some.length)]
  return page !== undefined && overwrite(libraryFile, (page.pageno - 1) * pageBytes, garbage(pageBytes, random))
}

function damageBytes(path: string, kind: DamageKind, pages: readonly Page[], random: () => number): boolean {
  const { size } = statSync(path)
  const somewhere = pageBytes + Math.floor(random() * (size - 2 * pageBytes))
  switch (kind) {
    case 'header':
      return overwrite(path, 0, garbage(100, random))
    case 'first page':
      return overwrite(path, 0, Buffer.alloc(pageBytes))
    case 'free pages':
      // Where the list of free pages begins, and how long it is, by the header.
      return overwrite(path, 32, garbage(8, random))
    case 'cut short':
      truncateSync(path, Math.floor((0.3 + random() * 0.6) * (size / pageBytes)) * pageBytes)
      return true
    case 'zeroed stretch':
      return overwrite(path, somewhere, Buffer.alloc(pageBytes * (1 + Math.floor(random() * 3))), size)
    case 'garbage stretch':
      return overwrite(path, somewhere, garbage(pageBytes, random), size)
    case 'flipped bits':
      return flipBits(path, pages, random)
    default:
      throw new Error(`no way to do damage of this kind: ${kind}`)
  }
}

function isLeafOf(...tables: readonly string[]): (page: Page) => boolean {
  return ({ name, pagetype }) => tables.includes(name) && pagetype === 'leaf'
}

function garbage(length: number, random: () => number): Buffer {
  return Buffer.from(Array.from({ length }, () => Math.floor(random() * 256)))
}

function overwrite(path: string, at: number, bytes: Buffer, size = Number.POSITIVE_INFINITY): true {
  const handle = openSync(path, 'r+')
  writeSync(handle, bytes, 0, Math.min(bytes.length, size - at), at)
  closeSync(handle)
  return true
}

/** In the headers of pages, where SQLite can see it. */
function flipBits(path: string, pages: readonly Page[], random: () => number): true {
  const bytes = readFileSync(path)
  for (let n = 0; n < 6; n++) {
    const page = pages[Math.floor(random() * pages.length)]?.pageno ?? 1
    const at = (page - 1) * pageBytes + (page === 1 ? 100 : 0) + Math.floor(random() * 12)
    overwrite(path, at, Buffer.from([(bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8))]))
  }
  return true
}
