/** `article.export`: the corrected translation as a file; an approved article is published by it. */
import type { Arguments, JobControl, Reply } from '../../contract/commands.ts'
import type { ExportFailure } from '../../contract/failures.ts'
import { formatOf } from '../../core/formats/registry.ts'
import type { Article, Block, FormatId, SourceFile } from '../../core/model/article.ts'
import type { ActionId } from '../../core/model/ids.ts'
import { asId } from '../../core/model/ids.ts'
import type { Failed } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import { moveArticle } from '../../core/workflow/move-article.ts'
import { addAction, addMove, sealActions } from '../../db/actions.ts'
import { findArticle, touchArticle } from '../../db/articles.ts'
import { getBytes, listBlocks, listDocuments } from '../../db/documents.ts'
import { listBlockSegments } from '../../db/segments.ts'
import type { Desk } from '../desk-context.ts'
import type { ExportOrder, ExportRefused } from '../workers/jobs.ts'
import { enterState } from './enter-state.ts'
import { factsOf } from './facts.ts'
import { type Passage, passagesOf } from './passages.ts'

/** Only what was approved goes out, unless someone gives a reason in words, which the log keeps. */
export async function exportArticle(
  desk: Desk,
  args: Arguments<'article.export'>,
  control: JobControl,
): Promise<Reply<'article.export'>> {
  const db = desk.library.read
  const article = findArticle(db, args.article)
  const file = listDocuments(db, args.article).find(({ side }) => side === 'target')
  if (article === undefined || file === undefined) return fail({ kind: 'no-such-article' })
  const isApproved = article.state === 'approved' || article.state === 'published'
  if (!isApproved && (args.overrideReason ?? '') === '') return fail({ kind: 'not-approved' })
  const blocks = listBlocks(db, file.id)
  const passages = passagesOf(blocks, listBlockSegments(db, file.id))
  const written = await desk.workshop.run('export', orderOf(desk, file, blocks, passages, args), control)
  if (!written.ok) return place(written.failure, passages)
  logExport(desk, article, isApproved ? undefined : args.overrideReason)
  return ok({ name: nameFor(file, args.format ?? file.format), bytes: written.value })
}

function orderOf(
  desk: Desk,
  file: SourceFile,
  blocks: readonly Block[],
  passages: readonly Passage[],
  { format, encoding }: Arguments<'article.export'>,
): ExportOrder {
  const db = desk.library.read
  return {
    bytes: getBytes(db, file.id),
    encoding: file.encoding,
    hasByteOrderMark: file.hasByteOrderMark,
    format: file.format,
    blocks,
    segments: passages.map(({ block, range, original, current }) => ({ block, range, original, current })),
    asFormat: format ?? file.format,
    asEncoding: encoding ?? file.encoding,
  }
}

function place(refused: ExportRefused, passages: readonly Passage[]): Failed<ExportFailure> {
  const at = refused.segment === undefined ? undefined : passages[refused.segment]
  if (refused.kind === 'cannot-encode') return fail({ ...refused, segment: at?.segment, row: at?.row })
  if (at === undefined) throw new Error(`mark-up ${refused.raw} was lost outside any segment`)
  return fail({ ...refused, segment: at.segment, row: at.row })
}

/** The name it came under, with the ending of its format. */
function nameFor({ name, format }: SourceFile, asFormat: FormatId): string {
  if (format === asFormat) return name
  const dot = name.lastIndexOf('.')
  return `${dot > 0 ? name.slice(0, dot) : name}.${formatOf(asFormat).extensions[0] ?? asFormat}`
}

/** An approved article goes out into the world by its export, if the person's role may publish. */
function logExport(desk: Desk, article: Article, note: string | undefined): void {
  const published = article.state === 'approved' ? moveArticle('publish', factsOf(desk, article, undefined)) : undefined
  const by = desk.person()
  const atMs = desk.nowMs()
  desk.library.write((db) => {
    addAction(db, { id: asId<ActionId>(desk.newId()), article: article.id, kind: 'export', by, atMs, note })
    if (published?.ok === true) {
      const id = asId<ActionId>(desk.newId())
      addAction(db, { id, article: article.id, kind: 'move', by, atMs })
      addMove(db, id, { act: 'publish', from: article.state, to: published.value, reason: undefined })
      enterState(db, article.id, published.value)
      sealActions(db, article.id)
    }
    touchArticle(db, article.id, atMs)
  })
  desk.announce({ kind: 'article.changed', article: article.id })
  // If it was published while it was being learned from, that came to nothing.
  desk.learning.begin()
}
