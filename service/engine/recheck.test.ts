/** What an edit does to the findings that stand: which stay, as what they were, which go, and which come. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId, FindingId } from '../../core/model/ids.ts'
import { openQuickDesk } from '../testing/quick-desk.ts'
import { edit, importText, must, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId
beforeEach(async () => {
  desk = openQuickDesk()
  article = await importText(desk, 'It was was late. They left early.\n\nRain rain fell all day.\n')
})
afterEach(() => desk.close())

/** The doubled words that are told, by their rows, once every check has looked. */
async function doubled(): Promise<ReadonlyMap<number, FindingId>> {
  await desk.checked()
  const found = await desk.ask('finding.list', { article })
  return new Map(found.flatMap(({ check, row, id }) => (check === 'doubled-phrase' ? [[row, id] as const] : [])))
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
