/** Stores an imported article whole; only inside a transaction. */
import type { Article } from '../../core/model/article.ts'
import type { ActionId, ArticleId, DocumentId, FindingId, LinkId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { addAction } from '../../db/actions.ts'
import { addArticle, markChecked } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { findWideDismissal, hasDismissals } from '../../db/dismissals.ts'
import { addBlocks, addDocument } from '../../db/documents.ts'
import { addFinding } from '../../db/findings.ts'
import { addLinks } from '../../db/links.ts'
import { addSegments } from '../../db/segments.ts'
import type { Desk } from '../desk-context.ts'
import { hashBytes } from '../file/hash.ts'
import { wordsUnder } from '../finding/passage.ts'
import type { AcceptedFile, PreparedArticle, PreparedSide } from '../workers/jobs.ts'

export type ImportedFiles = { readonly target: AcceptedFile; readonly source: AcceptedFile | undefined }

/** Target segments come in as `machine`: whoever wrote them, nobody here has looked at them yet. */
export function storeArticle(
  desk: Desk,
  db: WriteDb,
  id: ArticleId,
  { target, source }: ImportedFiles,
  prepared: PreparedArticle,
): void {
  const atMs = desk.nowMs()
  const article: Article = {
    id,
    headline: prepared.headline,
    state: 'drafting',
    sourceLanguage: source?.language,
    targetLanguage: target.language,
    createdMs: atMs,
  }
  addArticle(db, article)
  const sourceRows = source && prepared.source ? storeSide(desk, db, id, source, prepared.source) : []
  const targetRows = storeSide(desk, db, id, target, prepared.target)
  const rowsOf = (rows: readonly number[], indexes: readonly number[]) => indexes.flatMap((index) => rows[index] ?? [])
  const links = prepared.links.map((link) => ({
    id: asId<LinkId>(desk.newId()),
    confidence: link.confidence,
    origin: 'automatic' as const,
    members: [...rowsOf(sourceRows, link.source), ...rowsOf(targetRows, link.target)],
  }))
  addLinks(db, id, links)
  storeFindings(desk, db, id, prepared)
  if (prepared.isChecked) markChecked(db, id, desk.checking.version())
  addAction(db, { id: asId<ActionId>(desk.newId()), article: id, kind: 'import', by: desk.person(), atMs })
}

/** Words that people called right everywhere are silent here too. */
function storeFindings(desk: Desk, db: WriteDb, article: ArticleId, { findings, target }: PreparedArticle): void {
  const texts = hasDismissals(db) ? new Map(target.segments.map(({ id, text }) => [id, text])) : undefined
  for (const issue of findings) {
    const words = texts && wordsUnder(texts.get(issue.segment) ?? '', issue.span)
    const dismissal = words === undefined ? undefined : findWideDismissal(db, article, issue.check, words)
    addFinding(db, article, { ...issue, id: asId<FindingId>(desk.newId()) }, dismissal)
  }
}

/** Returns the rows of the segments, in the order of the text. */
function storeSide(
  desk: Desk,
  db: WriteDb,
  article: ArticleId,
  { name, format, encoding, language, bytes }: AcceptedFile,
  { side, hasByteOrderMark, blocks, segments }: PreparedSide,
): readonly number[] {
  const id = asId<DocumentId>(desk.newId())
  const file = { id, side, name, format, encoding, hasByteOrderMark, language }
  const document = addDocument(db, article, { ...file, sha256: hashBytes(bytes), bytes })
  return addSegments(db, document, addBlocks(db, document, blocks), segments, 'machine')
}
