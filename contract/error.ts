/** Errors that people mark in a translation, and what they make of its score. */
import * as v from 'valibot'
import { severities } from '../core/model/finding.ts'
import type { FindingId, MarkedErrorId } from '../core/model/ids.ts'
import type { PlacedError } from '../core/model/marked-error.ts'
import { mqmTypes } from '../core/model/mqm.ts'
import type { Result } from '../core/model/result.ts'
import type { Score, ScoreProfile } from '../core/model/score.ts'
import { article, basedOn, count, identity } from './arguments.ts'
import type { ArticleChange, ArticleMissing } from './article.ts'
import { changing, reading } from './command.ts'
import { maxFixesAtOnce, maxRemarkChars } from './limits.ts'

export type ErrorFailure =
  | { readonly kind: 'no-such-segment' }
  /** Somebody took it away meanwhile. */
  | { readonly kind: 'no-such-error' }
  | { readonly kind: 'half-character' }

/** `isGone`: the words it was meant for had been taken out meanwhile; it quotes them. */
export type ErrorMarked = ArticleChange & { readonly error: MarkedErrorId; readonly isGone: boolean }

/** `known`: findings that were taken over before. */
export type FindingsTaken = ArticleChange & { readonly taken: number; readonly known: number }

export type ArticleScore = {
  readonly errors: readonly PlacedError[]
  readonly profile: ScoreProfile
  readonly score: Score
}

const error = identity<MarkedErrorId>()
const judgement = v.strictObject({
  type: v.picklist(mqmTypes),
  severity: v.picklist(severities),
  note: v.pipe(v.string(), v.trim(), v.maxLength(maxRemarkChars)),
})

export const errorCommands = {
  /** In the order of the text, with the score by the profile of the library. */
  'error.score': reading<Result<ArticleScore, ArticleMissing>>()(v.strictObject({ article })),
  /** `span`: in the text of the edit it was marked in; without one, the whole segment. */
  'error.mark': changing<Result<ErrorMarked, ErrorFailure>>()(
    v.strictObject({
      ...basedOn,
      span: v.optional(v.strictObject({ start: count, end: count })),
      judgement,
    }),
  ),
  'error.judge': changing<Result<ArticleChange, ErrorFailure>>()(v.strictObject({ error, judgement })),
  'error.withdraw': changing<Result<ArticleChange, ErrorFailure>>()(v.strictObject({ error })),
  /** Findings become errors of the type and severity of their check; what was taken over before is left alone. */
  'error.takeFindings': changing<Result<FindingsTaken, ArticleMissing>>()(
    v.strictObject({
      article,
      findings: v.pipe(v.array(identity<FindingId>()), v.minLength(1), v.maxLength(maxFixesAtOnce)),
    }),
  ),
} as const
