/** What a document holds beside its words, counted. */
import type { DocumentId } from '../core/model/ids.ts'
import type { InlineCode } from '../core/model/inline-text.ts'
import type { ReadDb } from './connection.ts'

const ofDocument = '(SELECT row FROM document WHERE id = ?)'

/** Of each block that has any. */
export function listBlockCodes(db: ReadDb, document: DocumentId): readonly (readonly InlineCode[])[] {
  return db
    .all<{ codes: string }>(`SELECT codes FROM block WHERE document = ${ofDocument} AND codes <> '[]'`, document)
    .map(({ codes }) => JSON.parse(codes) as readonly InlineCode[])
}

/** Segments whose state says that a person was at them. */
export function countStatedSegments(db: ReadDb, document: DocumentId): number {
  return (
    db.one<{ n: number }>(
      `SELECT count(*) AS n FROM segment
       WHERE document = ${ofDocument} AND position >= 0 AND state NOT IN ('empty', 'machine')`,
      document,
    )?.n ?? 0
  )
}

/** Segments that are to stay as they are. */
export function countLockedSegments(db: ReadDb, document: DocumentId): number {
  return (
    db.one<{ n: number }>(
      `SELECT count(*) AS n FROM segment JOIN locked_segment ON locked_segment.segment = segment.row
       WHERE document = ${ofDocument} AND position >= 0`,
      document,
    )?.n ?? 0
  )
}

/** Those of them whose row has others that are not. */
export function countLocksWithinRows(db: ReadDb, document: DocumentId): number {
  return (
    db.one<{ n: number }>(
      `SELECT count(*) AS n FROM segment JOIN locked_segment ON locked_segment.segment = segment.row
       JOIN link_member AS own ON own.segment = segment.row
       WHERE document = ${ofDocument} AND position >= 0 AND EXISTS (
         SELECT 1 FROM link_member AS other JOIN segment AS beside ON beside.row = other.segment
         WHERE other.link = own.link AND beside.document = segment.document AND beside.position >= 0
           AND beside.row NOT IN (SELECT segment FROM locked_segment))`,
      document,
    )?.n ?? 0
  )
}

/** Those of more letters than `most`. */
export function countLongSegments(db: ReadDb, document: DocumentId, most: number): number {
  return (
    db.one<{ n: number }>(
      `SELECT count(*) AS n FROM segment WHERE document = ${ofDocument} AND position >= 0 AND length(text) > ?`,
      document,
      most,
    )?.n ?? 0
  )
}
