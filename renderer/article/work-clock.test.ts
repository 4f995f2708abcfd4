import { expect, test } from 'vitest'
import { idleCutMs, WorkClock } from './work-clock.ts'

test('time between two moves of a hand counts, a long rest only up to the cut', () => {
  const clock = new WorkClock()
  for (const at of [0, 5_000, 15_000, 15_000 + 10 * idleCutMs]) clock.touch(at)
  expect([clock.take(), clock.take()]).toEqual([15_000 + idleCutMs, 0])
})

test('what is taken is counted once, and the count goes on from the last move', () => {
  const clock = new WorkClock()
  clock.touch(0)
  clock.touch(4_000)
  const first = clock.take()
  clock.touch(6_000)
  expect([first, clock.take()]).toEqual([4_000, 2_000])
})

test('away from the window nothing counts, and a clock set back takes nothing away', () => {
  const clock = new WorkClock()
  clock.touch(10_000)
  clock.pause()
  clock.touch(20_000)
  clock.touch(12_000)
  clock.touch(13_000)
  expect(clock.take()).toBe(1_000)
})
