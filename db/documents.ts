/** Documents: the bytes an article's sides came from, and the blocks found in them. */
import type { Block, BlockKind, Encoding, FormatId, Respelling, Side, SourceFile } from '../core/model/article.ts'
import { asItCame, type Diagnostic, type FileReport, type WithFile } from '../core/model/file.ts'
import type { ArticleId, DocumentId, TranslationId } from '../core/model/ids.ts'
import { asId } from '../core/model/ids.ts'
import type { InlineCode } from '../core/model/inline-text.ts'
import { isKept } from './bin.ts'
import { nextRow } from './columns.ts'
import type { ReadDb, WriteDb } from './connection.ts'
import { checkRead, newRowHash } from './integrity/row-hash.ts'
import { unpackBytes } from './packed-bytes.ts'
import { shownOf } from './translations.ts'

type DocumentRow = {
  id: string
  side: Side
  name: string
  format: FormatId
  encoding: Encoding
  has_byte_order_mark: number
  language: string
}

function fileOf(row: DocumentRow): SourceFile {
  return {
    id: asId<DocumentId>(row.id),
    side: row.side,
    name: row.name,
    format: row.format,
    encoding: row.encoding,
    hasByteOrderMark: row.has_byte_order_mark === 1,
    language: row.language,
  }
}

/** Joined to a translation: its target document, and the source that it shares. */
const ofTranslation = `translation JOIN document ON document.translation = translation.row
  OR (document.article = translation.article AND document.translation IS NULL)`

/** The files of an article: the target of the translation it shows, and the source if there is one. */
export function listDocuments(db: ReadDb, article: ArticleId): readonly SourceFile[] {
  return db
    .all<DocumentRow>(
      `SELECT document.id, side, name, format, encoding, has_byte_order_mark, document.language
       FROM ${ofTranslation}
       WHERE translation.row = ${shownOf} ORDER BY document.row`,
      article,
    )
    .map(fileOf)
}

/** The untouched bytes. Throws if the document is unknown. */
export function getBytes(db: ReadDb, document: DocumentId): Uint8Array {
  const row = db.one<{ bytes: Uint8Array }>('SELECT bytes FROM document WHERE id = ?', document)
  if (row === undefined) throw new Error(`no document ${document}`)
  return unpackBytes(row.bytes)
}

/** What was found when it was read; nothing of one that came in before that was kept. */
export function getDiagnostics(db: ReadDb, document: DocumentId): readonly Diagnostic[] {
  const row = db.one<{ diagnostics: string }>(
    'SELECT diagnostics FROM import_report WHERE document = (SELECT row FROM document WHERE id = ?)',
    document,
  )
  return row === undefined ? [] : (JSON.parse(row.diagnostics) as readonly Diagnostic[])
}

export type NewDocument = SourceFile & {
  /** Of the file itself. */
  readonly sha256: string
  readonly sizeBytes: number
  /** As `packBytes` made them. */
  readonly packed: Uint8Array
  readonly diagnostics: readonly Diagnostic[]
  /** Undefined where nobody was asked. */
  readonly chosen: WithFile | undefined
}

/** The target of a translation, or the source of its article. Returns the row, to which blocks and segments are added. */
export function addDocument(db: WriteDb, translation: TranslationId, document: NewDocument): number {
  const { row } = db.run(
    `INSERT INTO document (id, article, translation, side, name, format, encoding, has_byte_order_mark, language, sha256,
       bytes)
     VALUES (?, (SELECT article FROM translation WHERE id = ?), (SELECT row FROM translation WHERE id = ?),
       ?, ?, ?, ?, ?, ?, ?, ?)`,
    document.id,
    translation,
    document.side === 'target' ? translation : null,
    document.side,
    document.name,
    document.format,
    document.encoding,
    document.hasByteOrderMark ? 1 : 0,
    document.language,
    document.sha256,
    document.packed,
  )
  db.run(
    'INSERT INTO import_report (document, size_bytes, diagnostics) VALUES (?, ?, ?)',
    row,
    document.sizeBytes,
    JSON.stringify(document.diagnostics),
  )
  const { chosen } = document
  if (chosen !== undefined) {
    const choose = 'INSERT INTO import_choice (document, tracked, comments) VALUES (?, ?, ?)'
    db.run(choose, row, chosen.tracked, chosen.comments)
  }
  return row
}

/** What a person wanted of what came with a document. */
export function findChoice(db: ReadDb, document: DocumentId): WithFile {
  const chosen = db.one<WithFile>(
    `SELECT tracked, comments, ${checkRead('import_choice')}
     FROM import_choice JOIN document ON document.row = import_choice.document WHERE document.id = ?`,
    document,
  )
  return chosen === undefined ? asItCame : { tracked: chosen.tracked, comments: chosen.comments }
}

