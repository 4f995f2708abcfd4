/** Aligns the open stretches of an article again, one after the other. */
import { AlignmentCancelled } from '../../core/align/align-segments.ts'
import { lexiconsWith } from '../../core/align/lexicon/lexicons-with.ts'
import { realignStretch } from '../../core/align/mend/realign-stretch.ts'
import type { Jobs } from '../context/jobs.ts'
import { JobStopped, type WorkControl } from './job-control.ts'
import { unpackPairs } from './packed-pairs.ts'

type Realign = Jobs['realign']

/** Throws `JobStopped` if it was called off. */
export function realignStretches(
  { stretches, approved, sourceLanguage, targetLanguage }: Realign['input'],
  control: WorkControl,
): Realign['output'] {
  const lexicons = lexiconsWith(unpackPairs(approved), sourceLanguage, targetLanguage)
  const known = { sourceLanguage, targetLanguage, lexicons }
  try {
    return stretches.map((stretch, index) =>
      realignStretch(stretch, known, {
        onProgress: (share) => control.checkpoint('aligning', (index + share) / stretches.length),
        shouldStop: control.shouldStop,
      }),
    )
  } catch (error) {
    throw error instanceof AlignmentCancelled ? new JobStopped() : error
  }
}
