/** Of a bilingual file an export reads only what was touched: whatever was done, nothing is missing. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, expect, test } from 'vitest'
import type { ArticleId, DocumentId } from '../../core/model/ids.ts'
import { leastFar, type SegmentState } from '../../core/model/segment.ts'
import { type BlockSegment, listBlockSegments, listStanding, listTouchedSegments } from '../../db/block-segments.ts'
import { type Connection, connect } from '../../db/connection.ts'
import { listBlocks, listBlocksAt, listDocuments } from '../../db/documents.ts'
import { editedRangesOf } from '../engine/edited-ranges.ts'
import { doings } from '../testing/doings.ts'
import { must, openTestDesk, segmentsOf, type TestDesk } from '../testing/test-desk.ts'
import { gatherSaid } from './gather-said.ts'

const unit = (id: number, source: string, target: string) =>
  `<trans-unit id="${id}"><source>${source}</source><target state="translated">${target}</target></trans-unit>`
const file = `<xliff version="1.2"><file source-language="ru" target-language="en"><body>
${unit(1, 'Мост открыли утром. Люди пришли.', 'The bridge opened in the morning. People came.')}
${unit(2, 'Река поднялась.', 'The river <g id="1">rose</g> by a metre. Nobody was hurt.')}
${unit(3, 'Билетов нет.', '')}
${unit(4, 'Дождя не было.', 'There was no rain.')}
</body></file></xliff>`

let folder = ''
let desk: TestDesk
let reader: Connection
let article: ArticleId
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-touched-'))
  desk = openTestDesk({ libraryFile: join(folder, 'library.sverka') })
  const bytes = new TextEncoder().encode(file)
  const bitext = { name: 'bridge.xlf', bytes, sourceLanguage: 'ru', targetLanguage: 'en' }
  article = must(await desk.ask('article.import', { bitext, allowMismatch: true })).article.id
  reader = connect(join(folder, 'library.sverka'))
})
afterAll(async () => {
  reader.close()
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What is no longer as it came. */
function changedIn(blocks: ReturnType<typeof listBlocks>, segments: readonly BlockSegment[]) {
  return editedRangesOf(blocks, segments).filter(({ original, current }) => original !== current)
}

function statesOf(segments: readonly BlockSegment[], others: readonly (SegmentState | undefined)[] = []) {
  const states = [...others]
  const seen = new Set<number>()
  for (const { block, state } of segments) {
    states[block] = leastFar([state, ...(seen.has(block) ? [states[block] ?? state] : [])])
    seen.add(block)
  }
  return states
}

function lockedIn(segments: readonly BlockSegment[], others: ReadonlySet<number> = new Set()) {
  const told = new Set(segments.map(({ block }) => block))
  const isWhole = (block: number) => segments.every((one) => one.block !== block || one.isLocked)
  return [...[...others].filter((block) => !told.has(block)), ...[...told].filter(isWhole)].sort((a, b) => a - b)
}

/** Each with the block it is written at. */
function saidOf(blocks: ReturnType<typeof listBlocks>, segments: readonly BlockSegment[]) {
  const ranges = editedRangesOf(blocks, segments)
  return gatherSaid(reader.read, article, segments, 0).map(({ segment, ...thread }) => {
    return { ...thread, block: segment === undefined ? undefined : ranges[segment]?.block }
  })
}

function both(id: DocumentId) {
  const [all, touched] = [listBlockSegments(reader.read, id), listTouchedSegments(reader.read, id)]
  const allBlocks = listBlocks(reader.read, id)
  const blocks = listBlocksAt(reader.read, id, new Set(touched.map(({ block }) => block)))
  const standing = listStanding(reader.read, id)
  return {
    whole: {
      changed: changedIn(allBlocks, all),
      states: statesOf(all),
      locked: lockedIn(all),
      said: saidOf(allBlocks, all),
    },
    touched: {
      changed: changedIn(blocks, touched),
      states: statesOf(touched, standing.states),
      locked: lockedIn(touched, standing.locked),
      said: saidOf(blocks, touched),
    },
  }
}

test('a text cut in two, of which one half is returned, is as far as the other', async () => {
  const document = listDocuments(reader.read, article).find(({ side }) => side === 'target')!
  const nth = (await segmentsOf(desk, article)).findIndex(({ text }) => /^There was no rain\./u.test(text))
  const whole = (await segmentsOf(desk, article))[nth]!
  const basedOn = whole.latestEdit ?? null
  must(await desk.ask('segment.split', { segment: whole.id, basedOn, at: 'There was'.length }))
  const segments = (await segmentsOf(desk, article)).slice(nth + 1, nth + 2).map(({ id }) => id)
  must(await desk.ask('segment.return', { segments, reason: null, words: 'Read it again.' }))
  const read = both(document.id)
  expect([read.touched, read.whole.states[3]]).toEqual([read.whole, 'translated'])
})

test('what is said of a text that nobody touched, and a lock set here, go out with it', async () => {
  const document = listDocuments(reader.read, article).find(({ side }) => side === 'target')!
  const [, , empty] = await segmentsOf(desk, article)
  const subject = { on: 'segment', segment: empty!.id, basedOn: null } as const
  must(await desk.ask('comment.open', { subject, type: 'question', words: 'Are there tickets?' }))
  must(await desk.ask('segment.lock', { segments: [empty!.id], isLocked: true }))
  const read = both(document.id)
  expect([read.touched, read.whole.said.length, read.whole.locked.length]).toEqual([read.whole, 2, 1])
})

const deeds = fc.array(fc.record({ what: fc.constantFrom(...doings), where: fc.nat(20), how: fc.nat(50) }), {
  minLength: 1,
  maxLength: 25,
})

test('what an export reads of the touched blocks alone is what it would read of all', async () => {
  const document = listDocuments(reader.read, article).find(({ side }) => side === 'target')!
  await fc.assert(
    fc.asyncProperty(deeds, async (list) => {
      for (const { what, where, how } of list) {
        await what.does(desk, article, where, how)
        const { whole, touched } = both(document.id)
        expect(touched).toEqual(whole)
      }
    }),
    { numRuns: 15, endOnFailure: true },
  )
}, 120_000)

test('of an article nobody touched it reads the states alone', async () => {
  const bytes = new TextEncoder().encode(file)
  const bitext = { name: 'other.xlf', bytes, sourceLanguage: 'ru', targetLanguage: 'de' }
  const other = must(await desk.ask('article.import', { bitext, allowMismatch: true, allowSameFile: true })).article.id
  const document = listDocuments(reader.read, other).find(({ side }) => side === 'target')!
  expect([listTouchedSegments(reader.read, document.id), listStanding(reader.read, document.id).states]).toEqual([
    [],
    ['translated', 'translated', 'empty', 'translated'],
  ])
})
