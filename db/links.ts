/** The alignment: links between segments, and the rows that screens page through. */
import type { LinksChange } from '../core/model/action.ts'
import type { Link, LinkOrigin } from '../core/model/alignment.ts'
import type { Side } from '../core/model/article.ts'
import type { ArticleId, LinkId, SegmentId, TranslationId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { Segment, SegmentState } from '../core/model/segment.ts'
import { columnsOf, parametersFor, takenOver } from './columns.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { isUnlocked } from './locks.ts'
import { type SegmentRow, segmentColumns, segmentJoins, segmentOf } from './segment-row.ts'
import { getTranslationRow, shownOf } from './translations.ts'

export type LinkedRow = {
  readonly index: number
  readonly link: Pick<Link, 'id' | 'confidence' | 'origin' | 'isLocked'>
  readonly source: Segment[]
  readonly target: Segment[]
}

/** What a link says beside its id, its translation and its members. */
type LinkRow = { position: number; confidence: number; origin: LinkOrigin; is_locked: number }
const columns = ['position', 'confidence', 'origin', 'is_locked'] as const satisfies readonly (keyof LinkRow)[]
const read = `link.id AS link_id, ${columnsOf('link', columns)}`

type MemberRow = LinkRow & { link_id: string; side: Side }

/** Rows `[start, start + count)` of an article, in the order of the text. */
export function listRows(db: ReadDb, article: ArticleId, start: number, count: number): readonly LinkedRow[] {
  const members = db.all<SegmentRow & MemberRow>(
    `SELECT ${segmentColumns}, ${read}, document.side
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

function emptyRow(member: MemberRow): LinkedRow {
  return { index: member.position, link: linkOf(member), source: [], target: [] }
}

function linkOf({ link_id, confidence, origin, is_locked }: MemberRow): LinkedRow['link'] {
  return { id: asId<LinkId>(link_id), confidence, origin, isLocked: is_locked === 1 }
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
       AND ${isUnlocked} AND link.position ${isForward ? '>' : '<'} ?`,
    article,
    JSON.stringify(states),
    beyond,
  )
  return found?.position ?? undefined
}

/** Every link of an article with its members, in the order of the rows. */
export function listLinks(db: ReadDb, article: ArticleId): readonly Link[] {
  const members = db.all<MemberRow & { segment: SegmentId }>(
    `SELECT ${read}, document.side, segment.id AS segment
     FROM link JOIN link_member ON link_member.link = link.row
     JOIN segment ON segment.row = link_member.segment JOIN document ON document.row = segment.document
     WHERE link.translation = ${shownOf}
     ORDER BY link.position, segment.document, segment.position`,
    article,
  )
  const links: (Link & { readonly source: SegmentId[]; readonly target: SegmentId[] })[] = []
  for (const member of members) {
    const link = links[member.position] ?? { ...linkOf(member), source: [], target: [] }
    links[member.position] = link
    link[member.side].push(member.segment)
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

/** `translation` is an expression for its row. */
function insertLink(translation: string): string {
  return `INSERT INTO link (id, translation, ${columns.join(', ')})
    VALUES (?, ${translation}, ${parametersFor(columns)})`
}

export type NewLink = Pick<Link, 'id' | 'confidence' | 'origin'> & {
  /** Rows of the segments on both sides. */
  readonly members: readonly number[]
}

/** Stores links of a new translation in the order of its rows, the first at `start`. Throws if there is no such translation. */
export function addLinks(db: WriteDb, translation: TranslationId, links: readonly NewLink[], start = 0): void {
  insertLinks(db, getTranslationRow(db, translation), links, start)
}

/** The same for the row of a translation. */
export function insertLinks(db: WriteDb, translation: number, links: readonly NewLink[], start: number): void {
  links.forEach(({ id, confidence, origin, members }, index) => {
    const { row } = db.run(insertLink('?'), id, translation, start + index, confidence, origin, 0)
    for (const segment of members) db.run('INSERT INTO link_member (segment, link) VALUES (?, ?)', segment, row)
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
    `${insertLink(shownOf)} ON CONFLICT (id) DO UPDATE SET ${takenOver(columns)}`,
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

/** The articles, shown ones, that rows of these ids are of; those in the bin too. */
export function listArticlesOfLinks(db: ReadDb, links: readonly string[]): readonly ArticleId[] {
  return db
    .all<{ id: string }>(
      `SELECT DISTINCT article.id FROM link JOIN translation ON translation.row = link.translation
       JOIN article ON article.row = translation.article
       WHERE link.id IN (SELECT value FROM json_each(?)) AND translation.is_shown = 1`,
      JSON.stringify(links),
    )
    .map(({ id }) => asId<ArticleId>(id))
}
