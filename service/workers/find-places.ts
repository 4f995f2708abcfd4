/** Looks for a pattern in segments; whoever watches the beats ends it where it takes too long. */
import { createFinder } from '../../core/find/find-in-segment.ts'
import type { Jobs } from '../context/jobs.ts'
import { JobStopped, type WorkControl } from './job-control.ts'

type Find = Jobs['find']

/** The pattern must be one that can be read. Each segment is a beat, and one more the end. */
export function findPlaces(
  { pattern, replacement, segments, most }: Find['input'],
  control: WorkControl,
): Find['output'] {
  const find = createFinder(pattern, replacement)
  if (!find.ok) throw new Error(`a pattern that cannot be read: ${find.failure}`)
  const found: Find['output'][number][] = []
  let left = most
  for (const [index, segment] of segments.entries()) {
    if (left <= 0) break
    if (control.shouldStop()) throw new JobStopped()
    control.beat()
    const places = find.value(segment, left)
    if (places.length > 0) found.push([index, places])
    left -= places.length
  }
  control.beat()
  return found
}
