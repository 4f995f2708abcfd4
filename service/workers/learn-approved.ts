/** Learns the word pairs of one approved article. */
import { AlignmentCancelled } from '../../core/align/align-segments.ts'
import { learnApprovedPairs } from '../../core/align/lexicon/approved-pairs.ts'
import type { Jobs } from '../context/jobs.ts'
import { JobStopped, type WorkControl } from './job-control.ts'

type Learn = Jobs['learn']

/** Throws `JobStopped` if it was called off. */
export function learnApproved(links: Learn['input'], control: WorkControl): Learn['output'] {
  try {
    return learnApprovedPairs(links, control)
  } catch (error) {
    throw error instanceof AlignmentCancelled ? new JobStopped() : error
  }
}
