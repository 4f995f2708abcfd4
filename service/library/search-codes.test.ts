/** Texts with inline codes are found, and corrected from memory, as a reader sees them. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { connect } from '../../db/connection.ts'
import { edit, importText, must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

const text = [
  'The Head **of** State opened the [bridge](b) on Monday.',
  'Later the Head of State met farmers.',
  'Farmers thanked the *Head* of State.',
].join('\n\n')

let folder: string
let libraryFile: string
let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-codes-'))
  libraryFile = join(folder, 'library.sverka')
  desk = openTestDesk({ libraryFile })
  article = await importText(desk, `${text}\n`, undefined, 'target.md')
})
afterEach(() => {
  desk.close()
  rmSync(folder, { recursive: true })
})

const hits = async (wanted: string) =>
  (await desk.ask('library.search', { text: wanted, limit: 9 })).map((hit) => hit.text)
const seen = async () => (await segmentsOf(desk, article)).map((segment) => readerText(segment.text, segment.codes))

async function change(index: number, from: string, to: string): Promise<void> {
  const segment = (await segmentsOf(desk, article))[index]
  await edit(desk, article, index, segment!.text.replace(from, to))
}

describe('a sentence with mark-up inside', () => {
  test('is found by the words a reader sees, and shown so', async () => {
    expect(await hits('Head of State opened the bridge')).toEqual(['The Head of State opened the bridge on Monday.'])
    expect(await hits('of')).toHaveLength(3)
  })

  test('is found by what it reads now, whatever was edited, cut and taken back', async () => {
    await change(0, 'opened', 'closed')
    const [first] = await segmentsOf(desk, article)
    const at = first!.text.indexOf('closed')
    must(await desk.ask('segment.split', { segment: first!.id, basedOn: first!.latestEdit ?? null, at }))
    expect([await hits('opened the bridge'), await hits('closed the bridge')]).toEqual([
      [],
      ['closed the bridge on Monday.'],
    ])
    must(await desk.ask('action.undo', { article }))
    expect(await hits('State closed the bridge')).toHaveLength(1)
    await desk.indexed()
    await desk.close()
    const { raw, close } = connect(libraryFile)
    raw.exec("INSERT INTO segment_search (segment_search, rank) VALUES ('integrity-check', 1)")
    close()
    desk = openTestDesk({ libraryFile })
  })

  test('teaches what changed in its words, and is corrected with its codes kept', async () => {
    await change(1, 'Head of State', 'head of state')
    const [first] = await segmentsOf(desk, article)
    await edit(desk, article, 0, first!.text.replace('Head', 'head').replace('State', 'state'))
    const [offer] = await desk.ask('correction.offers', { article })
    const { sites } = must(await desk.ask('correction.places', { correction: offer!.id, article, start: 0, count: 9 }))
    expect(sites.map(({ lead, words, replacement, tail }) => [lead, words, replacement, tail])).toEqual([
      ['Farmers thanked the ', 'Head of State', 'head of state', '.'],
    ])
    must(
      await desk.ask('correction.apply', {
        correction: offer!.id,
        places: sites.map(({ segment, basedOn, start }) => ({ segment, basedOn, start })),
      }),
    )
    expect((await seen())[2]).toBe('Farmers thanked the head of state.')
    const codes = (await segmentsOf(desk, article))[2]!.codes.map(({ raw }) => raw)
    expect(codes).toEqual(['*', '*'])
  })
})
