/** `details.show`: what is known of an article beside its text. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findApproval } from '../../db/actions.ts'
import { findDetails } from '../../db/article-details.ts'
import { findArticle } from '../../db/articles.ts'
import { listFileReports } from '../../db/documents.ts'
import { listHeadlineSegments } from '../../db/segments.ts'
import { headlineOf } from '../base/headline.ts'
import type { Desk } from '../context/desk.ts'

/** An approval counts as long as the article is approved or published. */
export function showDetails(desk: Desk, { article }: Arguments<'details.show'>): Reply<'details.show'> {
  const db = desk.library.read
  const found = findArticle(db, article)
  if (found === undefined) return fail({ kind: 'no-such-article' })
  const { sourceWords, targetWords } = desk.texts.counts(article).totals
  const isApproved = found.state === 'approved' || found.state === 'published'
  return ok({
    details: findDetails(db, article),
    headlineOfText: headlineOf(listHeadlineSegments(db, article)),
    approval: isApproved ? findApproval(db, article) : undefined,
    sourceWords,
    targetWords,
    files: listFileReports(db, article),
  })
}
