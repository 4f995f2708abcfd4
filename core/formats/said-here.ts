/** What is said here of a text and stands in no file yet, on its way into the file that the text came in. */
import type { RemarkWants } from '../model/comment.ts'

export type RemarkToWrite = {
  /** Unique, for files that name their comments. */
  readonly id: string
  readonly by: string
  readonly atMs: number
  readonly wants: RemarkWants
  readonly words: string
}

/** Remarks that answer each other. */
export type ThreadToWrite = {
  /** A number of the segments that are written; undefined for the whole text. */
  readonly segment: number | undefined
  /** What they answer, where that stands in the file already. */
  readonly answers: string | undefined
  readonly remarks: readonly RemarkToWrite[]
}
