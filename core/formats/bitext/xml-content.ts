/** The text inside an XML element that holds one side of a translation unit: words, and numbered codes for all mark-up between them. */
import type { Block, Respelling } from '../../model/article.ts'
import {
  type CanonicalCode,
  type CodeFreedom,
  codeCharacter,
  type InlineCode,
  isCodeCharacter,
  mostCodes,
} from '../../model/inline-text.ts'
import { groupBy } from '../../model/lists.ts'
import { codeOf } from '../code-of.ts'
import { characterOf } from '../xml/characters.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { CodeShelf } from './code-shelf.ts'

/** What a format makes of an element inside text. */
export type Mark = {
  readonly canonical: CanonicalCode
  /** What a reader sees in its place; of a pair nothing. */
  readonly equiv?: string
  /** What the file itself allows or forbids. */
  readonly may?: Partial<CodeFreedom>
  /** `around`: its content is text as well. Halves of one key in one text are a pair. Otherwise the element is one code. */
  readonly as:
    | { readonly kind: 'around' }
    | { readonly kind: 'half'; readonly half: 'open' | 'close'; readonly key: string | undefined }
    | { readonly kind: 'alone' }
}

export type ContentRules = {
  readonly markOf: (element: XmlElement) => Mark
  /** Line ends are meant (`xml:space="preserve"`); otherwise those with their indents read as one space. */
  readonly keepsLines: boolean
  /** Of the file. */
  readonly shelf: CodeShelf
}

export type Content = {
  readonly block: Block
  /** It can be written only as a whole: a CDATA section spells its words otherwise than the text around it. */
  readonly isRewritten: boolean
}

type CodeToken = { readonly mark: Mark; readonly raw: string; readonly half?: Half }

type Half = { readonly side: 'open' | 'close'; readonly key: string | undefined }

const lineBreak: Mark = { canonical: 'br', equiv: '\n', as: { kind: 'alone' } }
const unread: Mark = { canonical: 'other', equiv: '', as: { kind: 'alone' } }

/**
 * The content of an element. Codes are numbered as the same ones of `known` are, the source's codes, so that a pair of
 * texts shows the same number for the same thing. Undefined where it holds more codes than a block can.
 */
export function readContent(
  text: string,
  element: XmlElement,
  rules: ContentRules,
  known: readonly InlineCode[] = [],
): Content | undefined {
  const reader = new ContentReader(text, rules, known)
  reader.readInside(element)
  if (reader.codes.length + known.length > mostCodes) return undefined
  const range = { start: element.innerStart, end: element.innerEnd }
  const block: Block = { kind: 'paragraph', range, text: reader.read, codes: reader.namedCodes() }
  const { respellings } = reader
  return {
    block: respellings.length === 0 ? block : { ...block, respellings },
    isRewritten: reader.hasCdata || element.innerStart === element.end,
  }
}

const spelt = /[&\r\n\uE000-\uF8FF]/

class ContentReader {
  read = ''
  readonly codes: CodeToken[] = []
  readonly respellings: Respelling[] = []
  hasCdata = false
  readonly #ids: number[] = []
  readonly #text: string
  readonly #rules: ContentRules
  readonly #numbers: CodeNumbers
  readonly #known: readonly InlineCode[]
  #pairs = 0

  constructor(text: string, rules: ContentRules, known: readonly InlineCode[]) {
    this.#text = text
    this.#rules = rules
    this.#known = known
    this.#numbers = new CodeNumbers(known)
  }

  readInside(element: XmlElement): void {
    let at = element.innerStart
    for (const child of element.children) {
      this.#skipped(at, child.start)
      if (child.kind === 'text') this.#words(this.#text.slice(child.start, child.end))
      else if (child.kind === 'element') this.#element(child)
      else this.#cdata(this.#text.slice(child.start + 9, child.end - 3))
      at = child.end
    }
    this.#skipped(at, element.innerEnd)
  }

  /** With their numbers; those of `known` again where they are the same. */
  namedCodes(): readonly InlineCode[] {
    if (this.codes.length === 0) return noCodes
    const codes = codesOf(this.codes, this.#ids, this.#rules.shelf)
    const isKnown = codes.length === this.#known.length && codes.every((code, nth) => code === this.#known[nth])
    return isKnown ? this.#known : codes
  }

  #code(token: CodeToken): void {
    const id = this.#numbers.numberOf(token.raw)
    this.codes.push(token)
    this.#ids.push(id)
    this.read += codeCharacter(id)
  }

