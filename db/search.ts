/** Search through the text of every article in the library. */
import type { ArticleId, SegmentId } from '../core/model/ids.ts'
import { isKept } from './bin.ts'
import type { ReadDb } from './connection.ts'
import { listNewestHolders } from './due-search.ts'
import { shortestIndexed } from './index-letters.ts'

export type FoundSegment = {
  readonly article: ArticleId
  readonly headline: string
  readonly row: number
  readonly segment: SegmentId
  /** As a reader sees it. */
  readonly text: string
}

const hit = `SELECT article.id AS article, translation.headline, link.position AS row, segment.id AS segment,
  coalesce(segment.seen, segment.text) AS text`
const joins = `JOIN document ON document.row = segment.document
  JOIN translation ON translation.row = segment.translation AND translation.is_whole = 1 AND translation.is_shown = 1
  JOIN article ON article.row = translation.article AND ${isKept}
  JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link`

/** As typed, all capitals, all small, and capitalised: SQLite's LIKE folds the case of Latin letters only. */
function spellings(text: string): readonly string[] {
  const lower = text.toLowerCase()
  const capitalised = lower.charAt(0).toUpperCase() + lower.slice(1)
  return [...new Set([text, lower, text.toUpperCase(), capitalised])]
}

function escapeLike(text: string): string {
  return text.replace(/[\\%_]/gu, '\\$&')
}

/** Of words too short for the index every segment is asked. */
function searchShort(db: ReadDb, text: string, limit: number): readonly FoundSegment[] {
  const patterns = spellings(text).map((spelling) => `%${escapeLike(spelling)}%`)
  const condition = patterns.map(() => "coalesce(segment.seen, segment.text) LIKE ? ESCAPE '\\'").join(' OR ')
  return db.all<FoundSegment>(
    `${hit} FROM segment ${joins} WHERE ${condition} ORDER BY segment.row DESC LIMIT ?`,
    ...patterns,
    limit,
  )
}

/** Segments that hold the text, whatever the case of its letters; those imported last come first. */
export function searchSegments(db: ReadDb, text: string, limit: number): readonly FoundSegment[] {
  // To the index a NUL ends the words asked for; no text that was let in has one.
  if (text.includes('\0')) return []
  if ([...text].length < shortestIndexed) return searchShort(db, text, limit)
  return listNewestHolders<FoundSegment & { readonly holder: number }>(
    db,
    text,
    (holders) => `${hit}, holder.row AS holder FROM ${holders} AS holder
      CROSS JOIN segment ON segment.row = holder.row ${joins}`,
    [],
    limit,
  ).map(({ holder: _, ...found }) => found)
}
