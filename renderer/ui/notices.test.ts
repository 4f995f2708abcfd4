import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { dismiss, holdNotices, noticesNow, notify, releaseNotices } from './notices.ts'

const texts = () => noticesNow().map(({ text }) => text)

beforeEach(() => {
  vi.useFakeTimers()
})
afterEach(() => {
  releaseNotices()
  for (const { id } of noticesNow()) dismiss(id)
  vi.useRealTimers()
})

test('at most three notices stand, the oldest goes first', () => {
  for (const text of ['one', 'two', 'three', 'four']) notify({ text })
  expect(texts()).toEqual(['two', 'three', 'four'])
})

test('a notice takes the place of its elder of the same kind, and the same words stand once', () => {
  notify({ text: 'Undone: the fix', topic: 'article' })
  notify({ text: 'Saved as a.txt.' })
  notify({ text: 'Nothing to undo.', topic: 'article' })
  notify({ text: 'Saved as a.txt.' })
  expect(texts()).toEqual(['Nothing to undo.', 'Saved as a.txt.'])
})

test('every notice leaves, a warning later', () => {
  notify({ text: 'Fixed.' })
  notify({ text: 'Not saved.', tone: 'warning' })
  vi.advanceTimersByTime(7_000)
  expect(texts()).toEqual(['Not saved.'])
  vi.advanceTimersByTime(7_000)
  expect(texts()).toEqual([])
})

test('nothing leaves while it is pointed at; it has its time again after', () => {
  notify({ text: 'Fixed.' })
  vi.advanceTimersByTime(3_000)
  holdNotices()
  vi.advanceTimersByTime(60_000)
  expect(texts()).toEqual(['Fixed.'])
  releaseNotices()
  vi.advanceTimersByTime(1_000)
  expect(texts()).toEqual(['Fixed.'])
  vi.advanceTimersByTime(5_000)
  expect(texts()).toEqual([])
})
