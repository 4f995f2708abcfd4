/** What a redline of a document is made of: the way of each paragraph since the baseline, whose each step was, and what is said in the margin. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { ExportComment } from '../../core/formats/redline-edits.ts'
import type { Block } from '../../core/model/article.ts'
import type { ArticleId, DocumentId } from '../../core/model/ids.ts'
import { type Failed, fail, ok, type Result } from '../../core/model/result.ts'
import { isOfLog } from '../../db/baselines.ts'
import { type BlockSegment, listBlockSegments } from '../../db/block-segments.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listThreads } from '../../db/threads.ts'
import type { RedlineParts } from '../context/jobs.ts'
import { listBlockPasts } from '../engine/block-pasts.ts'
import { placeOfAnchor, rangePlaces } from './range-places.ts'

type Wish = NonNullable<Arguments<'article.export'>['redline']>
type Refused = Extract<Reply<'article.export'>, Failed<unknown>>['failure']

/** Fails where there is no such baseline, or where the way from it cannot be read. */
export function gatherRedline(
  db: ReadDb,
  article: ArticleId,
  { file, blocks }: { readonly file: DocumentId; readonly blocks: readonly Block[] },
  { since, withComments, nowMs }: Wish & { readonly nowMs: number },
): Result<RedlineParts, Refused> {
  if (since !== null && !isOfLog(db, article, since)) return fail({ kind: 'no-such-baseline' })
  const segments = listBlockSegments(db, file)
  const pasts = listBlockPasts(db, article, { blocks, segments }, since)
  if (!pasts.ok) return pasts
  return ok({ pasts: pasts.value, comments: withComments ? commentsOf(db, article, segments, nowMs) : [] })
}

/** A comment a remark; what came with the file stands in it as it came, and is answered there. */
function commentsOf(
  db: ReadDb,
  article: ArticleId,
  segments: readonly BlockSegment[],
  nowMs: number,
): readonly ExportComment[] {
  const places = rangePlaces(segments)
  const comments: ExportComment[] = []
  for (const { anchor, remarks, isResolved } of listThreads(db, article)) {
    const place = placeOfAnchor(anchor, places)
    const [first] = remarks
    let answers: ExportComment['answers'] = first?.native === undefined ? undefined : { native: first.native }
    for (const { by, atMs = nowMs, words, isInFile } of remarks) {
      if (isInFile === true) continue
      comments.push({ name: by.name, atMs, words, place, answers, isResolved })
      answers ??= { index: comments.length - 1 }
    }
  }
  return comments
}
