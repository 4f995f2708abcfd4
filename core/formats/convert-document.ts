/** Writes a document's text in another format than it came in. */
import type { FormatId } from '../model/article.ts'
import type { ExportRequest } from './export-document.ts'

export function convertDocument(request: ExportRequest, _as: FormatId): string {
  return request.text
}
