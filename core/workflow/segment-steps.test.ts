/** Steps of one segment. */
import { expect, test } from 'vitest'
import { roles } from '../model/person.ts'
import type { SegmentState } from '../model/segment.ts'
import { segmentStates } from '../model/segment.ts'
import { confirmSegment, isReopened, stateAfterEdit, stateAfterFix } from './segment-steps.ts'

function eachState(step: (state: SegmentState) => SegmentState): Record<string, SegmentState> {
  return Object.fromEntries(segmentStates.map((state) => [state, step(state)]))
}

test('a translator confirms what is not yet with the editor', () => {
  expect(eachState((state) => confirmSegment(state, 'translator'))).toEqual({
    empty: 'empty',
    machine: 'translated',
    draft: 'translated',
    translated: 'translated',
    returned: 'translated',
    reviewed: 'reviewed',
    approved: 'approved',
  })
})

test('an editor approves everything that has text', () => {
  expect(eachState((state) => confirmSegment(state, 'editor'))).toEqual({
    empty: 'empty',
    machine: 'approved',
    draft: 'approved',
    translated: 'approved',
    returned: 'approved',
    reviewed: 'approved',
    approved: 'approved',
  })
})

test('a translator’s typing makes a draft, and leaves a returned segment returned', () => {
  expect(eachState((state) => stateAfterEdit(state, 'translator'))).toEqual({
    empty: 'draft',
    machine: 'draft',
    draft: 'draft',
    translated: 'draft',
    returned: 'returned',
    reviewed: 'draft',
    approved: 'draft',
  })
})

test('an editor’s typing reopens an approved segment, but undoes no translation', () => {
  expect(eachState((state) => stateAfterEdit(state, 'editor'))).toEqual({
    empty: 'draft',
    machine: 'draft',
    draft: 'draft',
    translated: 'translated',
    returned: 'returned',
    reviewed: 'translated',
    approved: 'translated',
  })
})

test('every state, by what each role does to it: confirming, taking a fix, typing', () => {
  const acts = [confirmSegment, stateAfterFix, stateAfterEdit]
  const table = segmentStates.map((state) => [
    state,
    ...roles.slice(0, 2).flatMap((role) => acts.map((act) => act(state, role))),
  ])
  expect(table).toEqual([
    // the translator: confirms, fixes, types; the editor: confirms, fixes, types
    ['empty', 'empty', 'draft', 'draft', 'empty', 'draft', 'draft'],
    ['machine', 'translated', 'draft', 'draft', 'approved', 'draft', 'draft'],
    ['draft', 'translated', 'draft', 'draft', 'approved', 'draft', 'draft'],
    ['translated', 'translated', 'translated', 'draft', 'approved', 'translated', 'translated'],
    ['returned', 'translated', 'returned', 'returned', 'approved', 'returned', 'returned'],
    ['reviewed', 'reviewed', 'draft', 'draft', 'approved', 'reviewed', 'translated'],
    ['approved', 'approved', 'draft', 'draft', 'approved', 'approved', 'translated'],
  ])
})

test('the desk stands with the editor', () => {
  const steps = [confirmSegment, stateAfterFix, stateAfterEdit]
  for (const step of steps) {
    expect(segmentStates.map((state) => step(state, 'desk'))).toEqual(
      segmentStates.map((state) => step(state, 'editor')),
    )
  }
})

test('a segment that lost somebody’s word waits again; one that never had it does not', () => {
  expect([isReopened('translated', 'draft'), isReopened('approved', 'translated')]).toEqual([true, true])
  expect([isReopened('machine', 'draft'), isReopened('returned', 'draft'), isReopened('draft', 'translated')]).toEqual([
    false,
    false,
    false,
  ])
})
