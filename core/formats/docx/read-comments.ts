/** What people said in the margin of a Word document, and of which words. */
import { append, groupBy } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import type { FileComment, FileRemark } from '../format.ts'
import { readMoment } from '../moment.ts'
import { readPart } from '../package/xml-entry.ts'
import { readXmlText } from '../xml/characters.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { CodedParagraph } from './coded-paragraph.ts'
import type { WordPackage } from './find-parts.ts'
import { elementsOf, type WordXml, wordXml, youngerValue } from './names.ts'
import type { DocumentPart, WordDocument } from './read-document.ts'

export type Said = FileRemark & { readonly native: string; readonly paragraph: string | undefined }
type Extended = { readonly parent: string | undefined; readonly isDone: boolean }

/** Threads in the order of the text. Comments without a word, and those that no place names, are left. */
export function readComments({ container, parts }: WordDocument): readonly FileComment[] {
  const said = readSaid(container)
  const extended = readExtended(container)
  const byParagraph = new Map([...said.values()].flatMap((one) => (one.paragraph ? [[one.paragraph, one.native]] : [])))
  const rootOf = (one: Said): string => byParagraph.get(extended.get(one.paragraph ?? '')?.parent ?? '') ?? one.native
  const threads = groupBy([...said.values()], rootOf)
  return placesOf(parts).flatMap(({ native, place }) => {
    const remarks = threads.get(native) ?? []
    const first = said.get(native)
    if (first === undefined || remarks.length === 0) return []
    const isResolved = extended.get(first.paragraph ?? '')?.isDone === true
    const inOrder = [first, ...remarks.filter((one) => one !== first)]
    return [{ place, isResolved, remarks: inOrder.map(({ paragraph: _, ...remark }) => remark) }]
  })
}

function partNamed({ source }: WordPackage, name: string | undefined): XmlFile | undefined {
  const read = name === undefined ? undefined : readPart(source, name)
  return read?.ok === true ? read.value : undefined
}

/** What is said, by its number in the document; comments without a word are left. */
export function readSaid(container: WordPackage): ReadonlyMap<string, Said> {
  const file = partNamed(container, container.comments)
  if (file === undefined) return new Map()
  const xml = wordXml(file.text, file.root)
  const all = elementsOf(file.root).filter((element) => xml.nameOf(element) === 'w:comment')
  const said = all.map((comment): Said => {
    const paragraphs = within(xml, comment, 'w:p')
    const words = paragraphs.map((one) =>
      within(xml, one, 'w:t')
        .map((text) => wordsOf(file, text))
        .join(''),
    )
    const last = paragraphs.at(-1)
    return {
      native: xml.valueOf(comment, 'id') ?? '',
      author: xml.valueOf(comment, 'author') ?? '',
      // Word writes the local time and calls it that of Greenwich.
      atMs: readMoment(xml.valueOf(comment, 'date')),
      words: words.join('\n').trim(),
      paragraph: last && youngerValue(file.text, last, 'paraId'),
    }
  })
  return new Map(said.filter(({ words }) => words !== '').map((one) => [one.native, one]))
}

/** What answers what, and what is settled, by the last paragraph of each comment. */
function readExtended(container: WordPackage): ReadonlyMap<string, Extended> {
  const file = partNamed(container, container.commentsExtended)
  if (file === undefined) return new Map()
  const known = elementsOf(file.root).map((element): [string, Extended] => {
    const done = youngerValue(file.text, element, 'done')
    return [
      youngerValue(file.text, element, 'paraId') ?? '',
      { parent: youngerValue(file.text, element, 'paraIdParent'), isDone: done === '1' || done === 'true' },
    ]
  })
  return new Map(known)
}

function within(xml: WordXml, element: XmlElement, name: string): readonly XmlElement[] {
  return elementsOf(element).flatMap((child) => (xml.nameOf(child) === name ? [child] : within(xml, child, name)))
}

function wordsOf({ text }: XmlFile, element: XmlElement): string {
  return readXmlText(text.slice(element.innerStart, element.innerEnd))
}

type Named = { readonly native: string; readonly place: FileComment['place'] }
type Range = { readonly native: string; start: number; end: number }

/** Each comment once, where its words are; where it has none, at the paragraph it hangs on. */
function placesOf(parts: readonly DocumentPart[]): readonly Named[] {
  const named: Named[] = []
  let first = 0
  for (const part of parts) {
    const ranges = rangesIn(part)
    append(
      named,
      [...ranges.values()].map((range) => ({ native: range.native, place: placeIn(part, first, range) })),
    )
    first += part.paragraphs.length
  }
  return named
}

function rangesIn({ xml, file }: DocumentPart): ReadonlyMap<string, Range> {
  const ranges = new Map<string, Range>()
  const look = (element: XmlElement): void => {
    const edge = /^w:comment(RangeStart|RangeEnd|Reference)$/u.exec(xml.nameOf(element))?.[1]
    if (edge !== undefined) {
      const native = xml.valueOf(element, 'id') ?? ''
      const range = ranges.get(native) ?? { native, start: element.start, end: element.start }
      if (edge === 'RangeEnd') range.end = element.start
      ranges.set(native, range)
    }
    for (const child of elementsOf(element)) look(child)
  }
  look(file.root)
  return ranges
}

/** In the first paragraph of text that the range reaches. */
function placeIn({ paragraphs }: DocumentPart, first: number, { start, end }: Range): FileComment['place'] {
  const around = paragraphs.map(({ paragraph }, nth) => ({ paragraph, block: first + nth }))
  const reached = around.flatMap(({ paragraph, block }) => {
    const span = spanIn(paragraph, start, end)
    return span.start < span.end ? [{ block, span }] : []
  })
  if (reached[0] !== undefined) return reached[0]
  const inside = around.find(({ paragraph: { element } }) => start >= element.start && start < element.end)
  return inside && { block: inside.block, span: { start: 0, end: inside.paragraph.text.length } }
}

function spanIn({ cells, pieces }: CodedParagraph, start: number, end: number): Span {
  const inside = cells.filter((cell) => {
    const range = cell.kind === 'looks' ? undefined : pieces[cell.piece]?.range
    return range !== undefined && range.start >= start && range.end <= end
  })
  return { start: inside[0]?.start ?? 0, end: inside.at(-1)?.end ?? 0 }
}
