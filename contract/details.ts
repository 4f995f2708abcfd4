/** What a desk keeps of an article beside its text. */
import * as v from 'valibot'
import {
  type ArticleDetails,
  type DetailChange,
  type DetailField,
  momentDetails,
  personDetails,
  priorities,
  textDetails,
} from '../core/model/article-details.ts'
import type { FileReport } from '../core/model/file.ts'
import type { ActionId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import { article, person } from './arguments.ts'
import type { ArticleMissing, SignedMove } from './article.ts'
import { changing, reading } from './command.ts'
import { lastPlannedMs, maxDetailChars } from './limits.ts'

export type ArticleSheet = {
  readonly details: ArticleDetails
  /** What the article is called where nobody named it otherwise: the headline of its text. */
  readonly headlineOfText: string
  /** Who approved it as it stands, and when; undefined while nobody has. */
  readonly approval: SignedMove | undefined
  readonly sourceWords: number
  readonly targetWords: number
  readonly files: readonly FileReport[]
}

export type DetailsFailure =
  | ArticleMissing
  /** Somebody was faster; what stands there now. */
  | { readonly kind: 'changed-meanwhile'; readonly field: DetailField; readonly theirs: string | number | null }
  | { readonly kind: 'no-such-person' }
  | { readonly kind: 'half-character' }
  | { readonly kind: 'in-the-bin' }

/** The act in the log; undefined where there was nothing to change. */
export type DetailsChanged = { readonly action: ActionId | undefined }

/** What is said; nothing but blanks is said of nothing. */
const text = v.nullable(
  v.pipe(
    v.string(),
    v.trim(),
    v.maxLength(maxDetailChars),
    v.transform((said) => (said === '' ? null : said)),
  ),
)
const moment = v.nullable(v.pipe(v.number(), v.integer(), v.minValue(0), v.maxValue(lastPlannedMs)))
const priority = v.nullable(v.picklist(priorities))
const someone = v.nullable(person)

const change: v.GenericSchema<unknown, DetailChange> = v.variant('field', [
  v.strictObject({ field: v.picklist(textDetails), before: v.nullable(v.string()), after: text }),
  v.strictObject({ field: v.picklist(momentDetails), before: moment, after: moment }),
  v.strictObject({ field: v.picklist(personDetails), before: someone, after: someone }),
  v.strictObject({ field: v.literal('priority'), before: priority, after: priority }),
])

export const detailsCommands = {
  'details.show': reading<Result<ArticleSheet, ArticleMissing>>()(v.strictObject({ article })),
  /** All of it as one act, whatever state the article is in; refused where something else stands there than was seen. */
  'details.change': changing<Result<DetailsChanged, DetailsFailure>>()(
    v.strictObject({ article, changes: v.pipe(v.array(change), v.minLength(1), v.maxLength(20)) }),
  ),
} as const
