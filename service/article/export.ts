/** `article.export`: the corrected translation as a file. Nothing is stored: whoever saved it (main, the command line) says so by `article.exported`. */

import type { ExportFailure } from '../../contract/article.ts'
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { formatOf } from '../../core/formats/registry.ts'
import type { FileToWrite } from '../../core/formats/write-file.ts'
import type { Article, Block, ExportFormat, SourceFile } from '../../core/model/article.ts'
import type { Failed } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { getBytes, listBlocks, listDocuments } from '../../db/documents.ts'
import { listBlockSegments } from '../../db/segments.ts'
import type { Desk } from '../context/desk.ts'
import type { ExportRefused } from '../context/jobs.ts'
import { type EditedRange, editedRangesOf } from './edited-ranges.ts'

/** Approved, or published already. */
export function isOutOfReview({ state }: Article): boolean {
  return state === 'approved' || state === 'published'
}

/** Only what was approved goes out, unless someone gives a reason in words, which the log keeps once the file is saved. */
export async function exportArticle(
  desk: Desk,
  args: Arguments<'article.export'>,
  control: JobControl,
): Promise<Reply<'article.export'>> {
  const db = desk.library.read
  const article = findArticle(db, args.article)
  const file = listDocuments(db, args.article).find(({ side }) => side === 'target')
  if (article === undefined || file === undefined) return fail({ kind: 'no-such-article' })
  if (!isOutOfReview(article) && (args.overrideReason ?? '') === '') return fail({ kind: 'not-approved' })
  const blocks = listBlocks(db, file.id)
  const ranges = editedRangesOf(blocks, listBlockSegments(db, file.id))
  const written = await desk.workers.run('export', orderOf(desk, file, blocks, ranges, args), control)
  if (!written.ok) return place(written.failure, ranges)
  return ok({ name: nameFor(file, args.format ?? file.format), bytes: written.value })
}

function orderOf(
  desk: Desk,
  file: SourceFile,
  blocks: readonly Block[],
  ranges: readonly EditedRange[],
  { format, encoding }: Arguments<'article.export'>,
): FileToWrite {
  const db = desk.library.read
  return {
    bytes: getBytes(db, file.id),
    encoding: file.encoding,
    format: file.format,
    blocks,
    segments: ranges.map(({ block, range, original, current, state }) => ({ block, range, original, current, state })),
    asFormat: format ?? file.format,
    asEncoding: encoding ?? file.encoding,
  }
}

function place(refused: ExportRefused, ranges: readonly EditedRange[]): Failed<ExportFailure> {
  if (refused.kind === 'cannot-convert') return fail(refused)
  const at = refused.segment === undefined ? undefined : ranges[refused.segment]
  if (refused.kind === 'cannot-encode') return fail({ ...refused, segment: at?.segment, row: at?.row })
  if (at === undefined) throw new Error(`mark-up ${refused.raw} was lost outside any segment`)
  return fail({ ...refused, segment: at.segment, row: at.row })
}

/** The name it came under, with the ending of its format. */
function nameFor({ name, format }: SourceFile, asFormat: ExportFormat): string {
  if (format === asFormat) return name
  const dot = name.lastIndexOf('.')
  return `${dot > 0 ? name.slice(0, dot) : name}.${asFormat === 'clean-html' ? 'html' : (formatOf(asFormat).extensions[0] ?? asFormat)}`
}
