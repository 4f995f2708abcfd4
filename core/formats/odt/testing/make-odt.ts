/** OpenDocument texts of our own making, as small as LibreOffice opens them: for tests, and for the samples. */
import { zipSync } from 'fflate'

const bound = [
  ['office', 'office:1.0'],
  ['text', 'text:1.0'],
  ['table', 'table:1.0'],
  ['draw', 'drawing:1.0'],
  ['style', 'style:1.0'],
  ['fo', 'xsl-fo-compatible:1.0'],
]
  .map(([prefix, name]) => `xmlns:${prefix}="urn:oasis:names:tc:opendocument:xmlns:${name}"`)
  .concat('xmlns:xlink="http://www.w3.org/1999/xlink"', 'xmlns:dc="http://purl.org/dc/elements/1.1/"')
  .join(' ')

const declaration = '<?xml version="1.0" encoding="UTF-8"?>\n'
const mimetype = 'application/vnd.oasis.opendocument.text'

/** Bold, italics and a title, under names as LibreOffice gives them. */
const looks = [
  '<style:style style:name="T1" style:family="text"><style:text-properties fo:font-weight="bold"/></style:style>',
  '<style:style style:name="T2" style:family="text"><style:text-properties fo:font-style="italic"/></style:style>',
  '<style:style style:name="T3" style:family="text" style:parent-style-name="T1"><style:text-properties fo:font-style="italic"/></style:style>',
  '<style:style style:name="P1" style:family="paragraph" style:parent-style-name="Title"/>',
].join('')

export type OdtParts = {
  /** What stands in `office:text`. */
  readonly body: string
  /** What stands in the head of each page. */
  readonly header?: string
  readonly manifest?: string
}

/** The same bytes for the same parts, on every machine. */
export function makeOdt({ body, header = '', manifest = '' }: OdtParts): Uint8Array {
  const content = `<office:document-content ${bound} office:version="1.2"><office:automatic-styles>${looks}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`
  const page = '<style:page-layout style:name="pm1"/>'
  const master = `<style:master-page style:name="Standard" style:page-layout-name="pm1"><style:header>${header}</style:header></style:master-page>`
  const styles = `<office:document-styles ${bound} office:version="1.2"><office:styles><style:style style:name="Title" style:family="paragraph"/></office:styles><office:automatic-styles>${page}</office:automatic-styles><office:master-styles>${master}</office:master-styles></office:document-styles>`
  const files = ['content.xml', 'styles.xml'].map((name) => {
    return `<manifest:file-entry manifest:full-path="${name}" manifest:media-type="text/xml"/>`
  })
  const listed = `<manifest:manifest xmlns:manifest="urn:oasis:names:tc:opendocument:xmlns:manifest:1.0" manifest:version="1.2"><manifest:file-entry manifest:full-path="/" manifest:media-type="${mimetype}"/>${files.join('')}${manifest}</manifest:manifest>`
  const written = (text: string) => new TextEncoder().encode(text)
  return zipSync(
    {
      // First and not packed, so that a file can be known without unpacking it.
      mimetype: [written(mimetype), { level: 0 }],
      'content.xml': written(declaration + content),
      'styles.xml': written(declaration + styles),
      'META-INF/manifest.xml': written(declaration + listed),
    },
    { mtime: new Date('2026-01-05T09:00:00') },
  )
}

/** A paragraph. */
export function p(content: string, style = 'Standard'): string {
  return `<text:p text:style-name="${style}">${content}</text:p>`
}
