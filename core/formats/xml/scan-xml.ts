/** XML as a tree of offsets: what stands where in the text, so that a format can splice without ever writing XML anew. */
import type { XmlRule } from '../../model/file.ts'
import { fail, ok, type Result } from '../../model/result.ts'

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
  readonly children: readonly XmlNode[]
}

export type XmlText = { readonly kind: 'text' | 'cdata'; readonly start: number; readonly end: number }
export type XmlNode = XmlElement | XmlText

export type XmlBroken = { readonly rule: XmlRule; readonly offset: number }

/** Of elements without any. */
const noChildren: XmlNode[] = []

type Open = { -readonly [Key in keyof XmlElement]: XmlElement[Key] } & { children: XmlNode[] }

/**
 * The root element. Comments and processing instructions are no nodes. Bounded in depth and count; a document type with
 * entities and a NUL are refused. What is well-formed all the way is for `checkXml` to say. Never throws.
 */
export function scanXml(text: string): Result<XmlElement, XmlBroken> {
  const nul = text.indexOf('\u0000')
  if (nul >= 0) return fail({ rule: 'nul', offset: nul })
  const scanner = new Scanner(text)
  return scanner.broken === undefined && scanner.root !== undefined
    ? ok(scanner.root)
    : fail(scanner.broken ?? { rule: 'not-well-formed', offset: text.length })
}

class Scanner {
  root: Open | undefined
  broken: XmlBroken | undefined
  readonly #text: string
  readonly #open: Open[] = []
  /** Each name once: a document has few, and elements by the hundred thousand. */
  readonly #names = new Map<string, string>()
  #nodes = 0

  constructor(text: string) {
    this.#text = text
    let at = 0
    while (at < text.length && this.broken === undefined) {
      const next = text.charCodeAt(at) === 0x3c ? this.#mark(at) : this.#words(at)
      if (next <= at) break
      at = next
    }
    const left = this.#open.at(-1)
    if (left !== undefined) this.#refuse('not-well-formed', left.start)
  }

  #known(name: string): string {
    const known = this.#names.get(name)
    if (known === undefined) this.#names.set(name, name)
    return known ?? name
  }

  #refuse(rule: XmlRule, offset: number): number {
    this.broken ??= { rule, offset }
    return -1
  }

  #add(node: XmlNode, at: number): void {
    this.#nodes++
    if (this.#nodes > mostNodes) this.#refuse('too-much', at)
    this.#open.at(-1)?.children.push(node)
  }

  #words(at: number): number {
    const found = this.#text.indexOf('<', at)
    const end = found < 0 ? this.#text.length : found
    if (this.#open.length > 0) this.#add({ kind: 'text', start: at, end }, at)
    return end
  }

  #mark(at: number): number {
    const next = this.#text[at + 1]
    if (next === '/') return this.#endTag(at)
    if (next === '?') return this.#until('?>', at)
    if (next !== '!') return this.#startTag(at)
    if (this.#text.startsWith('<!--', at)) return this.#until('-->', at, 4)
    if (this.#text.startsWith('<![CDATA[', at)) return this.#cdata(at)
    return this.#text.startsWith('<!DOCTYPE', at) ? this.#documentType(at) : this.#refuse('not-well-formed', at)
  }

  /** Behind the next `closing`. */
  #until(closing: string, at: number, skip = 2): number {
    const found = this.#text.indexOf(closing, at + skip)
    return found < 0 ? this.#refuse('not-well-formed', at) : found + closing.length
  }

  #cdata(at: number): number {
    const end = this.#until(']]>', at, 9)
    if (end > 0) this.#add({ kind: 'cdata', start: at, end }, at)
    return end
  }

  /** Nothing it names is ever fetched; one that declares entities is refused. */
  #documentType(at: number): number {
    const end = this.#text.indexOf('>', at)
    const subset = this.#text.indexOf('[', at)
    if (end < 0) return this.#refuse('not-well-formed', at)
    return subset >= 0 && subset < end ? this.#refuse('entities', at) : end + 1
  }

  #startTag(at: number): number {
    const end = tagEnd(this.#text, at)
    if (end === undefined) return this.#refuse('not-well-formed', at)
    const isEmpty = this.#text[end - 2] === '/'
    const name = this.#known(nameAt(this.#text, at + 1))
    if (name === '' || (this.#open.length === 0 && this.root !== undefined)) return this.#refuse('not-well-formed', at)
    const element: Open = {
      kind: 'element',
      name,
      start: at,
      innerStart: end,
      innerEnd: end,
      end,
      children: isEmpty ? noChildren : [],
    }
    this.#add(element, at)
    this.root ??= element
    if (isEmpty) return end
    this.#open.push(element)
    return this.#open.length > deepestXml ? this.#refuse('too-deep', at) : end
  }

  #endTag(at: number): number {
    const end = this.#text.indexOf('>', at) + 1
    const element = this.#open.pop()
    if (end === 0 || element === undefined || nameAt(this.#text, at + 2) !== element.name) {
      return this.#refuse('not-well-formed', at)
    }
    element.innerEnd = at
    element.end = end
    // A list that grew holds room for more, which of many elements comes to hundreds of megabytes.
    element.children = element.children.length === 0 ? noChildren : element.children.slice()
    return end
  }
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
    else if (unit === 0x3c) return undefined
  }
  return undefined
}

function nameAt(text: string, at: number): string {
  let end = at
  while (end < text.length && !isNameEnd(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

/** White space, `/` or `>`. */
function isNameEnd(unit: number): boolean {
  return unit <= 0x20 || unit === 0x2f || unit === 0x3e
}
