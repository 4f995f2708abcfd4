/** One flipped bit in a row that is stored, and one lost or torn log: is it noticed, named with its place, and is nothing lost? */
import { copyFileSync, cpSync, existsSync, readFileSync, rmSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { DamagedPlace, Recovery } from '../../core/model/library-access.ts'
import { backupFolder } from '../../db/backups.ts'
import { doubtLibrary } from '../../db/damage.ts'
import { journalFolder } from '../../db/journal/read-journal.ts'
import { readCopy } from '../../db/keep-backup.ts'
import { openLibrary } from '../../db/opening.ts'
import { readTreePage } from '../../db/salvage/cells.ts'
import { openPages } from '../../db/salvage/page-image.ts'

const kinds: Readonly<Record<string, DamagedPlace['kind']>> = {
  document: 'text',
  block: 'text',
  segment: 'text',
  edit: 'edit',
  action: 'log',
  action_op: 'log',
}

/** Where in a file the cells of a table stand, each with its length and key in front. */
export type Spot = { readonly table: string; readonly from: number; readonly to: number }

/** What a cell holds on its own page ends here: its length, its key, and its record as far as it stands there. */
function endOfCell(bytes: Buffer, at: number, hasKey: boolean): number {
  const varintEnd = (from: number): number => {
    let end = from
    while ((bytes[end] ?? 0) >= 0x80) end += 1
    return end + 1
  }
  const lengthEnd = varintEnd(at)
  let length = 0
  for (const byte of bytes.subarray(at, lengthEnd)) length = length * 128 + (byte & 0x7f)
  const record = hasKey ? varintEnd(lengthEnd) : lengthEnd
  return Math.min(record + length, bytes.length)
}

/** Every cell of text, edits and log on the pages of a closed library. */
export function spotsIn(file: string): readonly Spot[] {
  const pages = readCopy(file, undefined, ({ read }) =>
    read.all<{ name: string; pageno: number }>("SELECT name, pageno FROM dbstat WHERE pagetype = 'leaf'"),
  )
  const image = openPages(file)
  const spots = pages.flatMap(({ name, pageno }) => {
    const page = name in kinds ? readTreePage(image, pageno) : undefined
    if (page === undefined) return []
    const start = (pageno - 1) * image.pageSize
    return page.cells.map((at) => {
      return { table: name, from: start + at, to: start + endOfCell(page.bytes, at, page.kind === 'table-leaf') }
    })
  })
  image.close()
  return spots
}

/** Copies a library with all that stands beside it. */
export function copyAll(from: string, to: string): void {
  for (const suffix of ['', '-wal']) if (existsSync(from + suffix)) copyFileSync(from + suffix, to + suffix)
  for (const folder of [backupFolder, journalFolder]) {
    if (existsSync(folder(from))) cpSync(folder(from), folder(to), { recursive: true })
  }
}

export function removeAll(file: string): void {
  for (const path of [file, `${file}-wal`, `${file}-shm`, `${file}-lock`, backupFolder(file), journalFolder(file)]) {
    rmSync(path, { recursive: true, force: true })
  }
}

function flip(file: string, at: number, bit: number): void {
  const bytes = readFileSync(file)
  bytes[at] = (bytes[at] ?? 0) ^ (1 << bit)
  writeFileSync(file, bytes)
}

type Found = { readonly recovery: Recovery | undefined; readonly kept: number }

/** Opens a library as the app does after damage was met, and counts the edits it tells of. */
function reopen(file: string, texts: readonly string[]): Found {
  const opened = openLibrary(file, { nowMs: Date.now(), newId: () => crypto.randomUUID() })
  if (!opened.ok) return { recovery: undefined, kept: 0 }
  const known = new Set(opened.value.read.all<{ after: string }>('SELECT after FROM edit').map(({ after }) => after))
  opened.value.close()
  return { recovery: opened.value.recovery, kept: texts.filter((text) => known.has(text)).length }
}

/** All that SQLite reads of the rows of text, edits and log. */
function allRows(file: string): string {
  return readCopy(file, undefined, ({ read }) =>
    JSON.stringify(Object.keys(kinds).map((table) => read.all(`SELECT rowid, * FROM ${rowidTable(table)}`))),
  )
}

function rowidTable(table: string): string {
  return table === 'action_op' ? '(SELECT action AS rowid, * FROM action_op)' : table
}

export type FlipCount = { flips: number; harmless: number; noticed: number; named: number; lost: number }

/**
 * Flips one bit in each of so many copies of a library. A bit in the code of a key, which SQLite does not read, changes
 * nothing: it is counted apart, and another is flipped.
 */
export function measureFlips(
  library: string,
  folder: string,
  texts: readonly string[],
  flips: number,
  random: () => number,
): FlipCount {
  const spots = spotsIn(library)
  const before = allRows(library)
  const count: FlipCount = { flips: 0, harmless: 0, noticed: 0, named: 0, lost: 0 }
  while (count.flips < flips) {
    const file = join(folder, `flipped-${count.flips}-${count.harmless}.sverka`)
    copyAll(library, file)
    const spot = spots[Math.floor(random() * spots.length)]
    if (spot === undefined) throw new Error('nothing is stored')
    const at = spot.from + Math.floor(random() * (spot.to - spot.from))
    flip(file, at, Math.floor(random() * 8))
    doubtLibrary(file)
    const { recovery, kept } = reopen(file, texts)
    if (recovery === undefined && allRows(file) === before) count.harmless += 1
    else {
      const isNamed = recovery?.places.some(({ kind, article }) => kind === kinds[spot.table] && article !== undefined)
      count.flips += 1
      count.noticed += recovery === undefined ? 0 : 1
      count.named += isNamed === true ? 1 : 0
      count.lost += texts.length - kept
      if (isNamed !== true || kept < texts.length)
        console.log(`  ${spot.table} at ${at}: ${recovery?.places.length ?? 'no'} places, ${kept} kept`)
    }
    removeAll(file)
    rmSync(`${file}.doubt`, { force: true })
  }
  return count
}

/** What may befall the log of a library that was not closed. */
const logDamages: Readonly<Record<string, (log: string, random: () => number) => void>> = {
  gone: (log) => rmSync(log),
  empty: (log) => truncateSync(log, 0),
  torn: (log, random) => truncateSync(log, Math.floor(random() * readFileSync(log).length)),
  flipped: (log, random) => flip(log, Math.floor(random() * readFileSync(log).length), Math.floor(random() * 8)),
}

/** Damages the log of so many libraries left as a kill leaves them; prints a line a kind, answers the acts lost. */
export function measureLogs(
  library: string,
  folder: string,
  texts: readonly string[],
  rounds: number,
  random: () => number,
): number {
  let allLost = 0
  for (const [kind, damage] of Object.entries(logDamages)) {
    const count = { told: 0, lost: 0 }
    for (let round = 0; round < rounds; round++) {
      const file = join(folder, `log-${kind}-${round}.sverka`)
      copyAll(library, file)
      damage(`${file}-wal`, random)
      const { recovery, kept } = reopen(file, texts)
      count.told += recovery === undefined ? 0 : 1
      count.lost += texts.length - kept
      removeAll(file)
    }
    allLost += count.lost
    console.log(
      `log ${kind.padEnd(8)} ${rounds} libraries, told in ${count.told}, ${count.lost} of ${rounds * texts.length} acts lost`,
    )
  }
  return allLost
}
