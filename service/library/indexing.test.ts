/** What came in is found at once, and stands in the index later, however the desk was left meanwhile. */
import { copyFileSync, mkdtempSync, rmSync, truncateSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { connect, connectToCopy } from '../../db/connection.ts'
import { doubtLibrary } from '../../db/damage.ts'
import { isSearchBehind } from '../../db/due-search.ts'
import { keepRollingBackup } from '../../db/keep-backup.ts'
import { edit, importText, must, openTestDesk, type TestDesk } from '../testing/test-desk.ts'

const sentences = 1_500
const longText = Array.from({ length: sentences }, (_, n) => `Boat ${n} came to the harbour.`).join('\n\n')

let folder = ''
let libraryFile = ''
let desk: TestDesk
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-behind-'))
  libraryFile = join(folder, 'library.sverka')
  desk = openTestDesk({ libraryFile })
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** A text of the beginning, one of the end, and what was written meanwhile. */
const sought = ['Boat 3 came', 'boat 1499 CAME', 'The last boat left']

async function found(): Promise<readonly number[]> {
  const pattern = { isRegex: false, isCaseExact: false, isWholeWords: false, isAccentExact: true }
  const inTexts = { side: 'target', pattern: { ...pattern, text: 'harbour' } } as const
  const { total } = must(await desk.ask('find.search', inTexts))
  const hits = await Promise.all(sought.map((text) => desk.ask('library.search', { text, limit: 9 })))
  return [total, ...hits.map(({ length }) => length)]
}

function isBehind(file: string): boolean {
  const connection = connectToCopy(file, undefined, { isReadOnly: true })
  try {
    return isSearchBehind(connection.read)
  } finally {
    connection.close()
  }
}

/** Imports it, writes over one sentence, and closes the desk before the index knows the others. */
async function leaveBehind(): Promise<ArticleId> {
  const article = await importText(desk, longText)
  await edit(desk, article, 7, 'The last boat left the harbour.')
  await desk.close()
  return article
}

const all = [sentences, 1, 1, 1]

/** True if the index fits the texts to the word. */
function isIndexed(): boolean {
  const connection = connect(libraryFile)
  try {
    connection.raw.exec("INSERT INTO segment_search (segment_search, rank) VALUES ('integrity-check', 1)")
    return !isSearchBehind(connection.read)
  } finally {
    connection.close()
  }
}

test('a text that has just come in is found, and so is what is written in it, before the index knows it', async () => {
  const article = await importText(desk, longText)
  await edit(desk, article, 7, 'The last boat left the harbour.')
  const atOnce = await found()
  await desk.indexed()
  const later = await found()
  expect([atOnce, later, isIndexed()]).toEqual([all, all, true])
})

test('a desk that is closed meanwhile goes on at its next start', async () => {
  await leaveBehind()
  const wasBehind = isBehind(libraryFile)
  desk = openTestDesk({ libraryFile })
  const atOnce = await found()
  await desk.indexed()
  expect([wasBehind, atOnce, isIndexed()]).toEqual([true, all, true])
})

test('a copy that was made meanwhile is as whole as the library', async () => {
  await leaveBehind()
  const library = connect(libraryFile)
  const copy = await keepRollingBackup(library, libraryFile, { nowMs: Date.now(), mayThin: true })
  library.close()
  rmSync(libraryFile)
  copyFileSync(copy.path, libraryFile)
  const wasBehind = isBehind(libraryFile)
  desk = openTestDesk({ libraryFile })
  const atOnce = await found()
  await desk.indexed()
  expect([wasBehind, atOnce, isIndexed()]).toEqual([true, all, true])
})

test.each(['the journal', 'what is left of it'])(
  'a damaged library is made anew from %s with all that is found',
  async (from) => {
    await leaveBehind()
    if (from === 'the journal') truncateSync(libraryFile)
    else {
      rmSync(`${libraryFile}.journal`, { recursive: true })
      const { raw, close } = connect(libraryFile)
      raw.pragma('foreign_keys = OFF')
      // One row of the list names another segment than it did.
      raw.exec('UPDATE due_search SET segment = 9999 WHERE segment = (SELECT max(segment) FROM due_search)')
      close()
      doubtLibrary(libraryFile)
    }
    desk = openTestDesk({ libraryFile })
    const atOnce = await found()
    await desk.indexed()
    expect([atOnce, isIndexed()]).toEqual([all, true])
  },
)
