/** What people said of an article and marked in it, and what checks found, row by row, for files that carry it along. */
import type { Arguments } from '../../contract/commands.ts'
import { qualityOf } from '../../core/check/catalogue.ts'
import type { AlignedRow, RowComment, RowIssue } from '../../core/formats/alignment/aligned-row.ts'
import type { Anchor } from '../../core/model/comment.ts'
import type { CheckId } from '../../core/model/finding.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { append, groupBy } from '../../core/model/lists.ts'
import type { PlacedError } from '../../core/model/marked-error.ts'
import type { ScoreProfile } from '../../core/model/score.ts'
import { itsFindingOf, itsIssueOf } from '../../core/score/its.ts'
import { profileOf } from '../../core/score/profiles.ts'
import { listErrors } from '../../db/marked-errors.ts'
import { listThreads } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import { listPlaced } from '../engine/placed.ts'
import { signedRemarks } from '../engine/signed-remarks.ts'

export type Said = {
  /** On the article as a whole. */
  readonly comments: readonly RowComment[]
  readonly ofRow: (index: number) => Pick<AlignedRow, 'comments' | 'issues'>
}

/** `findings` are those to be told of, in words; without them none are. */
export function gatherSaid(
  desk: Desk,
  { article, findings }: Pick<Arguments<'alignment.export'>, 'article' | 'findings'>,
): Said {
  const comments = gatherComments(desk, article)
  const { scoreProfile, scoreProfiles } = desk.settings()
  const profile = profileOf(scoreProfile, scoreProfiles)
  const errors = listErrors(desk.library.read, article)
  const issues = groupBy(
    [
      ...issuesOfErrors(errors, profile),
      ...(findings === undefined ? [] : issuesOfFindings(desk, article, errors, findings, profile)),
    ],
    ({ row }) => row,
  )
  return {
    comments: comments.get(undefined) ?? [],
    ofRow: (index) => ({ comments: comments.get(index) ?? [], issues: issues.get(index) ?? [] }),
  }
}

/** Threads that are settled stay behind; so do returns without a word. */
function gatherComments(desk: Desk, article: ArticleId): ReadonlyMap<number | undefined, readonly RowComment[]> {
  const comments = new Map<number | undefined, RowComment[]>()
  for (const { row, anchor, type, isResolved, remarks } of listThreads(desk.library.read, article)) {
    if (isResolved || (anchor !== undefined && row === undefined)) continue
    const own = comments.get(row) ?? []
    comments.set(row, own)
    append(own, signedRemarks({ type, remarks }))
  }
  return comments
}

type PlacedIssue = RowIssue & { readonly row: number }

function issuesOfErrors(errors: readonly PlacedError[], profile: ScoreProfile): readonly PlacedIssue[] {
  return errors.flatMap((error) => {
    if (error.row === undefined) return []
    return [{ row: error.row, ...error.anchor, its: { ...itsIssueOf(error, profile) } }]
  })
}

/** Those that somebody took over are told as errors already. One that came while the words were put together has none. */
function issuesOfFindings(
  desk: Desk,
  article: ArticleId,
  errors: readonly PlacedError[],
  said: NonNullable<Arguments<'alignment.export'>['findings']>,
  profile: ScoreProfile,
): readonly PlacedIssue[] {
  const words = new Map(said.map((one) => [one.finding, one.words]))
  const taken = new Set(errors.map(({ check, anchor }) => placeOf(check, anchor)))
  return (['open', 'dismissed'] as const).flatMap((are) =>
    listPlaced(desk, article, are)
      .filter((one) => !taken.has(placeOf(one.check, one)))
      .map(({ id, row, segment, span, check, severity }) => {
        const told = { check, severity, its: qualityOf(check).issueType, words: words.get(id) ?? '' }
        return { row, segment, span, its: { ...itsFindingOf(told, are === 'dismissed', profile) } }
      }),
  )
}

/** One check finds one thing at one place. */
function placeOf(check: CheckId | undefined, { segment, span }: Anchor): string {
  return JSON.stringify([check, segment, span?.start, span?.end])
}
