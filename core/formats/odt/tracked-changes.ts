/** The tracked changes of an OpenDocument text: whose they are, and the text with all of them accepted or rejected. */
import { append } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import { readMoment } from '../moment.ts'
import { type Splice, splice } from '../text-grammar.ts'
import { readXmlText } from '../xml/characters.ts'
import { childNamed, descendantsNamed } from '../xml/names.ts'
import { scanXml, type XmlElement } from '../xml/scan-xml.ts'

export type Resolution = 'accept' | 'reject'

type Change = {
  readonly id: string
  readonly kind: 'insertion' | 'deletion' | 'format-change'
  readonly author: string
  readonly atMs: number | undefined
  /** As it is listed at the head of the text. */
  readonly region: XmlElement
  readonly told: XmlElement
}

export function listChanges(text: string, root: XmlElement): readonly Change[] {
  return descendantsNamed(root, 'changed-region').flatMap((region): readonly Change[] => {
    const id = region.attributes.get('text:id') ?? region.attributes.get('xml:id') ?? ''
    return (['insertion', 'deletion', 'format-change'] as const).flatMap((kind) => {
      const told = childNamed(region, kind)
      if (told === undefined) return []
      const info = childNamed(told, 'change-info')
      const said = (name: string) => {
        const one = info && descendantsNamed(info, name)[0]
        return one === undefined ? '' : readXmlText(text.slice(one.innerStart, one.innerEnd))
      }
      return [{ id, kind, author: said('creator'), atMs: readMoment(said('date')), region, told }]
    })
  })
}

/**
 * The part as if its changes, or those of some people, had been accepted, or nobody had made them. One that cannot be taken back without tearing
 * what stands around it stays as it is.
 */
export function resolveChanges(
  text: string,
  root: XmlElement,
  resolution: Resolution,
  isOf: (author: string) => boolean = () => true,
): string {
  const marks = marksIn(root)
  const splices: Splice[] = []
  const left = new Set<Change>()
  const all = listChanges(text, root)
  const changes = all.filter(({ author }) => isOf(author))
  for (const other of all) if (!changes.includes(other)) left.add(other)
  for (const change of changes) {
    const own = marks.get(change.id) ?? []
    const added = isGone(change, resolution) ? takeBack(text, change, own) : own.map(withoutMark)
    if (added === undefined) left.add(change)
    else append(splices, added)
  }
  append(splices, listsWithout(root, all, left))
  return splice(text, outermost(splices))
}

function isGone({ kind }: Change, resolution: Resolution): boolean {
  return resolution === 'reject' && kind !== 'format-change'
}

type Mark = Span & { readonly paragraph: XmlElement | undefined; readonly isInside: boolean }

/** The marks of each change where they stand, with the paragraph around them, and whether they stand right in it. */
export function marksIn(root: XmlElement): ReadonlyMap<string, readonly Mark[]> {
  const marks = new Map<string, Mark[]>()
  const look = (element: XmlElement, paragraph: XmlElement | undefined): void => {
    for (const child of element.children) {
      if (child.kind !== 'element' || child.name === 'text:tracked-changes') continue
      const id = /^text:change(?:-start|-end)?$/u.test(child.name) ? child.attributes.get('text:change-id') : undefined
      if (id !== undefined) {
        const known = marks.get(id) ?? []
        known.push({ start: child.start, end: child.end, paragraph, isInside: element === paragraph })
        marks.set(id, known)
      }
      look(child, child.name === 'text:p' || child.name === 'text:h' ? child : paragraph)
    }
  }
  look(root, undefined)
  return marks
}

function withoutMark({ start, end }: Span): Splice {
  return { range: { start, end }, replacement: '' }
}

function takeBack(text: string, change: Change, marks: readonly Mark[]): readonly Splice[] | undefined {
  const [first, last] = [marks[0], marks.at(-1)]
  if (first === undefined || last === undefined) return []
  if (change.kind === 'insertion') return withoutWords(text, first, last)
  return withWords(text, change, first)
}

/** Within a paragraph; from one to another, which then are one; or of whole paragraphs. */
function withoutWords(text: string, first: Mark, last: Mark): readonly Splice[] | undefined {
  const range = { start: first.start, end: last.end }
  const removed = text.slice(range.start, range.end)
  const joins = first.isInside && last.isInside && first.paragraph?.name === last.paragraph?.name
  const name = first.paragraph?.name ?? ''
  const isSound = scanXml(`<x>${removed}</x>`).ok || (joins && scanXml(`<x><${name}>${removed}</${name}></x>`).ok)
  return isSound ? [{ range, replacement: '' }] : undefined
}

/** Words of one paragraph come back at the mark; of several, the first and the last join what stands around it. */
function withWords(text: string, { told }: Change, mark: Mark): readonly Splice[] | undefined {
  const parts = told.children
    .filter((child) => child.kind === 'element')
    .filter(({ name }) => name !== 'office:change-info')
  const [first, last] = [parts[0], parts.at(-1)]
  const range = { start: mark.start, end: mark.end }
  if (first === undefined || last === undefined) return [{ range, replacement: '' }]
  const inside = (element: XmlElement) => text.slice(element.innerStart, element.innerEnd)
  if (first === last) return isParagraph(first) ? [{ range, replacement: inside(first) }] : undefined
  const { paragraph } = mark
  if (!mark.isInside || paragraph === undefined || !isParagraph(first) || !isParagraph(last)) return undefined
  const between = text.slice(first.end, last.start)
  const opening = last.name === paragraph.name ? text.slice(last.start, last.innerStart) : tagOf(text, paragraph)
  return [{ range, replacement: `${inside(first)}</${paragraph.name}>${between}${opening}${inside(last)}` }]
}

function isParagraph({ name }: XmlElement): boolean {
  return name === 'text:p' || name === 'text:h'
}

function tagOf(text: string, { start, innerStart }: XmlElement): string {
  return text.slice(start, innerStart)
}

/** The lists of changes without those that are settled; a list of which nothing is left goes. */
function listsWithout(root: XmlElement, changes: readonly Change[], left: ReadonlySet<Change>): readonly Splice[] {
  return descendantsNamed(root, 'tracked-changes').flatMap((list) => {
    const own = changes.filter(({ region }) => region.start >= list.start && region.end <= list.end)
    if (own.length > 0 && !own.some((change) => left.has(change))) return [withoutMark(list)]
    return own.filter((change) => !left.has(change)).map(({ region }) => withoutMark(region))
  })
}

/** What is changed inside of what goes, goes with it. */
function outermost(splices: readonly Splice[]): readonly Splice[] {
  const inOrder = [...splices].sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
  let end = -1
  return inOrder.filter(({ range }) => {
    if (range.start < end) return false
    end = range.end
    return true
  })
}
