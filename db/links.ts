/** The alignment: links between segments, and the rows that screens page through. */
import type { Link, LinkOrigin } from '../core/model/alignment.ts'
import type { Side } from '../core/model/article.ts'
import type { ArticleId, LinkId, SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Segment, SegmentState } from '../core/model/segment.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import type { SegmentRow } from './segments.ts'
import { segmentColumns, segmentJoins, segmentOf } from './segments.ts'

export type LinkedRow = {
  readonly index: number
  readonly link: Pick<Link, 'id' | 'confidence' | 'origin' | 'isLocked'>
  readonly source: Segment[]
  readonly target: Segment[]
}

type MemberRow = SegmentRow & {
  link_id: string
  position: number
  confidence: number
  origin: LinkOrigin
  is_locked: number
  side: Side
}

/** Rows `[start, start + count)` of an article, in the order of the text. */
export function listRows(db: ReadDb, article: ArticleId, start: number, count: number): readonly LinkedRow[] {
  const members = db.all<MemberRow>(
    `SELECT ${segmentColumns}, link.id AS link_id, link.position, link.confidence, link.origin, link.is_locked,
       document.side
     FROM link JOIN link_member ON link_member.link = link.row
     JOIN segment ON segment.row = link_member.segment ${segmentJoins}
     JOIN document ON document.row = segment.document
     WHERE link.article = (SELECT row FROM article WHERE id = ?) AND link.position >= ? AND link.position < ?
     ORDER BY link.position, segment.document, segment.position`,
    article,
    start,
    start + count,
  )
  const rows: LinkedRow[] = []
  for (const member of members) {
    const last = rows.at(-1)
    const row = last?.index === member.position ? last : emptyRow(member)
    if (row !== last) rows.push(row)
    row[member.side].push(segmentOf(member))
  }
  return rows
}

function emptyRow({ position, link_id, confidence, origin, is_locked }: MemberRow): LinkedRow {
  const link = { id: asId<LinkId>(link_id), confidence, origin, isLocked: is_locked === 1 }
  return { index: position, link, source: [], target: [] }
}

export function countRows(db: ReadDb, article: ArticleId): number {
  const counted = db.one<{ n: number }>(
    'SELECT count(*) AS n FROM link WHERE article = (SELECT row FROM article WHERE id = ?)',
    article,
  )
  return counted?.n ?? 0
}

/**
 * The first row after (or before) `from`, or from the very end of the text if `from` is undefined, that holds a
 * target segment in one of the states.
 */
export function findRowInStates(
  db: ReadDb,
  article: ArticleId,
  states: readonly SegmentState[],
  direction: 'forward' | 'backward',
  from: number | undefined,
): number | undefined {
  const isForward = direction === 'forward'
  const beyond = from ?? (isForward ? -1 : Number.MAX_SAFE_INTEGER)
  const found = db.one<{ position: number | null }>(
    `SELECT ${isForward ? 'min' : 'max'}(link.position) AS position
     FROM article JOIN document ON document.article = article.row AND document.side = 'target'
     JOIN segment ON segment.document = document.row
     JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link
     WHERE article.id = ? AND segment.state IN (SELECT value FROM json_each(?))
       AND link.position ${isForward ? '>' : '<'} ?`,
    article,
    JSON.stringify(states),
    beyond,
  )
  return found?.position ?? undefined
}

export type PlainLink = { source: SegmentId[]; target: SegmentId[]; readonly confidence: number }

/** Every link of an article with its members, in the order of the rows. */
export function listLinks(db: ReadDb, article: ArticleId): readonly PlainLink[] {
  const members = db.all<{ position: number; confidence: number; side: Side; segment: SegmentId }>(
    `SELECT link.position, link.confidence, document.side, segment.id AS segment
     FROM link JOIN link_member ON link_member.link = link.row
     JOIN segment ON segment.row = link_member.segment JOIN document ON document.row = segment.document
     WHERE link.article = (SELECT row FROM article WHERE id = ?)
     ORDER BY link.position, segment.document, segment.position`,
    article,
  )
  const links: PlainLink[] = []
  for (const { position, confidence, side, segment } of members) {
    const link = links[position] ?? { source: [], target: [], confidence }
    links[position] = link
    link[side].push(segment)
  }
  return links
}

export type NewLink = {
  readonly id: LinkId
  readonly confidence: number
  readonly origin: LinkOrigin
  /** Rows of the segments on both sides. */
  readonly members: readonly number[]
}

/** Stores the links of a new article in the order of its rows. */
export function addLinks(db: WriteDb, article: ArticleId, links: readonly NewLink[]): void {
  const { row: articleRow } = db.one<{ row: number }>('SELECT row FROM article WHERE id = ?', article) ?? { row: 0 }
  links.forEach(({ id, confidence, origin, members }, position) => {
    const link = db.run(
      'INSERT INTO link (id, article, position, confidence, origin, is_locked) VALUES (?, ?, ?, ?, ?, 0)',
      id,
      articleRow,
      position,
      confidence,
      origin,
    )
    for (const segment of members) db.run('INSERT INTO link_member (segment, link) VALUES (?, ?)', segment, link.row)
  })
}
