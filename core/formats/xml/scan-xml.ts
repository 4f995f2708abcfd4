/** XML as a tree of offsets: what stands where in the text, so that a format can splice without ever writing XML anew. */
import type { XmlRule } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'
import { attributesOf } from './attribute.ts'
import { ElementTable } from './element-table.ts'

/** Deeper is an attack: the deepest real document seen has 60, and what reads by recursion must not run out of stack. */
export const deepestXml = 256
/** Elements and pieces of text; a book has some hundred thousand. */
const mostNodes = 3_000_000

/** Offsets are UTF-16 units of the text. */
export type XmlElement = {
  readonly kind: 'element'
  /** As written, prefix included. */
  readonly name: string
  readonly start: number
  /** Behind its start tag. */
  readonly innerStart: number
  /** Before its end tag; `innerStart` for an empty one. */
  readonly innerEnd: number
  readonly end: number
  /** Found when they are first asked for, and the same ones from then on. */
  readonly children: readonly XmlNode[]
  /** Those of them that are elements. */
  readonly elements: readonly XmlElement[]
  /** Of its start tag, as they read, by their names, prefixes and all. */
  readonly attributes: ReadonlyMap<string, string>
  /** The elements among its children, each anew and kept by nobody: for those of which a file has a hundred thousand. */
  readonly passing: () => Iterable<XmlElement>
}

export type XmlText = { readonly kind: 'text' | 'cdata'; readonly start: number; readonly end: number }
export type XmlNode = XmlElement | XmlText

export type XmlBroken = { readonly rule: XmlRule; readonly offset: number }

/**
 * The root element. Comments and processing instructions are no nodes. Bounded in depth and count; a document type with
 * entities and a NUL are refused. What is well-formed all the way is for `checkXml` to say. Never throws.
 */
export function scanXml(text: string): Result<XmlElement, XmlBroken> {
  const nul = text.indexOf('\u0000')
  if (nul >= 0) return fail({ rule: 'nul', offset: nul })
  const scanner = new Scanner(text)
  return scanner.broken === undefined && scanner.table.count > 0
    ? ok(new Element(text, scanner.table, 0))
    : fail(scanner.broken ?? { rule: 'not-well-formed', offset: text.length })
}

const noChildren: readonly XmlNode[] = []
const noElements: readonly XmlElement[] = []
const noAttributes: ReadonlyMap<string, string> = new Map()

/** A row of the table as an element. */
class Element implements XmlElement {
  readonly name: string
  readonly start: number
  readonly innerStart: number
  readonly innerEnd: number
  readonly end: number
  readonly #text: string
  readonly #table: ElementTable
  readonly #row: number
  #children: readonly XmlNode[] | undefined
  #elements: readonly XmlElement[] | undefined
  #attributes: ReadonlyMap<string, string> | undefined

  constructor(text: string, table: ElementTable, row: number) {
    this.#text = text
    this.#table = table
    this.#row = row
    this.name = table.nameOf(row)
    this.start = table.startOf(row)
    this.innerStart = table.innerStartOf(row)
    this.innerEnd = table.innerEndOf(row)
    this.end = table.endOf(row)
  }

  get kind(): 'element' {
    return 'element'
  }

  get attributes(): ReadonlyMap<string, string> {
    this.#attributes ??= this.#readAttributes()
    return this.#attributes
  }

