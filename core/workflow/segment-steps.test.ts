/** Steps of one segment. */
import { expect, test } from 'vitest'
import type { SegmentState } from '../model/segment.ts'
import { segmentStates } from '../model/segment.ts'
import { confirmSegment, stateAfterEdit } from './segment-steps.ts'

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
