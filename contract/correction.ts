/** Corrections that were learned, and the places they are offered at. */
import * as v from 'valibot'
import type { Correction, LearnedCorrection } from '../core/model/correction.ts'
import type { ApplicationId, ArticleId, CorrectionId, EditId, SegmentId } from '../core/model/ids.ts'
import type { Result } from '../core/model/result.ts'
import type { ClosedWhy } from '../core/model/workflow.ts'
import { article, count, edit, identity, nothing, segment } from './arguments.ts'
import type { ArticleChange } from './article.ts'
import { changing, reading } from './command.ts'
import type { ExportedFile } from './file.ts'
import { maxMended, maxRowsPerPage, maxSearchChars, minPhraseChars } from './limits.ts'

/** A correction made often enough to be offered, with how many places of open articles still have the old words. */
export type CorrectionOffer = Correction & {
  readonly times: number
  /** The person at the desk made all of them. */
  readonly isOwn: boolean
  readonly here: number
  /** In other articles of the library. */
  readonly elsewhere: number
  /** There may be more places than were looked at. */
  readonly isMore: boolean
}

/** A place as a person chose it: in the text that this edit left, or that was imported. */
export type SiteChoice = { readonly segment: SegmentId; readonly basedOn: EditId | null; readonly start: number }

/** A place at which a correction would change something. */
export type CorrectionSite = SiteChoice & {
  readonly article: ArticleId
  readonly headline: string
  readonly row: number
  /** Its article is closed for this person: the place is shown, but cannot be corrected. */
  readonly closed: ClosedWhy | undefined
  /** The words that stand there, what they would become, and what stands around them. */
  readonly words: string
  readonly replacement: string
  readonly lead: string
  readonly tail: string
}

export type CorrectionPage = {
  readonly correction: LearnedCorrection
  /** It changes a denial, a number or a name: no place of it is chosen without a look at it. */
  readonly wantsLook: boolean
  readonly sites: readonly CorrectionSite[]
  readonly total: number
  /** That can be corrected, in the article asked for and in others. */
  readonly here: number
  readonly elsewhere: number
  readonly closed: number
  readonly isMore: boolean
}

export type AppliedCorrection = {
  readonly application: ApplicationId
  /** Places corrected, and those that had moved on meanwhile. */
  readonly applied: number
  readonly skipped: number
  /** One an article. */
  readonly changes: readonly ArticleChange[]
}

/** `left`: articles in which something else was done since. */
export type CorrectionTakenBack = { readonly changes: readonly ArticleChange[]; readonly left: number }

export const correctionFormats = ['tsv', 'json'] as const

export type CorrectionFormat = (typeof correctionFormats)[number]

export type CorrectionMissing = { readonly kind: 'no-such-correction' }

export type CorrectionFailure =
  | CorrectionMissing
  /** Another correction has the same words. */
  | { readonly kind: 'known-already' }
  | { readonly kind: 'changes-nothing' }

const correction = identity<CorrectionId>()

/** A few words of one line without mark-up; the search knows nothing shorter than three letters. */
const phrase = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(minPhraseChars),
  v.maxLength(maxSearchChars),
  v.regex(/^[^\p{Cc}\p{Co}\u2028\u2029]+$/u),
)

const sites = v.pipe(
  v.array(v.strictObject({ segment, basedOn: v.nullable(edit), start: count })),
  v.minLength(1),
  v.maxLength(maxMended),
)

export const correctionCommands = {
  /** What was corrected at least twice and still stands somewhere; those made last come first. */
  'correction.offers': reading<readonly CorrectionOffer[]>()(v.strictObject({ article })),
  /** Places of the article first, then of the rest of the library. */
  'correction.places': reading<Result<CorrectionPage, CorrectionMissing>>()(
    v.strictObject({
      correction,
      article: v.optional(article),
      start: count,
      count: v.pipe(count, v.maxValue(maxRowsPerPage)),
    }),
  ),
  'correction.apply': changing<Result<AppliedCorrection, CorrectionMissing>>()(
    v.strictObject({ correction, places: sites }),
  ),
  'correction.takeBack': changing<CorrectionTakenBack>()(v.strictObject({ application: identity<ApplicationId>() })),
  'correction.refuse': changing<Result<LearnedCorrection, CorrectionMissing>>()(
    v.strictObject({ correction, places: sites, isRefused: v.boolean() }),
  ),
  'correction.list': reading<readonly LearnedCorrection[]>()(nothing),
  'correction.change': changing<Result<LearnedCorrection, CorrectionFailure>>()(
    v.strictObject({
      correction,
      before: v.optional(phrase),
      after: v.optional(phrase),
      isStopped: v.optional(v.boolean()),
    }),
  ),
  /** Answers those that are left. */
  'correction.remove': changing<Result<readonly LearnedCorrection[], CorrectionMissing>>()(
    v.strictObject({ correction }),
  ),
  'correction.export': reading<ExportedFile>()(v.strictObject({ as: v.picklist(correctionFormats) })),
} as const
