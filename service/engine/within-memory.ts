/** Work on a file from outside: one that takes more memory than a worker may have is refused like any other that cannot be read. */
import type { FileRefused } from '../../core/model/file.ts'
import { fail, ok, type Result } from '../../core/model/result.ts'
import { OutOfMemoryError } from '../context/worker-pool.ts'

type TooMuchMemory = Extract<FileRefused, { kind: 'too-much-memory' }>

/** What the work answers. Rejects where it does, but for want of memory. */
export async function withinMemory<Answer>(work: Promise<Answer>): Promise<Result<Answer, TooMuchMemory>> {
  try {
    return ok(await work)
  } catch (error) {
    if (error instanceof OutOfMemoryError) return fail({ kind: 'too-much-memory' })
    throw error
  }
}
