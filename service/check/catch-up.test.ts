/** The checks that acts leave due: when they are made, how many at a time, and what a defect of one keeps from the others. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setImmediate as turnOfTheLoop } from 'node:timers/promises'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { Reply } from '../../contract/commands.ts'
import type { SverkaEvent } from '../../contract/events.ts'
import type { SegmentCheck } from '../../core/check/check.ts'
import { spacing } from '../../core/check/checks/spacing.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import type { Segment } from '../../core/model/segment.ts'
import { openQuickDesk } from '../testing/quick-desk.ts'
import { edit, importText, must, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let folder = ''
let libraryFile = ''
let desk: TestDesk
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-catch-up-'))
  libraryFile = join(folder, 'library.sverka')
  desk = openQuickDesk({ libraryFile })
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

type FindingsTold = Extract<SverkaEvent, { kind: 'findings.changed' }>

/** What windows are told of findings from now on. */
function listen(): FindingsTold[] {
  const told: FindingsTold[] = []
  desk.onEvent((event) => event.kind === 'findings.changed' && told.push(event))
  return told
}

/** Edits in one breath: the event loop has no turn between them, so none is checked yet. */
function editAtOnce(segments: readonly Segment[], textOf: (segment: Segment) => string): void {
  const control = { onProgress: () => undefined, signal: new AbortController().signal }
  for (const segment of segments) {
    const args = { segment: segment.id, basedOn: segment.latestEdit ?? null, text: textOf(segment) }
    must(desk.answer('segment.edit', args, control) as Reply<'segment.edit'>)
  }
}

async function turns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn++) await turnOfTheLoop()
}

const boats = (count: number) => Array.from({ length: count }, (_, n) => `Boat ${n} came in.`).join('\n\n')

test('an edit is checked right after its answer, and windows are told what came, what went and how the article stands', async () => {
  const article = await importText(desk, 'It was was late. They left early.')
  const told = listen()
  const [first, second] = await segmentsOf(desk, article)
  editAtOnce([first!, second!], ({ text }) => (text.startsWith('It') ? 'It was late.' : 'They left left early.'))
  const atOnce = told.length
  await turns(2)
  const [{ findingsRemoved, findingsAdded, head, article: of }] = told as [FindingsTold]
  expect([atOnce, told.length, of, findingsRemoved, head.openFindings]).toEqual([0, 1, article, [], 1])
  expect(findingsAdded.map(({ check, row }) => [check, row])).toEqual([['doubled-phrase', 1]])
})

test('forty segments are checked at a time, so that whoever types in between need not wait for all', async () => {
  const article = await importText(desk, boats(95))
  const told = listen()
  editAtOnce(await segmentsOf(desk, article), ({ text }) => text.replace('came', 'came came'))
  await turns(8)
  expect(told.map(({ findingsAdded }) => findingsAdded.length)).toEqual([40, 40, 15])
})

test('whoever asks for findings has all checks made first', async () => {
  const article = await importText(desk, boats(50))
  editAtOnce(await segmentsOf(desk, article), ({ text }) => text.replace('came', 'came came'))
  expect(await desk.ask('finding.list', { article })).toHaveLength(50)
})

test('a desk that closes makes what is due, and none of it is left for the next', async () => {
  const article = await importText(desk, boats(3))
  const told = listen()
  editAtOnce(await segmentsOf(desk, article), ({ text }) => text.replace('came', 'came came'))
  await desk.close()
  await turns(2)
  desk = openQuickDesk({ libraryFile })
  const toldAfter = listen()
  await desk.checked()
  expect([told.map(({ findingsAdded }) => findingsAdded.length), toldAfter]).toEqual([[3], []])
})

/** A page with a defect, until it is mended: it cannot bear one word. */
let isMended = false
const brittle: SegmentCheck = {
  ...spacing,
  find: ({ text }) => {
    if (text.includes('Krakatoa') && !isMended) throw new Error('no page for volcanoes')
    return []
  },
}

async function importTwo(): Promise<readonly [ArticleId, ArticleId]> {
  isMended = false
  await desk.close()
  desk = openQuickDesk({ libraryFile }, [brittle])
  const volcano = await importText(desk, 'The first island. It is quiet.')
  return [volcano, await importText(desk, 'The second island.', undefined, 'second.txt')]
}

const shareOf = async (article: ArticleId) => must(await desk.ask('article.open', { article })).checkedShare

test('an article that a check cannot bear is told as not checked, and keeps no other from being checked', async () => {
  const [volcano, island] = await importTwo()
  const told = listen()
  await edit(desk, volcano, 0, 'Krakatoa.')
  await edit(desk, island, 0, 'The last island.')
  await turns(4)
  expect([(await shareOf(volcano)) < 1, await shareOf(island), told.map(({ article }) => article)]).toEqual([
    true,
    1,
    [island],
  ])
  await expect(desk.checked()).rejects.toThrow('no page for volcanoes')
})

test('a segment that a check cannot bear is written in all the same, and checked once it can be', async () => {
  const [volcano] = await importTwo()
  await edit(desk, volcano, 0, 'Krakatoa.')
  await turns(2)
  await edit(desk, volcano, 0, 'Krakatoa is loud.')
  const written = (await segmentsOf(desk, volcano))[0]?.text
  const before = await shareOf(volcano)
  await edit(desk, volcano, 0, 'It is loud.')
  await turns(2)
  expect([written, before < 1, await shareOf(volcano)]).toEqual(['Krakatoa is loud.', true, 1])
})

test('after the next act it is tried again', async () => {
  const [volcano] = await importTwo()
  await edit(desk, volcano, 0, 'Krakatoa.')
  await turns(2)
  isMended = true
  const before = await shareOf(volcano)
  await edit(desk, volcano, 1, 'It was quiet.')
  await turns(2)
  expect([before < 1, await shareOf(volcano)]).toEqual([true, 1])
})
