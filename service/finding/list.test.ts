/** Findings as a list shows them: down the text as it is read now, whatever was cut, linked or typed since. */
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { ArticleId } from '../../core/model/ids.ts'
import { edit, importText, must, openTestDesk, rowsOf, segmentsOf, type TestDesk } from '../testing/test-desk.ts'

let desk: TestDesk
let article: ArticleId

const target = 'One came , two left.\n\nThe hall was full.\n\nIt is a it is a long road.  Nobody came , they said.\n'

beforeEach(async () => {
  desk = openTestDesk()
  article = await importText(desk, target)
})
afterEach(() => desk.close())

/** Row, place among the row's segments, and where in the segment each finding begins. */
async function places() {
  const found = await desk.ask('finding.list', { article })
  return found.map(({ row, nth, span }) => [row, nth, span.start])
}

const isDownTheText = (all: readonly (readonly number[])[]) =>
  all.every((place, at) => {
    const before = all[at - 1] ?? [-1, 0, 0]
    const differs = place.findIndex((value, part) => value !== before[part])
    return differs < 0 || (place[differs] ?? 0) > (before[differs] ?? 0)
  })

test('they go down the text, within a sentence from its beginning', async () => {
  const all = await places()
  expect([all.length > 2, isDownTheText(all), all[0]?.[0]]).toEqual([true, true, 0])
})

test('one that comes by an edit stands where it was typed, not at the end', async () => {
  await edit(desk, article, 1, 'The hall was was full.')
  const all = await places()
  expect([isDownTheText(all), all.some(([row]) => row === 1)]).toEqual([true, true])
})

test('after sentences were split and joined they still go down the text', async () => {
  const segment = (await segmentsOf(desk, article)).at(-1)!
  must(await desk.ask('segment.split', { segment: segment.id, basedOn: segment.latestEdit ?? null, at: 12 }))
  expect(isDownTheText(await places())).toBe(true)
  const [one, two] = (await segmentsOf(desk, article)).slice(-2)
  const join = { segment: one!.id, basedOn: one!.latestEdit ?? null, nextBasedOn: two!.latestEdit ?? null }
  must(await desk.ask('segment.join', join))
  expect(isDownTheText(await places())).toBe(true)
})

test('where one row holds several sentences the place within it is told', async () => {
  const rows = await rowsOf(desk, article)
  const segments = rows.slice(-2).flatMap((row) => row.target.map(({ id }) => id))
  must(await desk.ask('link.join', { article, segments }))
  const all = await places()
  expect([isDownTheText(all), all.at(-1)?.slice(0, 2)]).toEqual([true, [rows.length - 2, 1]])
})

test('nothing is told of an article that is not there', async () => {
  expect(await desk.ask('finding.list', { article: 'none' as ArticleId })).toEqual([])
})
