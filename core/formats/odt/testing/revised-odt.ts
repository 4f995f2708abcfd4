/** Reads the XML of an OpenDocument text as a program does that accepts or rejects the changes of one person. */
import { SaxesParser } from 'saxes'

type Region = { readonly kind: 'insertion' | 'deletion'; readonly creator: string; readonly deleted: readonly Tree[] }

/** An element, or text between tags. */
type Tree = {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly inside: readonly (Tree | string)[]
}

/** `by`: whose changes are decided; of all others the insertions read, the deletions do not. */
export type OdtDecision = { readonly way: 'accept' | 'reject'; readonly by: string }

/**
 * The text as the format has it read: white space in a row is one, a paragraph a line; what hangs on the words of a
 * paragraph, such as a note, is a sign in it and stands before it. Comments are none of it.
 */
export function revisedOdt(xml: string, { way, by }: OdtDecision): string {
  const root = treeOf(xml)
  const regions = new Map(elementsOf(root, 'text:changed-region').map((one) => [idOf(one), regionOf(one)]))
  const reader = new OdtReader(
    regions,
    ({ kind, creator }) => (kind === 'insertion') === (creator === by && way === 'reject'),
  )
  reader.read(root)
  return reader.lines.join('\n')
}

/** How many changes and comments in it are by a person. */
export function revisionsOf(xml: string, by: string): number {
  return xml.split(`<dc:creator>${by}</dc:creator>`).length - 1
}

function treeOf(xml: string): Tree {
  const root = { name: '', attributes: {}, inside: [] as (Tree | string)[] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('opentag', ({ name, attributes }) => {
    const element = { name, attributes, inside: [] }
    open.at(-1)?.inside.push(element)
    open.push(element)
  })
  parser.on('text', (words) => open.at(-1)?.inside.push(words))
  parser.on('cdata', (words) => open.at(-1)?.inside.push(words))
  parser.on('closetag', () => open.pop())
  parser.write(xml).close()
  return root
}

function elementsOf({ inside }: Tree, name: string): readonly Tree[] {
  return inside.flatMap((one) => (typeof one === 'string' ? [] : one.name === name ? [one] : elementsOf(one, name)))
}

function idOf({ attributes }: Tree): string {
  return attributes['xml:id'] ?? attributes['text:id'] ?? ''
}

function regionOf(region: Tree): Region {
  const creator = elementsOf(region, 'dc:creator')
    .flatMap(({ inside }) => inside)
    .join('')
  const [deletion] = elementsOf(region, 'text:deletion')
  const deleted = (deletion?.inside ?? []).filter((one) => typeof one !== 'string' && one.name !== 'office:change-info')
  return { kind: deletion === undefined ? 'insertion' : 'deletion', creator, deleted: deleted as readonly Tree[] }
}

class OdtReader {
  readonly lines: string[] = []
  readonly #regions: ReadonlyMap<string, Region>
  /** True of words that go: insertions rejected, deletions not. */
  readonly #goes: (region: Region) => boolean
  readonly #dropped = new Set<string>()

  constructor(regions: ReadonlyMap<string, Region>, goes: (region: Region) => boolean) {
    this.#regions = regions
    this.#goes = goes
  }

  /** Every paragraph in it. */
  read({ inside }: Tree): void {
    for (const one of inside) {
      if (typeof one === 'string' || isAside(one.name)) continue
      if (isParagraph(one.name)) this.lines.push(collapsed(this.#words(one)))
      else {
        // Whole paragraphs can be inside a change.
        this.#mark(one)
        this.read(one)
      }
    }
  }

  /** Of a paragraph, or of a stretch of it. */
  #words({ inside }: Tree): string {
    return inside.map((one) => (typeof one === 'string' ? this.#seen(one) : this.#element(one))).join('')
  }

  #element(element: Tree): string {
    const { name, attributes } = element
    if (name === 'office:annotation') return this.#seen(placeSign)
    if (isAside(name)) return ''
    if (name === 'text:note' || name.startsWith('draw:')) {
      const isDropped = this.#dropped.size > 0
      if (!isDropped) this.read(element)
      return isDropped ? '' : hangingSign
    }
    const sign = signOf(name, attributes['text:c'])
    const isPlace = sign === '' && element.inside.length === 0 && !seenThrough.test(name)
    if (isPlace) return this.#seen(placeSign)
    return sign === '' ? this.#mark(element) + this.#words(element) : this.#seen(sign)
  }

  /** What a mark of a change brings back. */
  #mark({ name, attributes }: Tree): string {
    const id = attributes['text:change-id'] ?? ''
    const region = this.#regions.get(id)
    if (region === undefined) return ''
    if (name === 'text:change-start' && this.#goes(region)) this.#dropped.add(id)
    if (name === 'text:change-end') this.#dropped.delete(id)
    if (name !== 'text:change' || this.#goes(region) || this.#dropped.size > 0) return ''
    // White space at an edge of what was taken out is seen where it stood.
    return region.deleted
      .map((one) => collapsed(this.#words(one)))
      .join('\n')
      .replaceAll(' ', seenSpace)
  }

  #seen(words: string): string {
    return this.#dropped.size > 0 ? '' : words
  }
}

function isAside(name: string): boolean {
  return name === 'text:tracked-changes' || name === 'office:annotation' || name === 'text:note-citation'
}

function isParagraph(name: string): boolean {
  return name === 'text:p' || name === 'text:h'
}

/** A space that is an element is seen wherever it stands. */
const seenSpace = '\u0001'
/** A place or a field without words: between two spaces both are seen. */
const placeSign = '\u0005'
const seenThrough = /^text:(?:span|a|change(?:-start|-end)?|soft-page-break)$/u
/** A note or a frame. */
const hangingSign = '\u0004'

function signOf(name: string, count = '1'): string {
  if (name === 'text:s') return seenSpace.repeat(Number(count))
  if (name === 'text:tab') return '\u0002'
  return name === 'text:line-break' ? '\u0003' : ''
}

/** Of one paragraph. */
function collapsed(text: string): string {
  return text
    .replace(/[ \t\r\n]+/gu, ' ')
    .replace(/^ | $/gu, '')
    .replaceAll(seenSpace, ' ')
    .replaceAll(placeSign, '')
}
