/** What people said of an article and marked in it, row by row, for files that carry it along. */
import type { AlignedRow, RowComment, RowIssue } from '../../core/formats/alignment/aligned-row.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { itsIssueOf } from '../../core/score/its.ts'
import { profileOf } from '../../core/score/profiles.ts'
import { listErrors } from '../../db/marked-errors.ts'
import { listThreads } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import { signedRemarks } from '../engine/signed-remarks.ts'

export type Said = {
  /** On the article as a whole. */
  readonly comments: readonly RowComment[]
  readonly ofRow: (index: number) => Pick<AlignedRow, 'comments' | 'issues'>
}

/** Threads that are settled stay behind; so do returns without a word. */
export function gatherSaid(desk: Desk, article: ArticleId): Said {
  const comments = new Map<number | undefined, RowComment[]>()
  for (const { row, anchor, type, isResolved, remarks } of listThreads(desk.library.read, article)) {
    if (isResolved || (anchor !== undefined && row === undefined)) continue
    const own = comments.get(row) ?? []
    comments.set(row, own)
    append(own, signedRemarks({ type, remarks }))
  }
  const { scoreProfile, scoreProfiles } = desk.settings()
  const profile = profileOf(scoreProfile, scoreProfiles)
  const issues = new Map<number, RowIssue[]>()
  for (const error of listErrors(desk.library.read, article)) {
    if (error.row === undefined) continue
    const own = issues.get(error.row) ?? []
    issues.set(error.row, own)
    own.push({ ...error.anchor, its: { ...itsIssueOf(error, profile) } })
  }
  return {
    comments: comments.get(undefined) ?? [],
    ofRow: (index) => ({ comments: comments.get(index) ?? [], issues: issues.get(index) ?? [] }),
  }
}
