/** The rows of an article as a file of its own, with nothing of the files they came in. */
import type { AlignmentFormat } from '../../model/article.ts'
import { never } from '../../model/result.ts'
import type { AlignedRow, AlignmentHead } from './aligned-row.ts'
import { writeBilingualDocx } from './bilingual-docx.ts'
import { writePo } from './po.ts'
import { writeTable } from './table.ts'
import { writeTmx } from './tmx.ts'
import { writeXliff12 } from './xliff-12.ts'
import { writeXliff21 } from './xliff-21.ts'
import { writeXlsx } from './xlsx.ts'

/** In UTF-8. CSV begins with a byte order mark, without which spreadsheets take it for another encoding. */
export function writeAlignment(rows: readonly AlignedRow[], head: AlignmentHead, as: AlignmentFormat): Uint8Array {
  const encode = (text: string) => new TextEncoder().encode(text)
  switch (as) {
    case 'csv':
      return encode(`\uFEFF${writeTable(rows, ',')}`)
    case 'tsv':
      return encode(writeTable(rows, '\t'))
    case 'tmx':
      return encode(writeTmx(rows, head))
    case 'xliff':
      return encode(writeXliff21(rows, head))
    case 'xliff-12':
      return encode(writeXliff12(rows, head))
    case 'po':
      return encode(writePo(rows, head))
    case 'xlsx':
      return writeXlsx(rows, head)
    case 'bilingual-docx':
      return writeBilingualDocx(rows, head)
    default:
      return never(as)
  }
}

const endings: Readonly<Partial<Record<AlignmentFormat, string>>> = {
  xliff: 'xlf',
  'xliff-12': 'xlf',
  'bilingual-docx': 'docx',
}

/** What the name of such a file ends in. */
export function endingFor(as: AlignmentFormat): string {
  return endings[as] ?? as
}
