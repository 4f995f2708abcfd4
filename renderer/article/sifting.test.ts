import fc from 'fast-check'
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest'
import { everyRow } from '../../core/model/row-filter.ts'
import { askByPort, importText, openTestDesk, type TestDesk } from '../../service/testing/test-desk.ts'
import { OpenArticle } from './open-article.ts'
import { rowAt } from './row-cache.ts'
import { indexOfRow, rowAway, rowBeside, withRow } from './shown-rows.ts'

const sentences = ['The bridge opened.', 'They waited.', 'A bridge was needed.', 'Nobody paid.', 'The bridge stands.']

let desk: TestDesk
let store: OpenArticle
const ask = askByPort(() => desk)

beforeAll(() => {
  desk = openTestDesk()
})
afterAll(() => desk.close())
beforeEach(async () => {
  store = new OpenArticle(await importText(desk, sentences.join(' ')), ask)
  store.worklist.role = 'desk'
  await store.open()
})

const shown = () => store.slices.sift.state.shown
const idAt = (row: number) => rowAt(store.getState().rows, row)!.target[0]!.id

test('only rows that fit are walked, and the row one is in is shown whatever it is', async () => {
  await store.goToRow(1)
  await store.sift.wish({ ...everyRow, text: 'bridge' })
  const held = shown()
  await store.move(1)
  const walked = [store.getState().place.row]
  await store.move(1)
  walked.push(store.getState().place.row)
  expect([held, walked, shown(), await store.move(1)]).toEqual([[0, 1, 2, 4], [2, 4], [0, 2, 4], false])
})

test('what is being typed stays as it is in its row while the filter is changed, and is stored on leaving', async () => {
  await store.goToRow(3, { kind: 'start' })
  store.type(idAt(3), 'Nobody paid for it.')
  await store.sift.wish({ ...everyRow, text: 'bridge' })
  await store.sift.wish({ ...everyRow, text: 'waited' })
  expect([shown(), store.beingTyped(idAt(3))]).toEqual([[1, 3], 'Nobody paid for it.'])
  await store.sift.enter()
  await store.settle()
  expect([shown(), rowAt(store.getState().rows, 3)?.target[0]?.text]).toEqual([[1], 'Nobody paid for it.'])
})

test('a row that fits no more keeps its place until the filter is asked anew; an undo brings it back', async () => {
  await store.goToRow(2, { kind: 'start' })
  await store.sift.wish({ ...everyRow, text: 'bridge' })
  store.type(idAt(2), 'A tunnel was needed.')
  await store.move(1)
  await store.settle()
  const kept = shown()
  await store.sift.again()
  const anew = shown()
  await store.undo()
  await store.sift.again()
  expect([kept, anew, shown()]).toEqual([
    [0, 2, 4],
    [0, 4],
    [0, 2, 4],
  ])
})

test('a join numbers the rows anew, and the filter with them', async () => {
  await store.sift.wish({ ...everyRow, text: 'stands' })
  await store.goToRow(0)
  const segment = rowAt(store.getState().rows, 0)!.target[0]!
  await store.act('segment.join', { segment: segment.id, basedOn: segment.latestEdit ?? null, nextBasedOn: null })
  await expect.poll(() => store.slices.sift.state.fitting).toEqual([3])
})

test('put away, it shows every row', async () => {
  await store.sift.wish({ ...everyRow, text: 'bridge' })
  store.sift.close()
  expect([shown(), store.slices.sift.state.filter]).toEqual([undefined, everyRow])
})

describe('rows that are shown', () => {
  const rows = fc.uniqueArray(fc.nat(40), { minLength: 1 }).map((list) => list.toSorted((a, b) => a - b))

  test('hold the row one is in exactly once, and lead from each to the next and back', () => {
    fc.assert(
      fc.property(rows, fc.nat(40), (fitting, row) => {
        const held = withRow(fitting, row)
        expect(held).toEqual([...new Set([...fitting, row])].toSorted((a, b) => a - b))
        const next = rowBeside(held, row, 1)
        if (next < 41) expect([rowBeside(held, next, -1), indexOfRow(held, next)]).toEqual([row, held.indexOf(next)])
        expect(rowAway(held, 41, row, Number.POSITIVE_INFINITY)).toBe(held.at(-1))
        expect(rowAway(held, 41, row, Number.NEGATIVE_INFINITY)).toBe(held[0])
      }),
    )
  })
})
