/** The alignment: links between segments, and the rows that screens page through. */
import type { LinksChange } from '../core/model/action.ts'
import type { Link, LinkOrigin } from '../core/model/alignment.ts'
import type { Side } from '../core/model/article.ts'
import type { ArticleId, LinkId, SegmentId, TranslationId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Segment, SegmentState } from '../core/model/segment.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import type { SegmentRow } from './segments.ts'
import { segmentColumns, segmentJoins, segmentOf } from './segments.ts'
import { shownOf } from './translations.ts'

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
     WHERE link.translation = ${shownOf} AND link.position >= ? AND link.position < ?
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

/** How many rows, that is links, the article has. */
export function countRows(db: ReadDb, article: ArticleId): number {
  const counted = db.one<{ n: number }>(`SELECT count(*) AS n FROM link WHERE translation = ${shownOf}`, article)
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
     FROM document JOIN segment ON segment.document = document.row
     JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link
     WHERE document.translation = ${shownOf} AND segment.state IN (SELECT value FROM json_each(?))
       AND link.position ${isForward ? '>' : '<'} ?`,
    article,
    JSON.stringify(states),
    beyond,
  )
  return found?.position ?? undefined
}

type LinkMember = {
  position: number
  id: string
  confidence: number
  origin: LinkOrigin
  is_locked: number
  side: Side
  segment: SegmentId
}

/** Every link of an article with its members, in the order of the rows. */
export function listLinks(db: ReadDb, article: ArticleId): readonly Link[] {
  const members = db.all<LinkMember>(
    `SELECT link.position, link.id, link.confidence, link.origin, link.is_locked, document.side, segment.id AS segment
     FROM link JOIN link_member ON link_member.link = link.row
     JOIN segment ON segment.row = link_member.segment JOIN document ON document.row = segment.document
     WHERE link.translation = ${shownOf}
     ORDER BY link.position, segment.document, segment.position`,
    article,
  )
  const links: (Link & { readonly source: SegmentId[]; readonly target: SegmentId[] })[] = []
  for (const { position, id, confidence, origin, is_locked, side, segment } of members) {
    const isLocked = is_locked === 1
    const link = links[position] ?? { id: asId<LinkId>(id), source: [], target: [], confidence, origin, isLocked }
    links[position] = link
    link[side].push(segment)
  }
  return links
}

export type DoubtfulLink = { readonly link: LinkId; readonly row: number; readonly confidence: number }

const doubtful = `link.translation = ${shownOf} AND origin = 'automatic' AND is_locked = 0
  AND confidence < ?`

/** Links made by the aligner that nobody looked at, less sure than `below`; the least sure first. */
export function listDoubtful(db: ReadDb, article: ArticleId, below: number, limit: number): readonly DoubtfulLink[] {
  return db.all<DoubtfulLink>(
    `SELECT id AS link, position AS row, confidence FROM link WHERE ${doubtful} ORDER BY confidence, position LIMIT ?`,
    article,
    below,
    limit,
  )
}

/** How many links `listDoubtful` would tell without a limit. */
export function countDoubtful(db: ReadDb, article: ArticleId, below: number): number {
  return db.one<{ n: number }>(`SELECT count(*) AS n FROM link WHERE ${doubtful}`, article, below)?.n ?? 0
}

/** The first such link after (or before) `from`, or from the very end of the text if `from` is undefined. */
export function findDoubtfulRow(
  db: ReadDb,
  article: ArticleId,
  below: number,
  direction: 'forward' | 'backward',
  from: number | undefined,
): number | undefined {
  const isForward = direction === 'forward'
  const beyond = from ?? (isForward ? -1 : Number.MAX_SAFE_INTEGER)
  const found = db.one<{ position: number | null }>(
    `SELECT ${isForward ? 'min' : 'max'}(position) AS position FROM link
     WHERE ${doubtful} AND position ${isForward ? '>' : '<'} ?`,
    article,
    below,
    beyond,
  )
  return found?.position ?? undefined
}

export type NewLink = {
  readonly id: LinkId
  readonly confidence: number
  readonly origin: LinkOrigin
  /** Rows of the segments on both sides. */
  readonly members: readonly number[]
}

/** Stores links of a new translation in the order of its rows, the first at `start`. */
export function addLinks(db: WriteDb, translation: TranslationId, links: readonly NewLink[], start = 0): void {
  links.forEach(({ id, confidence, origin, members }, index) => {
    const link = db.run(
      `INSERT INTO link (id, translation, position, confidence, origin, is_locked)
       VALUES (?, (SELECT row FROM translation WHERE id = ?), ?, ?, ?, 0)`,
      id,
      translation,
      start + index,
      confidence,
      origin,
    )
    for (const segment of members) db.run('INSERT INTO link_member (segment, link) VALUES (?, ?)', segment, link.row)
  })
}

/** The position behind a link of an article; 0 for none. Throws if there is no such link. */
export function positionBehind(db: ReadDb, article: ArticleId, link: LinkId | null): number {
  if (link === null) return 0
  const found = db.one<{ position: number }>(
    `SELECT position FROM link WHERE id = ? AND translation = ${shownOf}`,
    link,
    article,
  )
  if (found === undefined) throw new Error(`article ${article} has no link ${link}`)
  return found.position + 1
}

/**
 * Rows give way to others, as a turn says; the rows after them move up or down. Segments that are in none of the new
 * links stand in no link any more. Throws if the rows are others by now.
 */
export function replaceLinks(db: WriteDb, article: ArticleId, { first, before, after }: LinksChange): void {
  const ids = JSON.stringify(before.map(({ id }) => id))
  const old = db.all<{ row: number }>(
    'SELECT row FROM link WHERE id IN (SELECT value FROM json_each(?)) AND position BETWEEN ? AND ?',
    ids,
    first,
    first + before.length - 1,
  )
  if (old.length !== before.length) throw new Error(`rows ${first} and on are others by now`)
  const rows = JSON.stringify(old.map(({ row }) => row))
  db.run('DELETE FROM link_member WHERE link IN (SELECT value FROM json_each(?))', rows)
  // Positions are unique row by row, so they step aside below 0 before they are given anew.
  db.run('UPDATE link SET position = -1 - position WHERE row IN (SELECT value FROM json_each(?))', rows)
  moveRows(db, article, first + before.length, after.length - before.length)
  after.forEach((link, index) => void putLink(db, article, link, first + index))
  db.run(`DELETE FROM link WHERE row IN (SELECT value FROM json_each(?)) AND position < 0`, rows)
}

function moveRows(db: WriteDb, article: ArticleId, from: number, by: number): void {
  if (by === 0) return
  const aside = 1 << 30
  db.run(
    `UPDATE link SET position = position + ${aside} WHERE translation = ${shownOf} AND position >= ?`,
    article,
    from,
  )
  db.run(
    `UPDATE link SET position = position - ${aside} + ? WHERE translation = ${shownOf} AND position >= ${aside}`,
    by,
    article,
  )
}

function putLink(db: WriteDb, article: ArticleId, link: Link, position: number): void {
  const { id, confidence, origin, isLocked } = link
  db.run(
    `INSERT INTO link (id, translation, position, confidence, origin, is_locked)
     VALUES (?, ${shownOf}, ?, ?, ?, ?)
     ON CONFLICT (id) DO UPDATE SET position = excluded.position, confidence = excluded.confidence,
       origin = excluded.origin, is_locked = excluded.is_locked`,
    id,
    article,
    position,
    confidence,
    origin,
    isLocked ? 1 : 0,
  )
  for (const segment of [...link.source, ...link.target]) {
    db.run(
      `INSERT INTO link_member (segment, link)
       VALUES ((SELECT row FROM segment WHERE id = ?), (SELECT row FROM link WHERE id = ?))`,
      segment,
      id,
    )
  }
}
