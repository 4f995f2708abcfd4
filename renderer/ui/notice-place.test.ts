import { expect, test } from 'vitest'
import { type Box, choosePlace, type NoticePlace } from './notice-place.ts'

const corners: Readonly<Record<NoticePlace, Box>> = {
  'bottom-end': { left: 700, top: 500, right: 1000, bottom: 600 },
  'bottom-start': { left: 60, top: 500, right: 360, bottom: 600 },
  'top-end': { left: 700, top: 60, right: 1000, bottom: 160 },
  'top-start': { left: 60, top: 60, right: 360, bottom: 160 },
}
const at = (place: NoticePlace): Box => corners[place]

test('a notice stands in its usual corner while nothing that is read lies there', () => {
  expect(choosePlace(at, [{ left: 400, top: 300, right: 680, bottom: 330 }])).toBe('bottom-end')
})

test('it goes out of the way of the line being read', () => {
  expect(choosePlace(at, [{ left: 500, top: 540, right: 900, bottom: 570 }])).toBe('bottom-start')
})

test('it goes to the head of the window from a line as wide as the window', () => {
  expect(choosePlace(at, [{ left: 60, top: 540, right: 1000, bottom: 570 }])).toBe('top-end')
})

test('in a window too small for all of it, it covers as little as can be', () => {
  const line = { left: 60, top: 60, right: 1000, bottom: 600 }
  const card = [520, 560].map((top) => ({ left: 720, top, right: 780, bottom: top + 30 }))
  expect(choosePlace(at, [line, ...card])).toBe('bottom-start')
})
