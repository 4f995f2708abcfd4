/** What an edit does to the findings that stand: which stay, as what they were, which go, and which come. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { PlacedFinding } from '../../contract/finding.ts'
import type { ArticleId, FindingId } from '../../core/model/ids.ts'
import { connect } from '../../db/connection.ts'
import { listFindings } from '../../db/findings.ts'
import { openQuickDesk } from '../testing/quick-desk.ts'
import { edit, importText, must, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let folder = ''
let libraryFile = ''
let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'sverka-recheck-'))
  libraryFile = join(folder, 'library.sverka')
  desk = openQuickDesk({ libraryFile })
  article = await importText(desk, 'It was was late. They left early.\n\nRain rain fell all day.\n')
})
afterEach(async () => {
  await desk.close()
  rmSync(folder, { recursive: true, force: true })
})

/** What is told of an article once every check has looked; it is what is stored. */
async function findingsOf(one: ArticleId): Promise<readonly PlacedFinding[]> {
  await desk.checked()
  const told = await desk.ask('finding.list', { article: one })
  const connection = connect(libraryFile)
  const stored = listFindings(connection.read, one).filter(({ isDismissed }) => !isDismissed)
  connection.close()
  const said = ({ id, span, fixes }: Pick<PlacedFinding, 'id' | 'span' | 'fixes'>) => ({ id, span, fixes })
  expect(told.map(said)).toEqual(stored.map(said))
  return told
}

/** The doubled words that are told, by their rows. */
async function doubled(): Promise<ReadonlyMap<number, FindingId>> {
  const found = await findingsOf(article)
  return new Map(found.flatMap(({ check, row, id }) => (check === 'doubled-phrase' ? [[row, id] as const] : [])))
}

/** What windows are told of findings behind the answers, in a row. */
function listen() {
  const removed: FindingId[] = []
  const added: FindingId[] = []
  desk.onEvent((event) => {
    if (event.kind !== 'findings.changed') return
    removed.push(...event.findingsRemoved)
    added.push(...event.findingsAdded.map(({ id }) => id))
  })
  return { removed, added }
}

test('a finding keeps its identity while others edit elsewhere, and while its own sentence grows behind it', async () => {
  const before = await doubled()
  await edit(desk, article, 1, 'Everyone left early.')
  await edit(desk, article, 0, 'It was was late that day.')
  expect([[...before.keys()], await doubled()]).toEqual([[0, 2], before])
})

test('a fault mended is no finding any more, a new one is, and undoing brings back what was said', async () => {
  await edit(desk, article, 0, 'It was late.')
  expect([...(await doubled()).keys()]).toEqual([2])
  await edit(desk, article, 1, 'They left left early.')
  expect([...(await doubled()).keys()]).toEqual([1, 2])
  must(await desk.ask('action.undo', { article }))
  must(await desk.ask('action.undo', { article }))
  expect([...(await doubled()).keys()]).toEqual([0, 2])
})

test('of two faults in one sentence, mending one leaves the other', async () => {
  await edit(desk, article, 1, 'They left left early, and the the rain fell.')
  const two = (await desk.ask('finding.list', { article })).filter(({ row }) => row === 1)
  await edit(desk, article, 1, 'They left left early, and the rain fell.')
  await desk.checked()
  const one = (await desk.ask('finding.list', { article })).filter(({ row }) => row === 1)
  expect([two.length, one.map(({ id }) => id)]).toEqual([2, [two.find(({ span }) => span.start < 10)?.id]])
})

test('what was dismissed stays so when its sentence is checked again', async () => {
  const dismissed = (await doubled()).get(0)!
  must(await desk.ask('finding.dismiss', { finding: dismissed }))
  await edit(desk, article, 1, 'Everyone left early.')
  await edit(desk, article, 0, 'It was was late that day.')
  expect([...(await doubled()).keys()]).toEqual([2])
})

test('a fault that a dismissal speaks of everywhere comes in dismissed', async () => {
  must(await desk.ask('finding.dismiss', { finding: (await doubled()).get(2)!, scope: 'everywhere' }))
  await edit(desk, article, 1, 'Rain rain fell here too.')
  expect([...(await doubled()).keys()]).toEqual([0])
})

