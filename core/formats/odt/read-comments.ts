/** What people said in an OpenDocument text, and of which words. */
import type { Block } from '../../model/article.ts'
import { append } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import { segmentRange } from '../block-map.ts'
import type { FileComment, FileRemark } from '../format.ts'
import { readMoment } from '../moment.ts'
import { attributesOf } from '../xml/attribute.ts'
import { readXmlText } from '../xml/characters.ts'
import { childNamed, childrenNamed } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { DocumentPart, OpenDocument } from './read-document.ts'

/** A comment in the text: its words' end, if it has words, and the one it answers. */
type Annotation = {
  readonly name: string | undefined
  readonly parent: string | undefined
  readonly start: number
  end: number
  readonly paragraph: XmlElement | undefined
  readonly isResolved: boolean
  readonly remark: FileRemark
}

/** Threads in the order of the text; what has no word is left. */
export function readComments({ parts }: OpenDocument): readonly FileComment[] {
  const comments: FileComment[] = []
  let first = 0
  for (const part of parts) {
    append(comments, threadsOf(part, first))
    first += part.blocks.length
  }
  return comments
}

function threadsOf(part: DocumentPart, first: number): readonly FileComment[] {
  const all = annotationsIn(part).filter(({ remark }) => remark.words !== '')
  const named = new Set(all.map(({ name }) => name))
  const answers = (one: Annotation) => one.parent !== undefined && named.has(one.parent)
  return all
    .filter((one) => !answers(one))
    .map((one) => ({
      place: placeIn(part, first, one),
      isResolved: one.isResolved,
      remarks: [one, ...all.filter(({ parent }) => parent !== undefined && parent === one.name)].map(
        ({ remark }) => remark,
      ),
    }))
}

function annotationsIn({ text, file }: DocumentPart): readonly Annotation[] {
  const found: Annotation[] = []
  const look = (element: XmlElement, paragraph: XmlElement | undefined): void => {
    for (const child of element.children) {
      if (child.kind !== 'element') continue
      if (child.name === 'office:annotation') found.push(annotationOf(text, child, paragraph))
      else if (child.name === 'office:annotation-end') {
        const name = child.attributes.get('office:name')
        const begun = found.find((one) => one.name !== undefined && one.name === name)
        if (begun !== undefined) begun.end = child.start
      } else if (child.name !== 'text:tracked-changes') look(child, isParagraph(child) ? child : paragraph)
    }
  }
  look(file.root, undefined)
  return found
}

function isParagraph({ name }: XmlElement): boolean {
  return name === 'text:p' || name === 'text:h'
}

function annotationOf(text: string, element: XmlElement, paragraph: XmlElement | undefined): Annotation {
  const own = [...attributesOf(text.slice(element.start, element.innerStart))]
  const valueNamed = (name: string) => own.find(([known]) => known.replace(/^.*:/u, '') === name)?.[1]
  const told = (name: string) => {
    const child = childNamed(element, name)
    return child === undefined ? '' : wordsIn(text, child)
  }
  return {
    name: valueNamed('name'),
    parent: valueNamed('parent-name'),
    start: element.end,
    end: element.end,
    paragraph,
    isResolved: valueNamed('resolved') === 'true',
    remark: {
      author: told('creator'),
      atMs: readMoment(told('date')),
      words: childrenNamed(element, 'p')
        .map((line) => wordsIn(text, line))
        .join('\n')
        .trim(),
      native: valueNamed('name'),
    },
  }
}

function wordsIn(text: string, element: XmlElement): string {
  return element.children
    .map((child) => (child.kind === 'element' ? wordsIn(text, child) : readXmlText(text.slice(child.start, child.end))))
    .join('')
}

/** In the first block of text that its words reach; without words, the paragraph it stands in. */
function placeIn({ blocks }: DocumentPart, first: number, { start, end, paragraph }: Annotation): FileComment['place'] {
  const reached = blocks.findIndex(({ range }) => range.start < end && range.end > start)
  const block = blocks[reached]
  if (block !== undefined && start < end) return { block: first + reached, span: spanIn(block, { start, end }) }
  if (paragraph === undefined) return undefined
  const own = blocks.findIndex(({ range }) => range.start >= paragraph.start && range.end <= paragraph.end)
  const whole = blocks[own]
  return whole && { block: first + own, span: { start: 0, end: whole.text.length } }
}

/** The units of a block's text that stand in a stretch of the part. */
function spanIn(block: Block, { start, end }: Span): Span {
  const { length } = block.text
  const rangeOf = (at: number) => segmentRange(block, { start: at, end: at + 1 })
  let [from, to] = [0, length]
  while (from < length && rangeOf(from).start < start) from++
  while (to > from && rangeOf(to - 1).end > end) to--
  return { start: from, end: to }
}
