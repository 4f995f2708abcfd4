/** The alignment of an article as a whole. */
import * as v from 'valibot'
import { alignmentFormats } from '../core/model/article.ts'
import { remarkWants } from '../core/model/comment.ts'
import type { FindingId, LinkId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { segmentStates } from '../core/model/segment.ts'
import { article, count, identity } from './arguments.ts'
import type { ArticleChange, ArticleClosed, ArticleMissing } from './article.ts'
import { changingJob, reading, readingJob } from './command.ts'
import type { ExportedFile } from './file.ts'
import { maxFindingWords } from './limits.ts'
import type { LinkLocked } from './link.ts'

/** A link made by the aligner that is more likely wrong than right. */
export type DoubtfulLink = { readonly link: LinkId; readonly row: number; readonly confidence: number }

export type DoubtfulLinks = {
  /** The least sure first. */
  readonly links: readonly DoubtfulLink[]
  /** How many there are in the article. */
  readonly total: number
}

const word = v.pipe(v.string(), v.maxLength(200))

/** What a table that people read is headed by, and how it calls states, in the language of whoever asks. */
const tableWords = v.strictObject({
  number: word,
  source: word,
  target: word,
  state: word,
  comments: word,
  states: v.record(v.picklist(segmentStates), word),
  remarks: v.optional(v.record(v.picklist(remarkWants), word)),
})

/** A finding in a sentence of the language of whoever asks. */
const saidFinding = v.strictObject({
  finding: identity<FindingId>(),
  words: v.pipe(v.string(), v.maxLength(maxFindingWords)),
})

export type RealignFailure =
  | ArticleMissing
  | LinkLocked
  | ArticleClosed
  | { readonly kind: 'no-row-there' }
  /** Somebody mended links or cut segments while the job ran; nothing was stored. */
  | { readonly kind: 'changed-meanwhile' }

export const alignmentCommands = {
  'alignment.doubtful': reading<DoubtfulLinks>()(v.strictObject({ article, limit: v.pipe(count, v.maxValue(1_000)) })),
  /** The nearest doubtful row after (or before) `from`; wraps round once. */
  'alignment.seek': reading<{ readonly row: number | undefined }>()(
    v.strictObject({
      article,
      from: v.pipe(v.number(), v.integer(), v.minValue(-1)),
      direction: v.picklist(['forward', 'backward']),
    }),
  ),
  /** Only what people left open: around a row up to the next links they locked or paired, or in the whole article. */
  'alignment.realign': changingJob<Result<ArticleChange, RealignFailure>>()(
    v.strictObject({ article, row: v.optional(count) }),
  ),
  /** With `findings`, formats that can tell what is wrong tell of them as well; dismissed ones as false alarms. */
  'alignment.export': readingJob<Result<ExportedFile, ArticleMissing>>()(
    v.strictObject({
      article,
      as: v.picklist(alignmentFormats),
      words: v.optional(tableWords),
      findings: v.optional(v.array(saidFinding)),
    }),
  ),
} as const
