/** Word documents nobody's Word wrote: sound or unsound as a package, each with a part that would exhaust or mislead a reader. */
import { makeDocx, p, r, zip } from '../../core/formats/docx/testing/make-docx.ts'

export type HostileDocument = {
  readonly name: string
  /** The rule it is refused by; undefined: its text is let in as text. */
  readonly rule: string | undefined
  /** The bytes, with about `count` of what makes them hostile. */
  readonly bytes: (count: number) => Uint8Array
}

/** Pieces that differ, as a text of that length would: a package of one piece is taken for a bomb. */
const pieces = (count: number, piece: (index: number) => string) =>
  Array.from({ length: count }, (_, index) => piece((index * 7919) % 1_000_003)).join('')

const body = (name: string, rule: string | undefined, xml: (count: number) => string): HostileDocument => ({
  name,
  rule,
  bytes: (count) => makeDocx({ body: xml(count) }),
})

/** The main part as it is written, byte by byte. */
const part = (name: string, rule: string | undefined, xml: () => string | Uint8Array): HostileDocument => ({
  name,
  rule,
  bytes: () => makeDocx({ body: '', others: { 'word/document.xml': xml() } }),
})

const wordDocument = (inside: string) =>
  `<w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"><w:body>${inside}</w:body></w:document>`

/** Each entity is ten of the one before: a billion laughs. */
function laughs(levels: number): string {
  const entities = Array.from({ length: levels }, (_, level) => {
    return `<!ENTITY l${level + 1} "${`&l${level};`.repeat(10)}">`
  })
  return `<!DOCTYPE a [<!ENTITY l0 "ha">${entities.join('')}]>${wordDocument(p(r(`&l${levels};`)))}`
}

/** Bytes whose every deflated entry unpacks to more than it says. */
function lying(bytes: Uint8Array, name: string, says: number): Uint8Array {
  const copy = Buffer.from(bytes)
  const directory = copy.lastIndexOf(`PK\u0001\u0002`, undefined, 'latin1')
  for (let at = copy.indexOf('PK\u0001\u0002', 0, 'latin1'); at !== -1 && at <= directory; at = next(copy, at)) {
    const named = copy.toString('utf8', at + 46, at + 46 + copy.readUInt16LE(at + 28))
    if (named === name) copy.writeUInt32LE(says, at + 24)
  }
  return new Uint8Array(copy)
}

function next(bytes: Buffer, at: number): number {
  return bytes.indexOf('PK\u0001\u0002', at + 4, 'latin1')
}

