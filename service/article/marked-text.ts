/** `article.markedText`: the translation as one text, with what changed since a baseline and what is said about it. */
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { PlacedRemark } from '../../core/formats/marked-text.ts'
import type { ArticleId } from '../../core/model/ids.ts'
import { fail, ok } from '../../core/model/result.ts'
import { isOfLog } from '../../db/baselines.ts'
import { type BlockSegment, listBlockSegments } from '../../db/block-segments.ts'
import type { ReadDb } from '../../db/connection.ts'
import { getBytes, listBlocks, listDocuments } from '../../db/documents.ts'
import { listThreads } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import { listBlockPasts } from '../engine/block-pasts.ts'
import { editedRangesOf } from '../engine/edited-ranges.ts'
import { signedRemarks } from '../engine/signed-remarks.ts'
import { placeOfAnchor, rangePlaces } from './range-places.ts'

export async function markArticle(
  desk: Desk,
  { article, since }: Arguments<'article.markedText'>,
  control: JobControl,
): Promise<Reply<'article.markedText'>> {
  const db = desk.library.read
  const file = listDocuments(db, article).find(({ side }) => side === 'target')
  if (file === undefined) return fail({ kind: 'no-such-article' })
  if (since !== null && !isOfLog(db, article, since)) return fail({ kind: 'no-such-baseline' })
  const blocks = listBlocks(db, file.id)
  const segments = listBlockSegments(db, file.id)
  const pasts = listBlockPasts(db, article, { blocks, segments }, since)
  if (!pasts.ok) return pasts
  const text = await desk.workers.run(
    'markText',
    {
      blocks,
      segments: editedRangesOf(blocks, segments),
      pasts: pasts.value,
      remarks: remarksOf(db, article, segments),
      file: { bytes: getBytes(db, file.id), format: file.format, encoding: file.encoding },
    },
    control,
  )
  return ok({ text, language: file.language })
}

/** All threads, also those that came with the file. */
function remarksOf(db: ReadDb, article: ArticleId, segments: readonly BlockSegment[]): readonly PlacedRemark[] {
  const places = rangePlaces(segments)
  return listThreads(db, article).flatMap(({ anchor, quote, isResolved, ...thread }) => {
    const said = signedRemarks(thread).map(({ by, atMs, words }) => ({ name: by, atMs, words }))
    return said.length === 0 ? [] : [{ place: placeOfAnchor(anchor, places), quote, isResolved, said }]
  })
}
