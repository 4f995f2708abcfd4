import { expect, test, vi } from 'vitest'

vi.mock('electron', () => ({ screen: {} }))
const { parseWindowState } = await import('./window-state.ts')

test('a remembered place is read back', () => {
  const state = { x: 10, y: -20, width: 900, height: 700, isMaximized: true }
  expect(parseWindowState(JSON.stringify(state))).toEqual(state)
})

test.each([
  '',
  'null',
  '[]',
  '{"x":1}',
  '{"x":0,"y":0,"width":1,"height":1}',
  '{"x":0.5,"y":0,"width":900,"height":700}',
])('a damaged place %j is forgotten', (text) => {
  expect(parseWindowState(text)).toBeUndefined()
})
