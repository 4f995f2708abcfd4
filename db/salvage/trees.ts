/** Walks the trees of a database file page by page and tells what of them is whole. */
import type { SqlValue } from '../connection.ts'
import { readKey, readRow, readTreePage, type StoredRow } from './cells.ts'
import type { PageImage } from './page-image.ts'

/** The pages of a tree that can be reached. `isWhole`: all of them can. */
export type Tree = { readonly pages: readonly number[]; readonly isWhole: boolean }

/** Follows a tree from its root; each page belongs to one tree only, which `claimed` remembers. */
export function walkTree(image: PageImage, root: number, form: 'table' | 'index', claimed: Set<number>): Tree {
  const pages: number[] = []
  let isWhole = true
  const waiting = [root]
  for (let number = waiting.pop(); number !== undefined; number = waiting.pop()) {
    const page = number < 1 || claimed.has(number) ? undefined : readTreePage(image, number)
    if (page === undefined || !page.kind.startsWith(form)) {
      isWhole = false
      continue
    }
    claimed.add(number)
    pages.push(number)
    if (!page.kind.endsWith('interior')) continue
    for (const at of page.cells) waiting.push(page.bytes.readUInt32BE(at))
    waiting.push(page.lastChild)
  }
  return { pages, isWhole }
}

/** Told for every cell that cannot be read. */
type OnBroken = () => void

/** The rows of a table; those of broken cells are left out. */
export function* rowsOf(image: PageImage, pages: readonly number[], onBroken: OnBroken): Generator<StoredRow> {
  for (const number of pages) {
    const page = readTreePage(image, number)
    if (page?.kind !== 'table-leaf') continue
    for (const at of page.cells) {
      const row = readRow(image, page, at)
      if (row === undefined) onBroken()
      else yield row
    }
  }
}

/** The records of a table WITHOUT ROWID, which stand on every page of its tree. */
export function* keysOf(
  image: PageImage,
  pages: readonly number[],
  onBroken: OnBroken,
): Generator<readonly SqlValue[]> {
  for (const number of pages) {
    const page = readTreePage(image, number)
    for (const at of page?.cells ?? []) {
      const key = page && readKey(image, page, at)
      if (key === undefined) onBroken()
      else yield key
    }
  }
}

/** Pages that hold rows of a table, but to which no tree leads any more. */
export function orphansOf(image: PageImage, claimed: ReadonlySet<number>): readonly number[] {
  const orphans: number[] = []
  for (let number = 2; number <= image.pageCount; number++) {
    if (!claimed.has(number) && readTreePage(image, number)?.kind === 'table-leaf') orphans.push(number)
  }
  return orphans
}

/** Where the trees of tables begin, as far as the schema can be read. */
export function readRoots(image: PageImage, claimed: Set<number>): ReadonlyMap<string, number> {
  const tree = walkTree(image, 1, 'table', claimed)
  const roots = new Map<string, number>()
  for (const { values } of rowsOf(image, tree.pages, () => undefined)) {
    const [type, name, , root] = values
    if (type === 'table' && typeof name === 'string' && typeof root === 'number' && root > 1) roots.set(name, root)
  }
  return roots
}