  /** A comment or a processing instruction, which are no nodes. */
  #skipped(start: number, end: number): void {
    if (start < end) this.#code({ mark: unread, raw: this.#text.slice(start, end) })
  }

  #element(element: XmlElement): void {
    const mark = this.#rules.markOf(element)
    const { start, innerStart, innerEnd, end } = element
    const cut = (from: number, to: number) => this.#text.slice(from, to)
    if (mark.as.kind === 'half') {
      const half = { side: mark.as.half, key: mark.as.key }
      this.#code({ mark, raw: cut(start, end), half })
    } else if (mark.as.kind === 'alone' || innerStart === end) {
      this.#code({ mark, raw: cut(start, end) })
    } else {
      const key = ` ${++this.#pairs}`
      this.#code({ mark, raw: cut(start, innerStart), half: { side: 'open', key } })
      this.readInside(element)
      this.#code({ mark, raw: cut(innerEnd, end), half: { side: 'close', key } })
    }
  }

  #cdata(content: string): void {
    this.hasCdata = true
    for (const piece of content.split(/(\r\n|[\r\n\uE000-\uF8FF])/u)) this.#piece(piece, piece)
  }

  #words(raw: string): void {
    if (!spelt.test(raw)) {
      this.read += raw
      return
    }
    const special = this.#rules.keepsLines
      ? /(&[^;&\s]+;|\r\n|[\r\n\uE000-\uF8FF])/u
      : /(&[^;&\s]+;|[ \t]*[\r\n][ \t\r\n]*|[\uE000-\uF8FF])/u
    for (const piece of raw.split(special)) {
      if (piece.startsWith('&')) this.#piece(characterOf(piece) ?? piece, piece)
      else if (/[\r\n]/u.test(piece) && !this.#rules.keepsLines) this.#respelt(' ', piece)
      else this.#piece(piece, piece)
    }
  }

  #piece(text: string, raw: string): void {
    if (text === '') return
    if (/^(?:\r\n|[\r\n])$/u.test(text)) this.#code({ mark: lineBreak, raw })
    else if (isCodeCharacter(text)) this.#code({ mark: unread, raw })
    else this.#respelt(text, raw)
  }

  #respelt(text: string, raw: string): void {
    const start = this.read.length
    this.read += text
    if (text !== raw) this.respellings.push({ span: { start, end: this.read.length }, raw })
  }
}

const noCodes: readonly InlineCode[] = []

/** Numbers for codes as they come: that of the same one of the source, else the next. */
class CodeNumbers {
  readonly #byRaw: ReadonlyMap<string, readonly InlineCode[]> | undefined
  readonly #taken = new Map<string, number>()
  #last: number

  constructor(known: readonly InlineCode[]) {
    this.#byRaw = known.length === 0 ? undefined : groupBy(known, ({ raw }) => raw)
    this.#last = known.reduce((most, { id }) => Math.max(most, id), 0)
  }

  numberOf(raw: string): number {
    if (this.#byRaw === undefined) return ++this.#last
    const nth = this.#taken.get(raw) ?? 0
    this.#taken.set(raw, nth + 1)
    return this.#byRaw.get(raw)?.[nth]?.id ?? ++this.#last
  }
}

function codesOf(tokens: readonly CodeToken[], ids: readonly number[], shelf: CodeShelf): readonly InlineCode[] {
  const partners = partnersOf(tokens)
  return tokens.map(({ mark, raw, half }, nth) => {
    const id = ids[nth] ?? 0
    const partner = partners.get(nth)
    const pair = partner === undefined ? undefined : ids[partner]
    const equiv = half === undefined ? (mark.equiv ?? '') : ''
    const own = { id, canonical: meaningOf(tokens, nth, partner), equiv, raw }
    if (half === undefined) return shelf.sameAs(allowed(codeOf(own), mark))
    if (pair !== undefined) return shelf.sameAs(allowed(codeOf({ ...own, half: { kind: half.side, pair } }), mark))
    // A half whose other half stands in no text of this unit.
    return shelf.sameAs(allowed({ ...codeOf(own), kind: half.side }, mark))
  })
}

/** The half that closes means what the one does that opens; files tell it of that alone. */
function meaningOf(tokens: readonly CodeToken[], nth: number, partner: number | undefined): CanonicalCode {
  const own = tokens[nth]?.mark.canonical ?? 'other'
  const opens = partner !== undefined && tokens[nth]?.half?.side === 'close' ? tokens[partner] : undefined
  return own === 'other' ? (opens?.mark.canonical ?? own) : own
}

/** What the file itself says goes before what we would say. */
function allowed(code: InlineCode, { may }: Mark): InlineCode {
  return may === undefined ? code : { ...code, may: { ...code.may, ...may } }
}

/** Which token closes which, by the last one of the same key that is still open. */
function partnersOf(tokens: readonly CodeToken[]): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>()
  const partners = new Map<number, number>()
  for (let nth = 0; nth < tokens.length; nth++) {
    const half = tokens[nth]?.half
    if (half?.key === undefined) continue
    const waiting = open.get(half.key) ?? []
    open.set(half.key, waiting)
    const opener = half.side === 'close' ? waiting.pop() : undefined
    if (half.side === 'open') waiting.push(nth)
    if (opener === undefined) continue
    partners.set(opener, nth)
    partners.set(nth, opener)
  }
  return partners
}
