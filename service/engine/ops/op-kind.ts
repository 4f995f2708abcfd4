/** What every kind of change answers: how it is read, done, taken back, and what it reaches. One file of this folder each. */
import * as v from 'valibot'
import type { ActionKind, MemoryActKind } from '../../../core/model/action.ts'
import type { ActionId, ArticleId, SegmentId } from '../../../core/model/ids.ts'
import { asId } from '../../../core/model/ids.ts'
import type { Person } from '../../../core/model/person.ts'
import { fail, ok, type Result } from '../../../core/model/result.ts'
import type { WriteDb } from '../../../db/connection.ts'
import type { AlignedTexts, ArticleCounts } from '../../context/article-cache.ts'
import type { Desk, NewId } from '../../context/desk.ts'
import type { FindingsDelta } from '../findings-delta.ts'

/** The act an op is part of: what it is called, whose it is, in which article; in none, if it is one on memory alone. */
export type Signature = {
  readonly action: ActionId
  readonly kind: ActionKind | MemoryActKind
  readonly article: ArticleId | undefined
  readonly by: Person
  readonly atMs: number
}

/** What an op reaches in its article. */
export type Touched = {
  /** Segments whose text or state is another one: windows show them anew. */
  readonly shown?: readonly SegmentId[]
  /** Segments that the checks have to look at again. */
  readonly checked?: readonly SegmentId[]
  /** More segments came into another state than an answer names one by one. */
  readonly isManyStates?: boolean
  /** What people say about it, or where their words stand: windows ask for the threads anew. */
  readonly isDiscussed?: boolean
}

/** A schema a version, the first one first. */
export type Versions<Payload> = readonly [
  v.GenericSchema<unknown, Payload>,
  ...(readonly v.GenericSchema<unknown, Payload>[]),
]

export type OpKind<Payload> = {
  /**
   * How its payload is read. A new version is put at the end and writes from then on; an old one stays for ever and ends
   * in a transform to what the last one answers.
   */
  readonly versions: Versions<Payload>
  /**
   * What takes it back: done after it, all is as it was before. New rows of history need identities of their own.
   * Undefined for what stands or falls with its act and is nothing by itself.
   */
  readonly invert: (payload: Payload, newId: NewId) => Payload | undefined
  readonly touches: (payload: Payload) => Touched
  /** Does it in the library. Only inside a transaction. Throws if the library is not as the op takes it to be. */
  readonly apply: (desk: Desk, db: WriteDb, payload: Payload, signature: Signature) => FindingsDelta | undefined
  /** The texts and links at hand after it; absent if it changes none. */
  readonly reshape?: (texts: AlignedTexts, payload: Payload) => AlignedTexts
  /** The counts after it; undefined if they have to be counted anew; absent if it changes none. */
  readonly recount?: (counts: ArticleCounts, payload: Payload) => ArticleCounts | undefined
}

/** Throws for an act on memory alone: what changes an article stands in an act of that article. */
export function articleOf({ action, article }: Signature): ArticleId {
  if (article === undefined) throw new Error(`act ${action} is of no article`)
  return article
}

/** Keeps the payload's type while an op is written down. */
export function opKind<Payload>(kind: OpKind<Payload>): OpKind<Payload> {
  return kind
}

/** A stored payload, believed only as the schema of its version says. */
export function readVersion<Payload>(
  versions: Versions<Payload>,
  version: number,
  payload: unknown,
): Result<Payload, 'newer' | 'malformed'> {
  if (version > versions.length) return fail('newer')
  const schema = versions[version - 1]
  const read = schema && v.safeParse(schema, payload)
  return read?.success === true ? ok(read.output) : fail('malformed')
}

/** An identity in a payload. */
export function id<Id extends string>() {
  return v.pipe(v.string(), v.uuid(), v.transform(asId<Id>))
}
