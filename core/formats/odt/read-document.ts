/** An OpenDocument text as a whole: its body and its page heads and feet, and every paragraph with words in them. */
import type { Block } from '../../model/article.ts'
import type { Diagnostic, FileRefused } from '../../model/file.ts'
import { append } from '../../model/lists.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Part } from '../format.ts'
import { noCounts, told } from '../package/counts.ts'
import { type Package, readPackage, refusePackage } from '../package/read-package.ts'
import { entryOf, readPart as readXmlPart } from '../package/xml-entry.ts'
import { checkXml, type XmlFile } from '../xml/read-xml.ts'
import { readPart } from './read-part.ts'
import { stylesOf } from './styles.ts'

export type DocumentPart = Part & {
  readonly file: XmlFile
  /** Their ranges are of this part's text. */
  readonly blocks: readonly Block[]
}

export type OpenDocument = {
  readonly source: Package
  readonly parts: readonly DocumentPart[]
  /** Their ranges count through the texts of all parts. */
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** The body first. */
const textParts = ['content.xml', 'styles.xml'] as const

/** With `isStrict` every part passes the gatekeeper; a document that was let in once need not again. Never throws. */
export function readDocument(bytes: Uint8Array, isStrict: boolean): Result<OpenDocument, FileRefused> {
  const source = readPackage(bytes)
  if (!source.ok) return source
  const isProtected = readXmlPart(source.value, 'META-INF/manifest.xml')
  if (isProtected.ok && isProtected.value?.text.includes(':encryption-data'))
    return fail({ kind: 'password-protected' })
  if (entryOf(source.value, 'content.xml') === undefined) {
    return fail(refusePackage('no-main-part', 'content.xml'))
  }
  const files: { readonly name: string; readonly file: XmlFile }[] = []
  for (const name of textParts) {
    const read = readXmlPart(source.value, name)
    if (!read.ok) return read
    if (read.value === undefined) continue
    const refused = isStrict ? checkXml(name, read.value) : undefined
    if (refused !== undefined) return fail(refused)
    files.push({ name, file: read.value })
  }
  return ok(documentOf(source.value, files))
}

function documentOf(
  source: Package,
  files: readonly { readonly name: string; readonly file: XmlFile }[],
): OpenDocument {
  const styles = stylesOf(files.map(({ file }) => file))
  const counts = noCounts()
  const parts: DocumentPart[] = []
  const blocks: Block[] = []
  const tooMany: Diagnostic[] = []
  let offset = 0
  for (const { name, file } of files) {
    const { text, root } = file
    const read = readPart(text, root, styles, counts)
    const moved = ({ start, end }: { readonly start: number; readonly end: number }) => {
      return { start: start + offset, end: end + offset }
    }
    append(
      tooMany,
      read.tooManyCodes.map((range) => ({ kind: 'too-many-codes' as const, range: moved(range) })),
    )
    append(
      blocks,
      read.blocks.map((block) => ({ ...block, range: moved(block.range) })),
    )
    parts.push({ name, text, file, blocks: read.blocks })
    offset += text.length
  }
  return { source, parts, blocks: withOneHeadline(blocks), diagnostics: [...told(counts), ...tooMany] }
}

/** The title; without one the first heading, if it is the first of all. */
function withOneHeadline(blocks: readonly Block[]): readonly Block[] {
  const title = blocks.findIndex(({ kind }) => kind === 'headline')
  const headline = title >= 0 ? title : blocks[0]?.kind === 'heading' ? 0 : -1
  return blocks.map((block, index): Block => {
    if (index === headline) return { ...block, kind: 'headline' }
    return block.kind === 'headline' ? { ...block, kind: 'heading' } : block
  })
}
