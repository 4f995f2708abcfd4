/** Errors that people mark in a translation: what is wrong, how badly, and where. */
import type { Anchor } from './comment.ts'
import type { CheckId, Severity } from './finding.ts'
import type { MarkedErrorId } from './ids.ts'
import type { ItsType, MqmType } from './mqm.ts'
import type { Person } from './person.ts'

/** What somebody judged of an error; may be judged otherwise later. */
export type Judgement = {
  readonly type: MqmType
  readonly severity: Severity
  /** Empty if nothing was said. */
  readonly note: string
}

export type MarkedError = Judgement & {
  readonly id: MarkedErrorId
  readonly anchor: Anchor
  /** The words it was marked on, as a reader saw them; empty for one on the segment. */
  readonly quote: string
  /** The check whose finding was taken over; undefined for what a person found. */
  readonly check: CheckId | undefined
  readonly its: ItsType
  readonly by: Person
  readonly atMs: number
}

/** An error with the row of the article it stands at; undefined for one on a segment that left the text. */
export type PlacedError = MarkedError & { readonly row: number | undefined }