  #readAttributes(): ReadonlyMap<string, string> {
    const tag = this.#text.slice(this.start, this.innerStart)
    return tag.includes('=') ? attributesOf(tag) : noAttributes
  }

  get children(): readonly XmlNode[] {
    this.#children ??= this.innerStart === this.innerEnd ? noChildren : this.#findChildren()
    return this.#children
  }

  get elements(): readonly XmlElement[] {
    this.#elements ??= this.#table.isAlone(this.#row) ? noElements : [...this.passing()]
    return this.#elements
  }

  *passing(): Iterable<XmlElement> {
    const table = this.#table
    const end = table.behind(this.#row)
    for (let row = this.#row + 1; row < end; row = table.behind(row)) yield new Element(this.#text, table, row)
  }

  #findChildren(): readonly XmlNode[] {
    const found: XmlNode[] = []
    let at = this.innerStart
    for (const child of this.elements) {
      this.#findTexts(found, at, child.start)
      found.push(child)
      at = child.end
    }
    this.#findTexts(found, at, this.innerEnd)
    return found
  }

  /** Between elements. */
  #findTexts(found: XmlNode[], from: number, to: number): void {
    for (let at = from; at < to; ) {
      const isMark = this.#text.charCodeAt(at) === lessThan
      const end = isMark ? behindMark(this.#text, at) : wordsEnd(this.#text, at)
      if (!isMark) found.push({ kind: 'text', start: at, end })
      else if (isCdata(this.#text, at)) found.push({ kind: 'cdata', start: at, end })
      at = end
    }
  }
}

class Scanner {
  broken: XmlBroken | undefined
  readonly table = new ElementTable()
  readonly #text: string
  /** Rows of the elements that are open. */
  readonly #open: number[] = []
  #nodes = 0

  constructor(text: string) {
    this.#text = text
    let at = 0
    while (at < text.length && this.broken === undefined) {
      const next = text.charCodeAt(at) === lessThan ? this.#mark(at) : this.#words(at)
      if (next <= at) break
      at = next
    }
    const left = this.#open.at(-1)
    if (left !== undefined) this.#refuse('not-well-formed', this.table.startOf(left))
  }

  #refuse(rule: XmlRule, offset: number): number {
    this.broken ??= { rule, offset }
    return -1
  }

  #count(at: number): void {
    this.#nodes++
    if (this.#nodes > mostNodes) this.#refuse('too-much', at)
  }

  #words(at: number): number {
    if (this.#open.length > 0) this.#count(at)
    return wordsEnd(this.#text, at)
  }

  #mark(at: number): number {
    const next = this.#text.charCodeAt(at + 1)
    if (next === slash) return this.#endTag(at)
    if (next !== questionMark && next !== exclamationMark) return this.#startTag(at)
    if (isDocumentTypeWithEntities(this.#text, at)) return this.#refuse('entities', at)
    const end = behindMark(this.#text, at)
    if (end < 0) return this.#refuse('not-well-formed', at)
    if (isCdata(this.#text, at) && this.#open.length > 0) this.#count(at)
    return end
  }

  #startTag(at: number): number {
    const end = tagEnd(this.#text, at)
    if (end === undefined) return this.#refuse('not-well-formed', at)
    const isEmpty = this.#text.charCodeAt(end - 2) === slash
    const name = nameAt(this.#text, at + 1)
    const isSecondRoot = this.#open.length === 0 && this.table.count > 0
    if (name === '' || isSecondRoot) return this.#refuse('not-well-formed', at)
    this.#count(at)
    const row = this.table.add(name, at, end)
    if (isEmpty) return end
    this.#open.push(row)
    return this.#open.length > deepestXml ? this.#refuse('too-deep', at) : end
  }

  #endTag(at: number): number {
    const end = this.#text.indexOf('>', at) + 1
    const row = this.#open.pop()
    if (end === 0 || row === undefined || !this.#isNamed(this.table.nameOf(row), at + 2)) {
      return this.#refuse('not-well-formed', at)
    }
    this.table.close(row, at, end)
    return end
  }

  #isNamed(name: string, at: number): boolean {
    return this.#text.startsWith(name, at) && isNameEnd(this.#text.charCodeAt(at + name.length))
  }
}

const lessThan = 0x3c
const slash = 0x2f
const questionMark = 0x3f
const exclamationMark = 0x21

function wordsEnd(text: string, at: number): number {
  const found = text.indexOf('<', at)
  return found < 0 ? text.length : found
}

function isCdata(text: string, at: number): boolean {
  return text.startsWith('<![CDATA[', at)
}

/** Nothing it names is ever fetched; one that declares entities is refused. */
function isDocumentTypeWithEntities(text: string, at: number): boolean {
  if (!text.startsWith('<!DOCTYPE', at)) return false
  const [end, subset] = [text.indexOf('>', at), text.indexOf('[', at)]
  return end >= 0 && subset >= 0 && subset < end
}

/** Behind what begins with `<?` or `<!`; -1 where it does not end, or is nothing that is known. */
function behindMark(text: string, at: number): number {
  if (text.charCodeAt(at + 1) === questionMark) return behind(text, '?>', at + 2)
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4)
  if (isCdata(text, at)) return behind(text, ']]>', at + 9)
  return text.startsWith('<!DOCTYPE', at) ? behind(text, '>', at) : -1
}

function behind(text: string, closing: string, from: number): number {
  const found = text.indexOf(closing, from)
  return found < 0 ? -1 : found + closing.length
}

/** A `>` inside an attribute's value closes nothing. */
function tagEnd(text: string, at: number): number | undefined {
  let quote = 0
  for (let index = at + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (quote !== 0) {
      if (unit === quote) quote = 0
    } else if (unit === 0x22 || unit === 0x27) quote = unit
    else if (unit === 0x3e) return index + 1
    else if (unit === lessThan) return undefined
  }
  return undefined
}

function nameAt(text: string, at: number): string {
  let end = at
  while (end < text.length && !isNameEnd(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

/** White space, `/` or `>`; also true of what is behind the end of a text. */
function isNameEnd(unit: number): boolean {
  return !(unit > 0x20) || unit === slash || unit === 0x3e
}
