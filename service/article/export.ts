/** `article.export`: the corrected translation as a file. Nothing is stored: whoever saved it (main, the command line) says so by `article.exported`. */

import type { ExportFailure } from '../../contract/article.ts'
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { formatOf, isBilingual } from '../../core/formats/registry.ts'
import type { FileToWrite } from '../../core/formats/write-file.ts'
import type { Article, Block, ExportFormat, FormatId, SourceFile } from '../../core/model/article.ts'
import type { Failed } from '../../core/model/result.ts'
import { fail, ok } from '../../core/model/result.ts'
import { findArticle } from '../../db/articles.ts'
import { type BlockSegment, listBlockSegments, listStanding, listTouchedSegments } from '../../db/block-segments.ts'
import type { ReadDb } from '../../db/connection.ts'
import { findChoice, getBytes, listBlocks, listBlocksAt, listDocuments } from '../../db/documents.ts'
import type { Desk } from '../context/desk.ts'
import type { ExportRefused } from '../context/jobs.ts'
import { columnsOf } from '../engine/columns-of.ts'
import { type EditedRange, editedRangesOf } from '../engine/edited-ranges.ts'
import { withinMemory } from '../engine/within-memory.ts'
import { gatherRedline } from './gather-redline.ts'
import { gatherSaid } from './gather-said.ts'

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
  if (article === undefined) return fail({ kind: 'no-such-article' })
  if (!isOutOfReview(article) && (args.overrideReason ?? '') === '') return fail({ kind: 'not-approved' })
  const written = await write(desk, args, control)
  if (!written.ok) return written
  const { file, ...exported } = written.value
  const name = args.redline === undefined ? nameFor(file, args.format ?? file.format) : redlineName(file)
  return ok({ name, ...exported })
}

/** `article.redline`: what a redline will hold; the file itself is thrown away. */
export async function tellRedline(
  desk: Desk,
  args: Arguments<'article.redline'>,
  control: JobControl,
): Promise<Reply<'article.redline'>> {
  const written = await write(desk, args, control)
  if (!written.ok) return written
  return ok(written.value.told ?? { changes: 0, wholeParagraphs: 0, comments: 0, commentsLeft: 0 })
}

async function write(desk: Desk, args: Arguments<'article.export'>, control: JobControl) {
  const db = desk.library.read
  const file = listDocuments(db, args.article).find(({ side }) => side === 'target')
  if (file === undefined) return fail({ kind: 'no-such-article' as const })
  const asFormat = args.format ?? file.format
  if (args.redline !== undefined && asFormat !== file.format) return fail(noRedlineAs(file.format, asFormat))
  const { blocks, segments, untouched } = isSplicedByUnit(file, args) ? touchedOf(db, file) : allOf(db, file)
  const ranges = editedRangesOf(blocks, segments)
  const redline =
    args.redline && gatherRedline(db, args.article, { blocks, file: file.id }, { ...args.redline, nowMs: desk.nowMs() })
  if (redline?.ok === false) return redline
  const takesNotes = formatOf(asFormat === 'clean-html' ? 'html' : asFormat).capabilities.takesMargin !== undefined
  const said = takesNotes ? gatherSaid(db, args.article, segments, desk.nowMs()) : []
  const order = { ...orderOf(desk, file, blocks, ranges, args), untouched, said, redline: redline?.value }
  const done = await withinMemory(desk.workers.run('export', order, control))
  if (!done.ok) return done
  const written = done.value
  return written.ok ? ok({ file, ...written.value }) : place(written.failure, ranges)
}

/** What is written back into a bilingual file as it came, unit by unit. */
function isSplicedByUnit(file: SourceFile, { format, encoding, redline }: Arguments<'article.export'>): boolean {
  const isAsItCame = (format ?? file.format) === file.format && (encoding ?? file.encoding) === file.encoding
  return isBilingual(file.format) && isAsItCame && redline === undefined
}

type Gathered = Pick<FileToWrite, 'blocks' | 'untouched'> & { readonly segments: readonly BlockSegment[] }

function allOf(db: ReadDb, { id }: SourceFile): Gathered {
  return { blocks: listBlocks(db, id), segments: listBlockSegments(db, id) }
}

/** Of a hundred thousand units mostly few were edited. */
function touchedOf(db: ReadDb, { id }: SourceFile): Gathered {
  const segments = listTouchedSegments(db, id)
  const blocks = listBlocksAt(db, id, new Set(segments.map(({ block }) => block)))
  return { blocks, segments, untouched: listStanding(db, id) }
}

/** The file that came in, as it would go out. */
export function orderOfOwn(desk: Desk, file: SourceFile): FileToWrite & Pick<SourceFile, 'name'> {
  const db = desk.library.read
  const { blocks, segments, untouched } = isBilingual(file.format) ? touchedOf(db, file) : allOf(db, file)
  return { name: file.name, ...orderOf(desk, file, blocks, editedRangesOf(blocks, segments), {}), untouched }
}

function orderOf(
  desk: Desk,
  file: SourceFile,
  blocks: readonly Block[],
  ranges: readonly EditedRange[],
  { format, encoding }: Pick<Arguments<'article.export'>, 'format' | 'encoding'>,
): FileToWrite {
  const db = desk.library.read
  return {
    bytes: getBytes(db, file.id),
    encoding: file.encoding,
    tracked: findChoice(db, file.id).tracked,
    format: file.format,
    blocks,
    segments: ranges.map(({ segment: _, row: __, ...range }) => range),
    asFormat: format ?? file.format,
    asEncoding: encoding ?? file.encoding,
    language: file.language,
    columns: columnsOf(desk, file),
  }
}

function place(refused: ExportRefused, ranges: readonly EditedRange[]): Failed<ExportFailure> {
  if (refused.kind === 'cannot-convert' || refused.kind === 'no-redline') return fail(refused)
  const at = refused.segment === undefined ? undefined : ranges[refused.segment]
  if (refused.kind === 'cannot-encode') return fail({ ...refused, segment: at?.segment, row: at?.row })
  if (at === undefined) throw new Error(`mark-up ${refused.raw} was lost outside any segment`)
  return fail({ ...refused, segment: at.segment, row: at.row })
}

/** Changes are tracked in the document the article came in, if that can hold them. */
function noRedlineAs(
  from: FormatId,
  to: ExportFormat,
): Extract<ExportFailure, { kind: 'no-redline' | 'cannot-convert' }> {
  if (formatOf(from).redline === undefined) return { kind: 'no-redline', format: from }
  return { kind: 'cannot-convert', from, to: to === 'clean-html' ? 'html' : to }
}

/** So that nobody takes it for the text that is to be printed. */
function redlineName({ name }: SourceFile): string {
  const dot = name.lastIndexOf('.')
  return dot > 0 ? `${name.slice(0, dot)}.redline${name.slice(dot)}` : `${name}.redline`
}

/** The name it came under, with the ending of its format. */
function nameFor({ name, format }: SourceFile, asFormat: ExportFormat): string {
  if (format === asFormat) return name
  const dot = name.lastIndexOf('.')
  return `${dot > 0 ? name.slice(0, dot) : name}.${asFormat === 'clean-html' ? 'html' : (formatOf(asFormat).extensions[0] ?? asFormat)}`
}
