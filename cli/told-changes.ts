/** The changes of an article as the command line tells them, whatever it writes them as. */
import type { Baseline, ChangedSegment } from '../contract/change.ts'
import type { ArticleId } from '../core/model/ids.ts'

export type ChangesTold = {
  readonly article: ArticleId
  readonly headline: string
  /** Of the translation. */
  readonly language: string
  readonly baseline: Baseline
  readonly segments: readonly ChangedSegment[]
}