test('a finding that goes because another sentence was changed is told as gone', async () => {
  const bridges = 'The new bridge opened on Monday. It is long.\n\nThe new bridge opened on Monday.\n'
  const other = await importText(desk, bridges, undefined, 'bridges.txt')
  const before = await findingsOf(other)
  const told = listen()
  await edit(desk, other, 0, 'It will open on Friday.')
  expect([before.map(({ check, row }) => `${check} ${row}`), await findingsOf(other), told]).toEqual([
    ['duplicated-sentence 2'],
    [],
    { removed: before.map(({ id }) => id), added: [] },
  ])
})

test('a dismissed finding that goes because another sentence was changed is told to nobody', async () => {
  const bridges = 'The new bridge opened on Monday. It is long.\n\nThe new bridge opened on Monday.\n'
  const other = await importText(desk, bridges, undefined, 'bridges.txt')
  const [copy] = await findingsOf(other)
  must(await desk.ask('finding.dismiss', { finding: copy!.id }))
  const told = listen()
  await edit(desk, other, 0, 'It will open on Friday.')
  expect([await findingsOf(other), told]).toEqual([[], { removed: [], added: [] }])
})

test('a fault whose words were touched and that still stands as it was is put by, and comes back as what it was', async () => {
  const before = await doubled()
  const told = listen()
  const { findingsRemoved } = await edit(desk, article, 0, 'It was was, late.')
  const after = await doubled()
  expect([findingsRemoved, after, told]).toEqual([[before.get(0)], before, { removed: [], added: [before.get(0)] }])
})

test('what an edit mends is told as gone with the answer, and not again behind it', async () => {
  const before = await doubled()
  const told = listen()
  const { findingsRemoved } = await edit(desk, article, 0, 'It was late.')
  await doubled()
  expect([findingsRemoved, told]).toEqual([[before.get(0)], { removed: [], added: [] }])
})

test('a fault in front of what was typed stays where it is, one behind it moves along with its fixes, and neither is told anew', async () => {
  const text = 'It was was late, and the the rain fell.'
  await edit(desk, article, 0, text)
  const before = (await findingsOf(article)).filter(({ row }) => row === 0)
  const told = listen()
  const change = await edit(desk, article, 0, text.replace('late', 'very late'))
  const moved = change.findingsAdded.map(({ id, span, fixes }) => [id, span.start, fixes.map((fix) => fix.span.start)])
  const after = (await findingsOf(article)).filter(({ row }) => row === 0)
  const [first, second] = before
  expect([change.findingsRemoved, moved, told, after.map(({ id }) => id)]).toEqual([
    [],
    [[second!.id, second!.span.start + 5, second!.fixes.map((fix) => fix.span.start + 5)]],
    { removed: [], added: [] },
    [first!.id, second!.id],
  ])
})

test('the findings of a sentence that is joined to another leave with it, and come back with the undo', async () => {
  const other = await importText(desk, 'They left early. It was was late.', undefined, 'join.txt')
  const before = await findingsOf(other)
  const [first, second] = await segmentsOf(desk, other)
  const basedOn = { basedOn: first!.latestEdit ?? null, nextBasedOn: second!.latestEdit ?? null }
  const change = must(await desk.ask('segment.join', { segment: first!.id, ...basedOn }))
  const joined = await findingsOf(other)
  must(await desk.ask('action.undo', { article: other }))
  const undone = await findingsOf(other)
  expect([before, change.findingsRemoved, joined, undone].map((list) => list.length)).toEqual([1, 1, 1, 1])
  expect([joined[0]?.segment, undone[0]?.segment]).toEqual([first!.id, second!.id])
})

test('an edit that brings the words of a dismissed alarm back to where they stood leaves it dismissed', async () => {
  must(await desk.ask('finding.dismiss', { finding: (await doubled()).get(0)! }))
  const told = listen()
  await edit(desk, article, 0, 'It was was, late.')
  const touched = await doubled()
  await edit(desk, article, 0, 'It was was late.')
  expect([[...touched.keys()], [...(await doubled()).keys()], told.added.length]).toEqual([[0, 2], [2], 1])
})
