import { expect, test } from 'vitest'
import { type ActionId, asId } from '../model/ids.ts'
import type { BaselineKind } from '../model/redline.ts'
import { usualBaseline } from './usual-baseline.ts'

/** Newest first, each named by its kind and number. */
const points = (...kinds: readonly BaselineKind[]) =>
  kinds.map((kind, index) => ({ kind, action: kind === 'imported' ? undefined : asId<ActionId>(`${kind} ${index}`) }))

test('before the first return a text is compared with what was imported', () => {
  const baselines = points('delivered', 'snapshot', 'imported')
  expect([usualBaseline('editor', baselines), usualBaseline('translator', baselines)]).toEqual([null, null])
})

test('after it an editor sees what changed since the last return, the translator since the delivery it answered', () => {
  const baselines = points(
    'snapshot',
    'delivered',
    'returned',
    'snapshot',
    'delivered',
    'returned',
    'delivered',
    'imported',
  )
  const by = (['editor', 'desk', 'translator'] as const).map((role) => usualBaseline(role, baselines))
  expect(by).toEqual(['returned 2', 'returned 2', 'delivered 4'])
})
