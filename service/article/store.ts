/** Stores an imported article in steps, each short enough for others to go first; nobody sees it before the last one. */

import { asItCame, type WithFile } from '../../core/model/file.ts'
import type { ActionId, ArticleId, DocumentId, FindingId, LinkId, TranslationId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import { append } from '../../core/model/lists.ts'
import { addAction } from '../../db/actions.ts'
import { addArticle, markChecked } from '../../db/articles.ts'
import type { WriteDb } from '../../db/connection.ts'
import { findWideDismissal, hasDismissals } from '../../db/dismissals.ts'
import { addBlocks, addDocument } from '../../db/documents.ts'
import { addFinding } from '../../db/findings.ts'
import { addLinks } from '../../db/links.ts'
import { addSegments } from '../../db/segments.ts'
import { addTranslation, completeTranslation, showTranslation } from '../../db/translations.ts'
import { hashBytes } from '../base/hash.ts'
import { wordsUnder } from '../base/passage.ts'
import type { Desk } from '../context/desk.ts'
import type { AcceptedFile, PreparedArticle, PreparedSide } from '../context/jobs.ts'
import { commentSteps } from './store-comments.ts'
import { type StoringStep, stretchesOf } from './storing-step.ts'

/** An article and its first translation. */
export type ImportedIds = { readonly article: ArticleId; readonly translation: TranslationId }

/** A file as it is kept. The source of a file that holds both texts has no bytes of its own: they stand with the translation. */
export type ImportedFile = Pick<AcceptedFile, 'name' | 'language' | 'bytes' | 'tracked' | 'comments'>
/** The same, its bytes packed as they are stored. */
export type KeptFile = ImportedFile & { readonly packed: Uint8Array }
export type ImportedFiles = { readonly target: ImportedFile; readonly source: ImportedFile | undefined }
export type KeptFiles = { readonly target: KeptFile; readonly source: KeptFile | undefined }

/** Target segments come in as `machine` unless their file tells more: whoever wrote them, nobody here has looked at them yet. */
export function* storingSteps(
  desk: Desk,
  { article, translation: id }: ImportedIds,
  { target, source }: KeptFiles,
  prepared: PreparedArticle,
): Generator<StoringStep> {
  const atMs = desk.nowMs()
  const { headline } = prepared
  yield (db) => {
    addArticle(db, { id: article, sourceLanguage: source?.language, createdMs: atMs })
    const { language } = target
    addTranslation(db, { id, article, language, headline, state: 'drafting', createdMs: atMs, isWhole: false })
    showTranslation(db, id)
  }
  const rows = { source: [] as number[], target: [] as number[] }
  if (source && prepared.source) yield* sideSteps(desk, id, source, prepared.source, rows.source)
  yield* sideSteps(desk, id, target, prepared.target, rows.target)
  yield* linkSteps(desk, id, prepared, rows)
  const action = asId<ActionId>(desk.newId())
  yield (db) => addAction(db, { id: action, article, kind: 'import', by: desk.person(), atMs, isReversible: false })
  yield* commentSteps(desk, { action, translation: id }, prepared.target, rows.target)
  yield (db) => {
    storeFindings(desk, db, article, prepared)
    completeTranslation(db, id)
    if (prepared.isChecked) markChecked(db, article, desk.checking.version())
  }
}

/** Puts the rows of the segments into `rows`, in the order of the text. */
function* sideSteps(
  desk: Desk,
  translation: TranslationId,
  { name, language, bytes, packed, tracked, comments }: KeptFile,
  { side, format, encoding, hasByteOrderMark, blocks, segments, diagnostics }: PreparedSide,
  rows: number[],
): Generator<StoringStep> {
  const id = asId<DocumentId>(desk.newId())
  const file = { id, side, name, format, encoding, hasByteOrderMark, language }
  let document = 0
  const blockRows: number[] = []
  yield (db) => {
    document = addDocument(db, translation, {
      ...file,
      sha256: hashBytes(bytes),
      sizeBytes: bytes.length,
      packed,
      diagnostics,
      chosen: choiceOf({ tracked, comments }),
    })
  }
  for (const [start, some] of stretchesOf(blocks)) {
    yield (db) => void append(blockRows, addBlocks(db, document, some, start))
  }
  for (const [start, some] of stretchesOf(segments)) {
    yield (db) =>
      void append(rows, addSegments(db, { translation, document, blocks, blockRows }, some, 'machine', start))
  }
}

/** Of a file of which nothing was asked, nothing. */
function choiceOf({ tracked, comments }: Pick<AcceptedFile, 'tracked' | 'comments'>): WithFile | undefined {
  if (tracked === undefined && comments === undefined) return undefined
  return { tracked: tracked ?? asItCame.tracked, comments: comments ?? asItCame.comments }
}

function* linkSteps(
  desk: Desk,
  translation: TranslationId,
  { links }: PreparedArticle,
  rows: { readonly source: readonly number[]; readonly target: readonly number[] },
): Generator<StoringStep> {
  const pick = (from: readonly number[], indexes: readonly number[]) => indexes.flatMap((index) => from[index] ?? [])
  for (const [start, some] of stretchesOf(links)) {
    yield (db) => {
      const stored = some.map(({ confidence, source, target }) => ({
        id: asId<LinkId>(desk.newId()),
        confidence,
        origin: 'automatic' as const,
        members: [...pick(rows.source, source), ...pick(rows.target, target)],
      }))
      addLinks(db, translation, stored, start)
    }
  }
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
