import { expect, test } from 'vitest'
import { asId, type SegmentId } from '../model/ids.ts'
import type { SegmentState } from '../model/segment.ts'
import { countFeedback } from './count-feedback.ts'

const segment = (name: string, state: SegmentState) => ({ id: asId<SegmentId>(name), state })
const some = (...names: readonly string[]) => new Set(names.map((name) => asId<SegmentId>(name)))

test('each segment is counted once: returned before all else, then by whether it is approved and was edited', () => {
  const segments = [
    segment('plain', 'approved'),
    segment('edited', 'approved'),
    segment('edited, not approved', 'translated'),
    segment('returned', 'approved'),
    segment('returned and edited', 'translated'),
  ]
  const counts = countFeedback(
    segments,
    some('edited', 'edited, not approved', 'returned and edited'),
    some('returned', 'returned and edited'),
  )
  expect(counts).toEqual({ unchanged: 1, edited: 1, returned: 2, waiting: 1 })
})
