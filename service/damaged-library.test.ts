import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { backupFolder } from '../db/backups.ts'
import { connectToCopy } from '../db/connection.ts'
import { type DamageKind, damage, readEdits, type Written, writeLibrary } from './testing/damaged-library.ts'

let folder = ''
let withCopy: Written
let withoutCopy: Written
let damaged = 0
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-damaged-'))
  withCopy = await writeLibrary(join(folder, 'with-copy.sverka'), { edits: 80, copiedAfter: 40 })
  withoutCopy = await writeLibrary(join(folder, 'without-copy.sverka'), { edits: 80, copiedAfter: undefined })
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

function hurt(written: Written, kind: DamageKind, seed: number): string {
  damaged += 1
  const file = join(folder, `damaged-${damaged}.sverka`)
  copyFileSync(written.libraryFile, file)
  if (written === withCopy) {
    mkdirSync(backupFolder(file))
    const from = backupFolder(written.libraryFile)
    for (const name of readdirSync(from)) copyFileSync(join(from, name), join(backupFolder(file), name))
  }
  expect(damage(file, kind, seed)).toBe(true)
  return file
}

/** The edits that SQLite itself can still find, one by one. */
function readableIn(file: string, { texts }: Written): readonly string[] {
  try {
    const connection = connectToCopy(file, undefined, { isReadOnly: true })
    const found = texts.filter((_, index) => {
      try {
        const row = connection.read.one<{ after: string }>('SELECT after FROM edit WHERE row = ?', index + 1)
        return row?.after === texts[index]
      } catch {
        // This one cannot be read; the next may be.
        return false
      }
    })
    connection.close()
    return found
  } catch {
    return []
  }
}

const derived: readonly DamageKind[] = ['search index', 'findings', 'leaf of an index', 'free pages']

test.each(derived)('damage in what is derived costs nothing, even without a copy: %s', async (kind) => {
  const { recovery, texts } = await readEdits(hurt(withoutCopy, kind, 7))
  expect([recovery?.isWhole, texts.toSorted()]).toEqual([true, [...withoutCopy.texts].sort()])
})

const written: readonly DamageKind[] = [
  'header',
  'first page',
  'root of the edits',
  'root of the segments',
  'leaf of the edits',
  'leaf of the segments',
  'leaf of the log',
  'leaf of the rows',
  'leaf of the documents',
  'interior page',
]

describe('with an older copy beside it, every edit made since is kept', () => {
  test.each(written)('after damage in the %s', async (kind) => {
    const { recovery, texts } = await readEdits(hurt(withCopy, kind, 11))
    expect([recovery?.newerEdits, texts.toSorted()]).toEqual([
      kind === 'header' ? expect.any(Number) : 40,
      [...withCopy.texts].sort(),
    ])
  })
})

test.each([21, 22, 23])(
  'no edit that SQLite can still read is lost, wherever bits were flipped: seed %i',
  async (seed) => {
    const file = hurt(withCopy, 'flipped bits', seed)
    const readable = readableIn(file, withCopy)
    const { texts } = await readEdits(file)
    expect(readable.filter((text) => !texts.includes(text))).toEqual([])
  },
)

test('the damaged file is kept as it was, to the byte', async () => {
  const file = hurt(withCopy, 'leaf of the edits', 31)
  const bytes = readFileSync(file)
  const { recovery } = await readEdits(file)
  expect(readFileSync(recovery?.damagedFile ?? '').equals(bytes)).toBe(true)
})
