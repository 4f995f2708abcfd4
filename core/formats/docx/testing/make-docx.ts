/** Word documents of our own making, as small as Word opens them: for tests, and for the samples. */
import { type Zippable, zipSync } from 'fflate'

const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const types = 'application/vnd.openxmlformats-officedocument.wordprocessingml'

/** The namespaces every part binds. */
const bound = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  `xmlns:r="${office}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ')

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

export type DocxParts = {
  /** What stands in `w:body`. */
  readonly body: string
  /** What stands in `w:footnotes`. */
  readonly footnotes?: string
  readonly header?: string
  readonly styles?: string
  /** Where the body is; Word's own place unless told otherwise. */
  readonly main?: string
  /** Further entries, written as they are. */
  readonly others?: Readonly<Record<string, string | Uint8Array>>
  /** Of those among them that Word has a type for. */
  readonly types?: Readonly<Record<string, string>>
}

/** The same bytes for the same parts, on every machine. */
export function makeDocx({
  body,
  footnotes,
  header,
  styles,
  main = 'word/document.xml',
  others = {},
  types: typed = {},
}: DocxParts): Uint8Array {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const parts = [
    ['styles', 'styles', styles && `<w:styles ${bound}>${styles}</w:styles>`],
    ['footnotes', 'footnotes', footnotes && `<w:footnotes ${bound}>${footnotes}</w:footnotes>`],
    ['header', 'header', header && `<w:hdr ${bound}>${header}</w:hdr>`],
  ] as const
  const there = parts.filter(([, , xml]) => xml !== undefined)
  const relations = there.map(([name], index) => {
    return `<Relationship Id="rId${index + 1}" Type="${office}/${name}" Target="${name}.xml"/>`
  })
  const link = `<Relationship Id="rIdLink" Type="${office}/hyperlink" Target="https://example.org/" TargetMode="External"/>`
  const overrides = there.map(([name, type]) => {
    return `<Override PartName="/${folder}${name}.xml" ContentType="${types}.${type}+xml"/>`
  })
  const more = Object.entries(typed).map(
    ([name, type]) => `<Override PartName="/${name}" ContentType="${types}.${type}+xml"/>`,
  )
  return zip({
    '[Content_Types].xml': `${declaration}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/${main}" ContentType="${types}.document.main+xml"/>${[...overrides, ...more].join('')}</Types>`,
    '_rels/.rels': relationsXml(`<Relationship Id="rId1" Type="${office}/officeDocument" Target="${main}"/>`),
    [main]: `${declaration}<w:document ${bound}><w:body>${body}</w:body></w:document>`,
    [`${folder}_rels/${main.slice(folder.length)}.rels`]: relationsXml([...relations, link].join('')),
    ...Object.fromEntries(there.map(([name, , xml]) => [`${folder}${name}.xml`, `${declaration}${xml}`])),
    ...others,
  })
}

function relationsXml(relations: string): string {
  return `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${relations}</Relationships>`
}

/** Entries as they are, in their order, at a time of their own. */
export function zip(entries: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  const packed: Zippable = {}
  for (const [name, content] of Object.entries(entries)) {
    packed[name] = typeof content === 'string' ? new TextEncoder().encode(content) : content
  }
  return zipSync(packed, { mtime: new Date('2026-01-05T09:00:00') })
}

/** A paragraph of runs; `style` is its style's id. */
export function p(runs: string, style?: string): string {
  const properties = style === undefined ? '' : `<w:pPr><w:pStyle w:val="${style}"/></w:pPr>`
  return `<w:p>${properties}${runs}</w:p>`
}

/** A run; `looks` is what stands in its `w:rPr`. */
export function r(text: string, looks = ''): string {
  const edges = /^\s|\s$/u.test(text) ? ' xml:space="preserve"' : ''
  return `<w:r>${looks === '' ? '' : `<w:rPr>${looks}</w:rPr>`}<w:t${edges}>${text}</w:t></w:r>`
}
