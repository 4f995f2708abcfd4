import { expect, test } from 'vitest'
import { learnFromJoin, learnFromSplit } from './learn-exception.ts'

test('a split behind a sign teaches to break there', () => {
  expect(learnFromSplit('The order is this;', ' ')).toEqual({ action: 'break', after: 'this;' })
})

test.each([
  ['They came and', ' '],
  ['It cost 40', ' '],
  ['the Constitution.', ''],
])('a split behind a bare word, or where there is no gap, teaches nothing: %s', (left, gap) => {
  expect(learnFromSplit(left, gap)).toBeUndefined()
})

test.each([
  ['He lives in Акмолинская обл.', 'Казахстана', 'обл.'],
  ['See No.5.', 'It says so.', 'No.5.'],
  ['They met the Ltdcorp.', 'of London', 'Ltdcorp.'],
])('a join behind what may be an abbreviation teaches not to break there: %s %s', (left, right, after) => {
  expect(learnFromJoin(left, ' ', right)).toEqual({ action: 'keep', after })
})

test.each([
  ['They defended the Constitution.', 'Nobody minded.'],
  ['They waited', 'outside'],
])('two whole sentences put together teach nothing: %s %s', (left, right) => {
  expect(learnFromJoin(left, ' ', right)).toBeUndefined()
})
