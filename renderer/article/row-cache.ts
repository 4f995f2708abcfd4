/** The rows of an article a window has seen so far: pages of a hundred, loaded in any order, changed in place. */
import type { Row } from '../../contract/article.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { Segment } from '../../core/model/segment.ts'

/** A page this long costs about a millisecond to fetch; ten thousand rows at once cost a third of a second. */
export const rowsPerPage = 100

export type Page = readonly Row[]

/** Immutable: every change answers a new cache, and rows that did not change stay the very same objects. */
export type RowCache = {
  readonly total: number
  readonly pages: ReadonlyMap<number, Page>
  /** The row each known segment stands in. */
  readonly placeOf: ReadonlyMap<SegmentId, number>
}

export const emptyRowCache: RowCache = { total: 0, pages: new Map(), placeOf: new Map() }

export function pageOf(row: number): number {
  return Math.floor(row / rowsPerPage)
}

/** The row, or undefined while its page is not loaded or when there is no such row. */
export function rowAt(cache: RowCache, index: number): Row | undefined {
  return cache.pages.get(pageOf(index))?.[index % rowsPerPage]
}

/** The pages that hold `from` to `to` (inclusive) and are not loaded, in order. */
export function missingPages(cache: RowCache, from: number, to: number): readonly number[] {
  const last = pageOf(Math.min(Math.max(0, cache.total - 1), to))
  const missing: number[] = []
  for (let page = pageOf(Math.max(0, from)); page <= last; page += 1) if (!cache.pages.has(page)) missing.push(page)
  return missing
}

/** The pages that hold one of these rows and are not loaded, each once. */
export function missingAmong(cache: RowCache, rows: readonly number[]): readonly number[] {
  return [...new Set(rows.map(pageOf))].filter((page) => !cache.pages.has(page))
}

function isSameSegment(a: Segment, b: Segment): boolean {
  return a.id === b.id && a.latestEdit === b.latestEdit && a.state === b.state && a.text === b.text
}

function isSameSide(a: readonly Segment[], b: readonly Segment[]): boolean {
  return a.length === b.length && a.every((segment, n) => isSameSegment(segment, b[n] ?? segment) && b[n] !== undefined)
}

function keepIfSame(old: Row | undefined, fresh: Row): Row {
  if (old === undefined || old.index !== fresh.index || old.link.id !== fresh.link.id) return fresh
  return isSameSide(old.source, fresh.source) && isSameSide(old.target, fresh.target) ? old : fresh
}

/** Puts a loaded page in; rows equal to those already known stay the same objects, so nothing is drawn again. */
export function withPage(cache: RowCache, page: number, rows: readonly Row[], total: number): RowCache {
  const old = cache.pages.get(page)
  const pages = new Map(cache.pages)
  pages.set(
    page,
    rows.map((row, n) => keepIfSame(old?.[n], row)),
  )
  const placeOf = new Map(cache.placeOf)
  for (const row of rows) for (const segment of [...row.source, ...row.target]) placeOf.set(segment.id, row.index)
  return { total, pages, placeOf }
}

/** The cache after links changed: only these pages, fetched anew; all others are forgotten. */
export function cacheOf(fetched: ReadonlyMap<number, Page>, total: number): RowCache {
  const filled = { ...emptyRowCache, total }
  return [...fetched].reduce((cache, [page, rows]) => withPage(cache, page, rows, total), filled)
}

/** Replaces segments wherever their rows are loaded. Segments of rows not loaded are left for the page that brings them. */
export function withSegments(cache: RowCache, segments: readonly Segment[]): RowCache {
  const fresh = new Map(segments.map((segment) => [segment.id, segment]))
  const touched = new Set(segments.flatMap((segment) => cache.placeOf.get(segment.id) ?? []))
  if (touched.size === 0) return cache
  const pages = new Map(cache.pages)
  for (const index of touched) {
    const page = pages.get(pageOf(index))
    if (page === undefined) continue
    pages.set(
      pageOf(index),
      page.map((row) => (row.index === index ? withFreshSides(row, fresh) : row)),
    )
  }
  return { ...cache, pages }
}

function withFreshSides(row: Row, fresh: ReadonlyMap<SegmentId, Segment>): Row {
  const renew = (segment: Segment) => fresh.get(segment.id) ?? segment
  return { ...row, source: row.source.map(renew), target: row.target.map(renew) }
}

/** A target segment by its id; undefined while its row is not loaded. */
export function targetSegment(cache: RowCache, id: SegmentId): Segment | undefined {
  const index = cache.placeOf.get(id)
  if (index === undefined) return undefined
  return rowAt(cache, index)?.target.find((segment) => segment.id === id)
}
