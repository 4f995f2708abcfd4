/** What counts as looked at. */
import { expect, test } from 'vitest'
import { asId, type EditId, type SegmentId } from '../../core/model/ids.ts'
import { ReadingClock, type SegmentInView } from './reading-clock.ts'

const id = (name: string) => asId<SegmentId>(name)
const sentence = (name: string, chars = 20, edit?: string): SegmentInView => ({
  segment: id(name),
  edit: edit === undefined ? undefined : asId<EditId>(edit),
  chars,
})

/** Ticks of half a second. */
function readIn(clock: ReadingClock, seconds: number, inView: readonly SegmentInView[], active?: string) {
  const ticks = Array.from({ length: seconds * 2 }, () =>
    clock.pass(500, inView, active === undefined ? undefined : id(active)),
  )
  return ticks.flat().map(({ segment }) => segment)
}

test('a page left open for three seconds is three short sentences read, not the whole page', () => {
  const page = Array.from({ length: 20 }, (_, n) => sentence(String(n)))
  expect(readIn(new ReadingClock(), 3, page)).toEqual(['0', '1', '2'])
})

test('a long sentence takes its time', () => {
  const clock = new ReadingClock()
  const page = [sentence('long', 200), sentence('next')]
  expect([readIn(clock, 4, page), readIn(clock, 2, page)]).toEqual([[], ['long', 'next']])
})

test('what was scrolled by is not read', () => {
  const clock = new ReadingClock()
  const passed = Array.from({ length: 50 }, (_, n) => clock.pass(100, [sentence(`row ${n}`)], undefined))
  expect(passed.flat()).toEqual([])
})

test('a sentence that keeps the caret for a second is looked at, wherever it stands', () => {
  const clock = new ReadingClock()
  expect(readIn(clock, 1, [sentence('top', 400), sentence('below', 400)], 'below')).toEqual(['below'])
})

test('each is told once; a text that changed has to be read again', () => {
  const clock = new ReadingClock()
  expect([readIn(clock, 3, [sentence('a')]), readIn(clock, 3, [sentence('a', 20, 'edited')])]).toEqual([['a'], ['a']])
})