type ReportRow = DocumentRow & { size_bytes: number; diagnostics: string | null }

/**
 * The files of an article, and what was found when they were read. A file that holds both texts stands under its
 * translation alone. Of files that came in before reports were kept nothing more is known.
 */
export function listFileReports(db: ReadDb, article: ArticleId): readonly FileReport[] {
  return db
    .all<ReportRow>(
      `SELECT document.id, side, name, format, encoding, has_byte_order_mark, document.language, diagnostics,
         coalesce(size_bytes, length(bytes)) AS size_bytes, ${checkRead('document')}
       FROM ${ofTranslation} LEFT JOIN import_report ON import_report.document = document.row
       WHERE translation.row = ${shownOf} AND coalesce(size_bytes, length(bytes)) > 0 ORDER BY document.row`,
      article,
    )
    .map((row) => ({
      file: fileOf(row),
      sizeBytes: row.size_bytes,
      diagnostics: row.diagnostics === null ? [] : (JSON.parse(row.diagnostics) as readonly Diagnostic[]),
    }))
}

const insertBlock = (codes: string) => `INSERT INTO block
  (row, document, position, kind, range_start, range_end, text, respellings, hash, codes)
  VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ${codes})`
const withCodes = insertBlock('?')
/** Most blocks of a file have the codes of one before; so that they are not written out again each time, it is named. */
const withCodesOf = insertBlock('(SELECT codes FROM block WHERE row = ?)')

/** Stores blocks in the order of the text, the first at `start`; returns their rows in the same order. */
export function addBlocks(db: WriteDb, documentRow: number, blocks: readonly Block[], start = 0): readonly number[] {
  const first = nextRow(db, 'block')
  const rowsByCodes = new Map<string, number>()
  return blocks.map(({ kind, range, text, codes, respellings }, index) => {
    const row = first + index
    const values = {
      row,
      document: documentRow,
      position: start + index,
      kind,
      range_start: range.start,
      range_end: range.end,
      text,
      respellings: respellings === undefined ? null : JSON.stringify(respellings),
    }
    const stored = codes.length === 0 ? '[]' : JSON.stringify(codes)
    const named = codes.length === 0 ? undefined : rowsByCodes.get(stored)
    if (named === undefined) rowsByCodes.set(stored, row)
    const hash = newRowHash('block', { ...values, codes: stored })
    db.run(named === undefined ? withCodes : withCodesOf, ...Object.values(values), hash, named ?? stored)
    return row
  })
}

type BlockRow = {
  position: number
  kind: BlockKind
  range_start: number
  range_end: number
  text: string
  codes: string
  respellings: string | null
}

function blockOf({ kind, range_start: start, range_end: end, text, codes, respellings }: BlockRow): Block {
  const plain: Block = { kind, range: { start, end }, text, codes: JSON.parse(codes) as readonly InlineCode[] }
  return respellings === null ? plain : { ...plain, respellings: JSON.parse(respellings) as readonly Respelling[] }
}

const readBlocks = `SELECT position, kind, range_start, range_end, text, codes, respellings, ${checkRead('block')}
  FROM block JOIN document ON document.row = block.document WHERE document.id = ?`

/** In the order of the text. */
export function listBlocks(db: ReadDb, document: DocumentId): readonly Block[] {
  return db.all<BlockRow>(`${readBlocks} ORDER BY block.position`, document).map(blockOf)
}

/** Those at these places, each at its place; the list has no others. */
export function listBlocksAt(db: ReadDb, document: DocumentId, places: Iterable<number>): readonly Block[] {
  const blocks: Block[] = []
  const wished = JSON.stringify([...places])
  const rows = db.all<BlockRow>(
    `${readBlocks} AND block.position IN (SELECT value FROM json_each(?))`,
    document,
    wished,
  )
  for (const row of rows) blocks[row.position] = blockOf(row)
  return blocks
}

/** The articles whose translation came in as a file of this name and is shown, the last changed first, those in the bin last. */
export function listArticlesOfFile(db: ReadDb, name: string, limit: number): readonly ArticleId[] {
  return db
    .all<{ id: string }>(
      `SELECT article.id FROM document JOIN translation ON translation.row = document.translation
       JOIN article ON article.row = translation.article
       WHERE document.name = ? AND translation.is_shown = 1
       ORDER BY ${isKept} DESC, translation.changed_ms DESC LIMIT ?`,
      name,
      limit,
    )
    .map(({ id }) => asId<ArticleId>(id))
}
