/** For tests: workbooks as spreadsheets write them, with shared words, looks, numbers and formulas. */
import { newPackage } from '../../package/new-package.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const type = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

export type BookToMake = {
  /** What stands between the tags of `sheetData`, a text a sheet. */
  readonly sheets: readonly string[]
  /** What stands between those of `sst`. */
  readonly shared?: string
  /** Before `sheetData`. */
  readonly head?: string
  /** Other parts, by their names. */
  readonly others?: Readonly<Record<string, string>>
}

export function makeXlsx({ sheets, shared = '', head = '', others = {} }: BookToMake): Uint8Array {
  const parts = sheets.map((_, at) => `/xl/worksheets/sheet${at + 1}.xml`)
  const overrides = parts.map((part) => `<Override PartName="${part}" ContentType="${type}.worksheet+xml"/>`)
  const listed = sheets.map((_, at) => `<sheet name="Sheet ${at + 1}" sheetId="${at + 1}" r:id="rId${at + 1}"/>`)
  const related = parts.map(
    (part, at) => `<Relationship Id="rId${at + 1}" Type="${relations}/worksheet" Target="${part}"/>`,
  )
  return newPackage({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="${type}.sheet.main+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="${type}.sharedStrings+xml"/>${overrides.join('')}</Types>`,
    '_rels/.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `${declaration}<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${listed.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${related.join('')}<Relationship Id="rIdS" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
    'xl/sharedStrings.xml': `${declaration}<sst xmlns="${main}">${shared}</sst>`,
    ...Object.fromEntries(
      sheets.map((rows, at) => [
        `xl/worksheets/sheet${at + 1}.xml`,
        `${declaration}<worksheet xmlns="${main}">${head}<sheetData>${rows}</sheetData></worksheet>`,
      ]),
    ),
    ...others,
  })
}
