/** Articles that were deleted into the bin, and those that were erased from it. */
import type { ArticleId } from './ids.ts'
import type { Person } from './person.ts'

/** By whom, in the role they had then, and when. */
export type Disposed = {
  readonly article: ArticleId
  readonly headline: string
  readonly by: Person
  readonly atMs: number
}
