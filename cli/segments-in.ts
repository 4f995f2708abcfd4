/** Segments that somebody names by the number of their row. */
import type { ArticleId, SegmentId } from '../core/model/ids.ts'
import type { Ask } from './library.ts'
import { Stop, type Terminal } from './terminal.ts'

/** The translated segments of a row, counted from 1 as everywhere a person reads it. */
export async function segmentsIn(
  { say }: Terminal,
  ask: Ask,
  article: ArticleId,
  word: string,
): Promise<readonly SegmentId[]> {
  const index = /^[1-9]\d{0,8}$/u.test(word) ? Number(word) - 1 : undefined
  const page = index === undefined ? undefined : await ask('article.rows', { article, start: index, count: 1 })
  const segments = page?.rows[0]?.target.map(({ id }) => id) ?? []
  if (segments.length === 0) throw new Stop(say('return.noSegment', { word }), 3)
  return segments
}