export const hostileDocuments: readonly HostileDocument[] = [
  body('deep-tables.docx', 'too-deep', (count) => {
    const open = (n: number) => `<w:tbl w:a="${n}"><w:tr><w:tc>`
    return `${pieces(count, open)}${p(r('Rain.'))}${'</w:tc></w:tr></w:tbl>'.repeat(count)}`
  }),
  body('deep-controls.docx', 'too-deep', (count) => {
    const open = (n: number) => `<w:sdt w:a="${n}"><w:sdtContent>`
    return `${pieces(count, open)}${p(r('Rain.'))}${'</w:sdtContent></w:sdt>'.repeat(count)}`
  }),
  body('never-closed.docx', 'too-deep', (count) => '<w:p>'.repeat(count)),
  body('runs.docx', undefined, (count) => p(pieces(count, (n) => r(`${n} `, '<w:b/>')))),
  body('looks.docx', undefined, (count) => p(pieces(count, (n) => r(`${n} `, n % 2 ? '<w:b/>' : '<w:i/>')))),
  body('fields-begun.docx', undefined, (count) => {
    return p(pieces(count, (n) => `<w:r w:rsidR="${n}"><w:fldChar w:fldCharType="begin"/></w:r>`) + r('Rain.'))
  }),
  body('fields-ended.docx', undefined, (count) => {
    return p(pieces(count, (n) => `<w:r w:rsidR="${n}"><w:fldChar w:fldCharType="end"/></w:r>`) + r('Rain.'))
  }),
  body('fields-in-fields.docx', undefined, (count) => {
    const sign = (type: string, n: number) => `<w:r w:rsidR="${n}"><w:fldChar w:fldCharType="${type}"/></w:r>`
    const link = '<w:r><w:instrText> HYPERLINK "http://a.b" </w:instrText></w:r>'
    const begun = pieces(count, (n) => `${sign('begin', n)}${link}${sign('separate', n)}`)
    return p(begun + r('Rain.') + pieces(count, (n) => sign('end', n)) + r('Wind.'))
  }),
  body('empty-paragraphs.docx', undefined, (count) => '<w:p/>'.repeat(count) + p(r('Rain.'))),
  body('paragraphs.docx', undefined, (count) => pieces(Math.min(count, 100_000), (n) => p(r(`${n} mm fell.`)))),
  body('attributes.docx', undefined, (count) => {
    const attributes = Array.from({ length: count }, (_, index) => `w:a${index}="x"`).join(' ')
    return `<w:p ${attributes}>${r('Rain.')}</w:p>`
  }),
  body('long-attribute.docx', undefined, (count) => `<w:p w:a="${'x'.repeat(count)}">${r('Rain.')}</w:p>`),
  body('long-name.docx', undefined, (count) => `<w:${'x'.repeat(count)}/>${p(r('Rain.'))}`),
  body('comments.docx', undefined, (count) => '<!-- < -->'.repeat(count) + p(r('Rain.'))),
  body('sections.docx', undefined, (count) => p(`<w:r><w:t>${'<![CDATA[a]]>'.repeat(count)}</w:t></w:r>`)),
  body('references.docx', undefined, (count) => p(r('&#97;'.repeat(count)))),
  body('tabs.docx', undefined, (count) => p(r('Rain') + pieces(count, (n) => `<w:r w:rsidR="${n}"><w:tab/></w:r>`))),
  body('open-tag.docx', 'not-well-formed', (count) => `<w:p ${'a '.repeat(count)}`),
  part('outer-entity.docx', 'entities', () => {
    return `<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/passwd">]>${wordDocument(p(r('&x;')))}`
  }),
  // What it names is never asked for.
  part('outer-definition.docx', undefined, () => {
    return `<!DOCTYPE a SYSTEM "http://127.0.0.1/a.dtd">${wordDocument(p(r('Rain.')))}`
  }),
  part('laughs.docx', 'entities', () => laughs(9)),
  part('nul.docx', 'nul', () => wordDocument(p(r('Rain\u0000.')))),
  part('broken-letters.docx', 'encoding', () => {
    return new Uint8Array(Buffer.from(wordDocument(p(r('Rain \u00ff.'))), 'latin1'))
  }),
  part('half-letters.docx', 'encoding', () => {
    return new Uint8Array(
      Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(wordDocument('a'), 'utf16le'), Buffer.from([0])]),
    )
  }),
  {
    name: 'bomb.docx',
    rule: 'ratio',
    bytes: () => makeDocx({ body: p(r('Rain.')), others: { 'word/media/a.png': new Uint8Array(65 * 1024 * 1024) } }),
  },
  {
    name: 'lying-bomb.docx',
    rule: 'lying-size',
    bytes: (count) => lying(makeDocx({ body: p(r('a '.repeat(count * 20))) }), 'word/document.xml', 1000),
  },
  {
    name: 'entries.docx',
    rule: 'too-many-entries',
    bytes: () => {
      const others = Object.fromEntries(Array.from({ length: 10_000 }, (_, n) => [`a/${n}`, '']))
      return makeDocx({ body: p(r('Rain.')), others })
    },
  },
  {
    name: 'leads-out.docx',
    rule: 'unsafe-name',
    bytes: () => makeDocx({ body: p(r('Rain.')), others: { '../../etc/cron.d/a': 'x' } }),
  },
  { name: 'no-main.docx', rule: 'no-main-part', bytes: () => zip({ '[Content_Types].xml': '<Types/>', a: 'x' }) },
]
