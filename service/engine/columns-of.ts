/** Which columns of a table an article came from. */
import type { SourceFile } from '../../core/model/article.ts'
import type { TableColumns } from '../../core/model/file.ts'
import { getDiagnostics } from '../../db/documents.ts'
import type { Desk } from '../context/desk.ts'

/** As they were chosen or found at the import; undefined for what is no table. */
export function columnsOf(desk: Desk, file: SourceFile): TableColumns | undefined {
  for (const told of getDiagnostics(desk.library.read, file.id)) if (told.kind === 'columns') return told.columns
  return undefined
}
