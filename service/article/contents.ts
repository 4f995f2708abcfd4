/** `article.contents`: what an article holds beside its words, so that it can be told what a file will not carry. */
import type { Arguments, Reply } from '../../contract/commands.ts'
import { countCodes } from '../../core/formats/losses.ts'
import { mostCellChars } from '../../core/formats/xlsx/cell-text.ts'
import { fail, ok } from '../../core/model/result.ts'
import { countLockedSegments, countLongSegments, countStatedSegments, listBlockCodes } from '../../db/contents.ts'
import { listDocuments } from '../../db/documents.ts'
import { listErrors } from '../../db/marked-errors.ts'
import { listThreads, type StoredRemark } from '../../db/threads.ts'
import type { Desk } from '../context/desk.ts'

const isSaidHere = ({ isInFile }: StoredRemark): boolean => isInFile !== true

/** Of the translation it shows. Mark-up is counted as it came in; a pair of codes is one. */
export function contentsOf(desk: Desk, { article }: Arguments<'article.contents'>): Reply<'article.contents'> {
  const db = desk.library.read
  const file = listDocuments(db, article).find(({ side }) => side === 'target')
  if (file === undefined) return fail({ kind: 'no-such-article' })
  const open = listThreads(db, article).filter(({ isResolved }) => !isResolved)
  return ok({
    format: file.format,
    comments: open.length,
    commentsOnAll: open.filter(({ row, remarks }) => row === undefined && remarks.some(isSaidHere)).length,
    locks: countLockedSegments(db, file.id),
    commentsOfFile: open.filter(({ remarks }) => !remarks.some(isSaidHere)).length,
    errors: listErrors(db, article).length,
    states: countStatedSegments(db, file.id),
    longTexts: countLongSegments(db, file.id, mostCellChars),
    ...countCodes(listBlockCodes(db, file.id)),
  })
}
