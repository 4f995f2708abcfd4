/** A Word document as a whole: its parts' texts, and every paragraph with words in it. */
import type { Block } from '../../model/article.ts'
import type { Diagnostic, FileRefused } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import type { Part } from '../format.ts'
import { noCounts, told } from '../package/counts.ts'
import { readPart as readXmlPart } from '../package/xml-entry.ts'
import { checkXml, type XmlFile } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { findParts, type WordPackage } from './find-parts.ts'
import { childOf, elementsOf, type WordXml, wordXml } from './names.ts'
import { keepsSpaceThroughout, type PlacedParagraph, readPart } from './read-part.ts'
import type { RunFormat } from './run-format.ts'
import { countBound } from './unbind-edited.ts'

export type DocumentPart = Part & {
  readonly xml: WordXml
  readonly file: XmlFile
  readonly paragraphs: readonly PlacedParagraph[]
  /** Where its text begins among the texts of all parts. */
  readonly offset: number
}

export type WordDocument = {
  readonly container: WordPackage
  readonly parts: readonly DocumentPart[]
  readonly blocks: readonly Block[]
  readonly diagnostics: readonly Diagnostic[]
}

/** With `isStrict` every part passes the gatekeeper; a document that was let in once need not again. Never throws. */
export function readDocument(bytes: Uint8Array, isStrict: boolean): Result<WordDocument, FileRefused> {
  const found = findParts(bytes)
  if (!found.ok) return found
  if (found.value === undefined) return fail({ kind: 'broken-package', rule: 'no-main-part', entry: '' })
  const container = found.value
  const styles = stylesOf(container)
  if (!styles.ok) return styles
  const counts = noCounts()
  const formats = new Map<string, RunFormat>()
  const parts: DocumentPart[] = []
  const tooMany: Diagnostic[] = []
  let offset = 0
  for (const name of container.textParts) {
    const read = readXmlPart(container.source, name)
    if (!read.ok) return read
    if (read.value === undefined) continue
    const refused = isStrict ? checkXml(name, read.value) : undefined
    if (refused !== undefined) return fail(refused)
    const { text, root } = read.value
    const xml = wordXml(text, root)
    const reading = { xml, styleName: (id: string) => styles.value.get(id), counts, formats }
    const { paragraphs, tooManyCodes } = readPart({ ...reading, keepsSpace: keepsSpaceThroughout(text, root) }, root)
    for (const range of tooManyCodes) tooMany.push({ kind: 'too-many-codes', range: moved(range, offset) })
    counts.bound += countBound(text, root)
    parts.push({ name, text, xml, file: read.value, paragraphs, offset })
    offset += text.length
  }
  return ok({ container, parts, blocks: blocksOf(parts), diagnostics: [...told(counts), ...tooMany] })
}

function moved({ start, end }: { readonly start: number; readonly end: number }, by: number) {
  return { start: start + by, end: end + by }
}

function blocksOf(parts: readonly DocumentPart[]): readonly Block[] {
  const blocks = parts.flatMap(({ paragraphs, offset }) =>
    paragraphs.map(({ kind, paragraph: { element, text, codes } }) => ({
      kind,
      range: moved(element, offset),
      text,
      codes,
    })),
  )
  const headline = blocks.findIndex(({ kind }) => kind === 'headline')
  // One article, one headline.
  return blocks.map((block, index) => {
    return block.kind === 'headline' && index !== headline ? { ...block, kind: 'heading' as const } : block
  })
}

/** What styles are called, in lower case, by their ids: the ids are in the language of the Word that made them. */
function stylesOf({ source, styles }: WordPackage): Result<ReadonlyMap<string, string>, FileRefused> {
  const read = styles === undefined ? ok(undefined) : readXmlPart(source, styles)
  if (!read.ok) return read
  if (read.value === undefined) return ok(new Map())
  const { text, root } = read.value
  const xml = wordXml(text, root)
  const nameOf = (style: XmlElement) => {
    const name = childOf(xml, style, 'w:name')
    return (name && xml.valueOf(name, 'val'))?.toLowerCase() ?? ''
  }
  const known = elementsOf(root).filter((element) => xml.nameOf(element) === 'w:style')
  return ok(new Map(known.map((style) => [xml.valueOf(style, 'styleId') ?? '', nameOf(style)])))
}
