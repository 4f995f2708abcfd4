/** Which edit a change came by. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { asId, type SegmentId } from '../model/ids.ts'
import { isChange } from '../model/redline.ts'
import { redlineOf } from './redline.ts'
import { handsOf, traceHands } from './trace-hands.ts'

function handsIn(...texts: readonly string[]): readonly (readonly [string, string, readonly number[]])[] {
  const run = (text = '') => [{ segment: asId<SegmentId>('a'), gapBefore: '', text }]
  const trace = traceHands(texts)
  return (redlineOf(run(texts[0]), run(texts.at(-1)))[0]?.pieces ?? [])
    .filter(isChange)
    .map((change) => [change.before, change.after, handsOf(trace, change)])
}

test('each change is told by the edit that made it', () => {
  expect(handsIn('a dry cold year', 'a wet cold year', 'a wet cold month')).toEqual([
    ['dry', 'wet', [1]],
    ['year', 'month', [2]],
  ])
})

test('a change that two edits made is told by both', () => {
  expect(handsIn('a dry year', 'a wet year', 'a mild year')).toEqual([['dry', 'mild', [1, 2]]])
})

test('what was undone is told by the edit that wrote it first', () => {
  expect(handsIn('a dry year', 'a wet year', 'a wet month', 'a wet year')).toEqual([['dry', 'wet', [1]]])
})

test('a word taken away is told by the edit that took it', () => {
  expect(handsIn('a very dry year', 'a very dry month', 'a dry month')).toEqual([
    ['very ', '', [2]],
    ['year', 'month', [1]],
  ])
})

test('every change of one edit is told by it', () => {
  const prose = fc
    .array(fc.constantFrom('a', 'dry', 'year', 'of', 'law', '.'), { maxLength: 12 })
    .map((words) => words.join(' '))
  fc.assert(
    fc.property(prose, prose, (before, after) => {
      for (const [, , hands] of handsIn(before, after)) expect(hands).toEqual([1])
    }),
  )
})
