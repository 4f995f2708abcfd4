/** Makes what was put together from two files consistent again: no row points to one that is not there. */
import type { LinkId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { setOf } from '../columns.ts'
import type { Connection, WriteDb } from '../connection.ts'
import { hashCall, hashedTablesIn, isAltered } from '../integrity/row-hash.ts'
import { breakWithJournal } from '../journal/keep-journal.ts'
import { insertLinks } from '../links.ts'
import { seenOf, textColumns } from '../segment-row.ts'
import { restoreEditsFromLog } from './edits-from-log.ts'

/** An edit whose segment is in neither file. */
export type UnplacedEdit = { readonly before: string; readonly after: string; readonly atMs: number }

export type Mended = {
  readonly unplacedEdits: readonly UnplacedEdit[]
  /** Segments that are in neither file, though something was known of them. */
  readonly lostSegments: number
}

export type MendOptions = { readonly isWhole: boolean; readonly newId: () => string }

/** Rows that stand far behind any position found their place taken. */
export const farBehind = 1_000_000_000

/** `isWhole`: every row could be read, so that only what is derived is to be made anew. */
export function mendSalvaged(fresh: Connection, db: WriteDb, { isWhole, newId }: MendOptions): Mended {
  const lost = isWhole ? { unplacedEdits: [], lostSegments: 0 } : closeGaps(fresh, db, newId)
  breakWithJournal(db, newId)
  for (const table of hashedTablesIn(fresh.raw))
    db.run(`UPDATE ${table} SET hash = ${hashCall(table, table)} WHERE ${isAltered(table)}`)
  db.run("INSERT INTO segment_search (segment_search) VALUES ('rebuild')")
  // Checks look at every article again, and words are learned again, behind the scenes.
  db.run('UPDATE translation SET checked_by = NULL')
  return lost
}

function closeGaps(fresh: Connection, db: WriteDb, newId: () => string): Mended {
  const namedOnly =
    db.one<{ n: number }>(
      `SELECT count(*) AS n FROM (SELECT segment FROM link_member UNION SELECT segment FROM edit)
       WHERE segment NOT IN (SELECT row FROM segment)`,
    )?.n ?? 0
  standInForPeople(db, newId)
  standInForActions(db, newId)
  const known = db.all<UnplacedEdit & { row: number }>(
    'SELECT row, before, after, at_ms AS atMs FROM edit ORDER BY row',
  )
  const segments = countSegments(db)
  dropDangling(fresh, db)
  showOne(db)
  const placed = new Set(db.all<{ row: number }>('SELECT row FROM edit').map(({ row }) => row))
  const unplaced = [...known.filter(({ row }) => !placed.has(row)), ...restoreEditsFromLog(db)]
  bringTextsUp(db)
  linkStrays(db, newId)
  orderSegments(db)
  orderLinks(db)
  return {
    unplacedEdits: [...new Map(unplaced.map((edit) => [keyOf(edit), edit])).values()],
    lostSegments: namedOnly + segments - countSegments(db),
  }
}

/** The log may tell of an edit whose row was found too. */
function keyOf({ before, after, atMs }: UnplacedEdit): string {
  return JSON.stringify([before, after, atMs])
}

function countSegments(db: WriteDb): number {
  return db.one<{ n: number }>('SELECT count(*) AS n FROM segment')?.n ?? 0
}

/** Whoever acted is known by the acts, even if nothing else is known of them. */
function standInForPeople(db: WriteDb, newId: () => string): void {
  const missing = db.all<{ person: number }>(
    `SELECT DISTINCT person FROM (SELECT person FROM edit UNION SELECT person FROM action UNION SELECT person FROM draft)
     WHERE person NOT IN (SELECT row FROM person)`,
  )
  for (const { person } of missing) {
    db.run("INSERT INTO person (row, id, name, role) VALUES (?, ?, ?, 'editor')", person, newId(), `? ${person}`)
  }
  const devices = db.all<{ device: number }>(
    `SELECT DISTINCT device FROM (SELECT device FROM action UNION SELECT device FROM library)
     WHERE device NOT IN (SELECT row FROM device)`,
  )
  for (const { device } of devices) db.run('INSERT INTO device (row, id) VALUES (?, ?)', device, newId())
}

/** An edit outlives the action it was part of: another one, that cannot be undone, stands in its place in the log. */
function standInForActions(db: WriteDb, newId: () => string): void {
  type Missing = { action: number; translation: number; person: number; atMs: number; segment: number; role: string }
  const missing = db.all<Missing>(
    `SELECT edit.action, segment.translation, edit.person, edit.at_ms AS atMs, edit.segment, person.role
     FROM edit JOIN segment ON segment.row = edit.segment JOIN person ON person.row = edit.person
     WHERE edit.action NOT IN (SELECT row FROM action) GROUP BY edit.action`,
  )
  if (missing.length === 0) return
  const device = deviceAtWork(db, newId)
  for (const { action, translation, person, atMs, segment, role } of missing) {
    db.run(
      `INSERT INTO action (row, id, device, sequence, translation, kind, person, role, at_ms, segment)
       VALUES (?, ?, ?, ?, ?, 'edit', ?, ?, ?, ?)`,
      action,
      newId(),
      device,
      freeSequence(db, device, action),
      translation,
      person,
      role,
      atMs,
      segment,
    )
  }
}

function deviceAtWork(db: WriteDb, newId: () => string): number {
  const known = db.one<{ device: number }>('SELECT device FROM library UNION ALL SELECT row FROM device LIMIT 1')
  return known?.device ?? db.run('INSERT INTO device (id) VALUES (?)', newId()).row
}

/** The one it most likely had: actions of one device count up with their rows. */
function freeSequence(db: WriteDb, device: number, action: number): number {
  const likely = db.one<{ sequence: number }>(
    `SELECT sequence + (? - row) AS sequence FROM action WHERE device = ? AND row < ? ORDER BY row DESC LIMIT 1`,
    action,
    device,
    action,
  )?.sequence
  const taken = db.one('SELECT 1 FROM action WHERE device = ? AND sequence = ?', device, likely ?? 0)
  if (likely !== undefined && taken === undefined) return likely
  return (
    db.one<{ n: number }>('SELECT coalesce(max(sequence), 0) + 1 AS n FROM action WHERE device = ?', device)?.n ?? 1
  )
}

/** An article whose shown translation is in neither file shows the first of those that are left. */
function showOne(db: WriteDb): void {
  db.run(
    `UPDATE translation SET is_shown = 1 WHERE row IN (
       SELECT min(row) FROM translation GROUP BY article HAVING max(is_shown) = 0)`,
  )
}

type ForeignKey = { table: string; from: string }

/** What points to a row that is in neither file lets go of it; what is nothing without it goes too. */
function dropDangling({ raw }: Connection, db: WriteDb): void {
  type Violation = { table: string; fkid: number }
  for (;;) {
    const violations = raw.pragma('foreign_key_check') as readonly Violation[]
    if (violations.length === 0) break
    const kinds = new Map(violations.map(({ table, fkid }) => [`${table} ${fkid}`, { table, fkid }]))
    for (const { table, fkid } of kinds.values()) letGo(raw, db, table, fkid)
  }
}

function letGo(raw: Connection['raw'], db: WriteDb, table: string, fkid: number): void {
  const keys = raw.pragma(`foreign_key_list('${table}')`) as readonly (ForeignKey & { id: number })[]
  const columns = raw.pragma(`table_info('${table}')`) as readonly { name: string; notnull: 0 | 1; pk: number }[]
  const key = keys.find(({ id }) => id === fkid)
  const column = columns.find(({ name }) => name === key?.from)
  if (key === undefined || column === undefined) throw new Error(`a key of ${table} that is not known`)
  const dangling = `${key.from} IS NOT NULL AND ${key.from} NOT IN (SELECT row FROM ${key.table})`
  const mayBeEmpty = column.notnull === 0 && column.pk === 0
  db.run(
    mayBeEmpty ? `UPDATE ${table} SET ${key.from} = NULL WHERE ${dangling}` : `DELETE FROM ${table} WHERE ${dangling}`,
  )
}

/** The text of a segment is what its last edit left: a row of the copy may be older. */
function bringTextsUp(db: WriteDb): void {
  type Behind = { segment: number; edit: number; after: string; codes: string }
  const behind = db.all<Behind>(
    `SELECT segment.row AS segment, edit.row AS edit, edit.after, block.codes FROM segment
     JOIN block ON block.row = segment.block
     JOIN edit ON edit.row = (SELECT max(row) FROM edit WHERE edit.segment = segment.row)
     WHERE segment.latest_edit IS NULL OR segment.latest_edit < edit.row`,
  )
  for (const { segment, edit, after, codes } of behind) {
    const words = after.split(/\s+/u).filter((word) => word !== '').length
    db.run(
      `UPDATE segment SET ${setOf(textColumns)}, latest_edit = ?, state = iif(text = ?, state, 'draft') WHERE row = ?`,
      after,
      seenOf(after, codes),
      words,
      edit,
      after,
      segment,
    )
  }
}

/** A segment in no row of the article would be seen by nobody: it gets one of its own behind the segment before it. */
function linkStrays(db: WriteDb, newId: () => string): void {
  db.run('DELETE FROM link WHERE row NOT IN (SELECT link FROM link_member)')
  const strays = db.all<{ segment: number; translation: number }>(
    `SELECT row AS segment, translation FROM segment WHERE position >= 0 AND row NOT IN (SELECT segment FROM link_member)`,
  )
  for (const { segment, translation } of strays) {
    const link = { id: asId<LinkId>(newId()), confidence: 0, origin: 'automatic', members: [segment] } as const
    insertLinks(db, translation, [link], 2 * farBehind + segment)
  }
}

/** Segments whose position was taken go where the text has them. */
function orderSegments(db: WriteDb): void {
  const rank = `SELECT segment.row, row_number() OVER (
      PARTITION BY segment.translation, segment.document ORDER BY block.position, segment.range_start, segment.position % ${farBehind}, segment.row
    ) - 1 AS rank
    FROM segment JOIN block ON block.row = segment.block
    WHERE segment.position >= 0 AND (segment.translation, segment.document) IN (
      SELECT translation, document FROM segment WHERE position >= ${farBehind})`
  // In two steps, so that no two ever share a position.
  db.run(
    `UPDATE segment SET position = ranked.rank + ${2 * farBehind} FROM (${rank}) AS ranked WHERE ranked.row = segment.row`,
  )
  db.run(`UPDATE segment SET position = position - ${2 * farBehind} WHERE position >= ${2 * farBehind}`)
}

/** Rows follow the order of the text, without a gap: by their translation, or by their source where there is none. */
function orderLinks(db: WriteDb): void {
  const rank = `SELECT link.row, row_number() OVER (PARTITION BY link.translation ORDER BY coalesce(
      nullif(iif(link.position < ${farBehind}, link.position, -1), -1),
      (SELECT max(earlier.position) + 0.5 FROM link_member AS own JOIN segment ON segment.row = own.segment
        JOIN segment AS before ON before.translation = segment.translation AND before.document = segment.document
          AND before.position < segment.position AND before.position >= 0
        JOIN link_member AS other ON other.segment = before.row
        JOIN link AS earlier ON earlier.row = other.link AND earlier.position < ${farBehind}
        WHERE own.link = link.row),
      -0.5), link.position) - 1 AS rank
    FROM link`
  db.run(`UPDATE link SET position = -1 - ranked.rank FROM (${rank}) AS ranked WHERE ranked.row = link.row`)
  db.run('UPDATE link SET position = -1 - position')
}
