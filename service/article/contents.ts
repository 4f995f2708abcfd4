/** `article.contents`: what an article holds beside its words, so that it can be told what a file will not carry. */
import type { JobControl } from '../../contract/command.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import { countCodes } from '../../core/formats/losses.ts'
import { formatOf } from '../../core/formats/registry.ts'
import { mostCellChars } from '../../core/formats/xlsx/cell-text.ts'
import type { SourceFile } from '../../core/model/article.ts'
import { fail, ok } from '../../core/model/result.ts'
import {
  countLockedSegments,
  countLocksWithinRows,
  countLongSegments,
  countStatedSegments,
  listBlockCodes,
} from '../../db/contents.ts'
import { getDiagnostics, listDocuments } from '../../db/documents.ts'
import { listErrors } from '../../db/marked-errors.ts'
import { listThreads, type StoredRemark } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'
import { columnsOf } from '../engine/columns-of.ts'
import { listPlaced } from '../engine/placed.ts'
import { orderOfOwn } from './export.ts'

const isSaidHere = ({ isInFile }: StoredRemark): boolean => isInFile !== true

/** Of the translation it shows. Mark-up is counted as it came in; a pair of codes is one. */
export async function contentsOf(
  desk: Desk,
  { article }: Arguments<'article.contents'>,
  control: JobControl,
): Promise<Reply<'article.contents'>> {
  const db = desk.library.read
  const file = listDocuments(db, article).find(({ side }) => side === 'target')
  if (file === undefined) return fail({ kind: 'no-such-article' })
  const open = listThreads(db, article).filter(({ isResolved }) => !isResolved)
  const locks = countLockedSegments(db, file.id)
  const takesLocks = formatOf(file.format).capabilities.takesMargin?.locks === true
  const hasLocks = takesLocks && (locks > 0 || getDiagnostics(db, file.id).some(({ kind }) => kind === 'locked-units'))
  return ok({
    format: file.format,
    comments: open.length,
    hasNoNotes: hasNoNotes(desk, file),
    commentsOnAll: open.filter(({ row, remarks }) => row === undefined && remarks.some(isSaidHere)).length,
    locks,
    locksPastRows: countLocksWithinRows(db, file.id),
    locksPastFile: hasLocks ? await desk.workers.run('locksPastFile', orderOfOwn(desk, file), control) : 0,
    commentsOfFile: open.filter(({ remarks }) => !remarks.some(isSaidHere)).length,
    errors: listErrors(db, article).length,
    findings: listPlaced(desk, article, 'open').length,
    dismissedFindings: listPlaced(desk, article, 'dismissed').length,
    states: countStatedSegments(db, file.id),
    longTexts: countLongSegments(db, file.id, mostCellChars),
    ...countCodes(listBlockCodes(db, file.id)),
  })
}

function hasNoNotes(desk: Desk, file: SourceFile): boolean {
  const columns = columnsOf(desk, file)
  return columns !== undefined && columns.comment === undefined
}
