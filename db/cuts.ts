/** How blocks are cut into segments, and how people cut them anew. */
import type { CutChange, CutPiece } from '../core/model/action.ts'
import type { SegmentId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { SegmentState } from '../core/model/segment.ts'
import { columnsOf, setOf } from './columns.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { cutColumns, cutValues, putSegment } from './segment-row.ts'

type PieceRow = {
  segment: string
  range_start: number
  range_end: number
  gap_before: string
  imported: string
  text: string
  state: SegmentState
}

function pieceOf({ segment, range_start: start, range_end: end, gap_before, ...rest }: PieceRow): CutPiece {
  return { ...rest, segment: asId<SegmentId>(segment), range: { start, end }, gapBefore: gap_before }
}

/** The block a segment stands in, with all its pieces in the order of the text. Throws if there is no such segment. */
export function getCutBlock(
  db: ReadDb,
  segment: SegmentId,
): { readonly text: string; readonly pieces: readonly CutPiece[] } {
  const block = db.one<{ row: number; translation: number; text: string }>(
    'SELECT block.row, segment.translation, block.text FROM block JOIN segment ON segment.block = block.row WHERE segment.id = ?',
    segment,
  )
  if (block === undefined) throw new Error(`no segment ${segment}`)
  const pieces = db.all<PieceRow>(
    `SELECT id AS segment, ${columnsOf('segment', cutColumns)}, text, state FROM segment
     WHERE block = ? AND translation = ? AND position >= 0 ORDER BY position`,
    block.row,
    block.translation,
  )
  return { text: block.text, pieces: pieces.map(pieceOf) }
}

/** True for a segment that is in the text, and for one that was. */
export function isSegment(db: ReadDb, segment: SegmentId): boolean {
  return db.one('SELECT 1 FROM segment WHERE id = ?', segment) !== undefined
}

/**
 * Cuts anew: pieces that stay get their place, those that go leave the text, those that come stand behind their
 * neighbour. Texts of pieces that stay are changed by their edits, not here.
 */
export function cutSegments(db: WriteDb, { before, after }: CutChange, countWords: (text: string) => number): void {
  const stay = new Set(after.map(({ segment }) => segment))
  const [first] = after
  for (const { segment } of before) if (!stay.has(segment)) retire(db, segment, first?.segment)
  after.forEach((piece, index) => {
    const neighbour = after[index - 1]?.segment
    const isNew = !before.some(({ segment }) => segment === piece.segment)
    if (isNew && neighbour !== undefined) putBehind(db, piece, neighbour, countWords(piece.text))
    else place(db, piece)
  })
}

/** Out of the text, for all to see that ask for the text; its edits go on telling of it. */
function retire(db: WriteDb, segment: SegmentId, into: SegmentId | undefined): void {
  db.run(
    `UPDATE segment SET position = -row, joined_into = (SELECT row FROM segment WHERE id = ?) WHERE id = ?`,
    into ?? null,
    segment,
  )
}

function place(db: WriteDb, piece: CutPiece): void {
  db.run(`UPDATE segment SET ${setOf(cutColumns)} WHERE id = ?`, ...cutValues(piece), piece.segment)
}

type Spot = { row: number; translation: number; document: number; block: number; position: number; codes: string }

function putBehind(db: WriteDb, piece: CutPiece, neighbour: SegmentId, words: number): void {
  const spot = db.one<Spot>(
    `SELECT segment.row, segment.translation, segment.document, segment.block, segment.position, block.codes
     FROM segment JOIN block ON block.row = segment.block WHERE segment.id = ?`,
    neighbour,
  )
  if (spot === undefined) throw new Error(`no segment ${neighbour}`)
  makeRoom(db, spot)
  const { row: cutFrom, translation, document, block, position, codes } = spot
  const stored = { ...piece, id: piece.segment, translation, document, block, cutFrom, position: position + 1, words }
  putSegment(db, stored, codes)
}

/** Frees the position behind a segment. Positions only order the text, so a gap that is there already is taken. */
function makeRoom(db: WriteDb, { translation, document, position }: Spot): void {
  const side = 'translation = ? AND document = ?'
  const taken = db.one(`SELECT 1 FROM segment WHERE ${side} AND position = ?`, translation, document, position + 1)
  if (taken === undefined) return
  const aside = 1 << 30
  const moved = `UPDATE segment SET position = position`
  db.run(`${moved} + ${aside} WHERE ${side} AND position > ?`, translation, document, position)
  db.run(`${moved} - ${aside - 1} WHERE ${side} AND position >= ${aside}`, translation, document)
}
