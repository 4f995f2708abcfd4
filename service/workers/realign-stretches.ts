/** Aligns the open stretches of an article again, one after the other. */
import { AlignmentCancelled } from '../../core/align/align-segments.ts'
import { realignStretch } from '../../core/align/mend/realign-stretch.ts'
import { JobStopped, type WorkControl } from './job-control.ts'
import type { Jobs } from './jobs.ts'

type Realign = Jobs['realign']

/** Throws `JobStopped` if it was called off. */
export function realignStretches(
  { stretches, ...languages }: Realign['input'],
  control: WorkControl,
): Realign['output'] {
  try {
    return stretches.map((stretch, index) =>
      realignStretch(stretch, languages, {
        onProgress: (share) => control.checkpoint('aligning', (index + share) / stretches.length),
        shouldStop: control.shouldStop,
      }),
    )
  } catch (error) {
    throw error instanceof AlignmentCancelled ? new JobStopped() : error
  }
}
