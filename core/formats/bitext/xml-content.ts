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
import { groupBy, largest } from '../../model/lists.ts'
import { codeOf } from '../code-of.ts'
import { characterOf } from '../xml/characters.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

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
}

export type Content = {
  readonly block: Block
  /** It can be written only as a whole: a CDATA section spells its words otherwise than the text around it. */
  readonly isRewritten: boolean
}

type Token =
  | { readonly kind: 'text'; readonly text: string; readonly raw: string }
  | { readonly kind: 'code'; readonly mark: Mark; readonly raw: string; readonly half?: Half }

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
  const reader = new ContentReader(text, rules)
  reader.readInside(element)
  const block = buildBlock(reader.tokens, element, known)
  return block && { block, isRewritten: reader.hasCdata || element.innerStart === element.end }
}

class ContentReader {
  readonly tokens: Token[] = []
  hasCdata = false
  readonly #text: string
  readonly #rules: ContentRules
  #pairs = 0

  constructor(text: string, rules: ContentRules) {
    this.#text = text
    this.#rules = rules
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

  /** A comment or a processing instruction, which are no nodes. */
  #skipped(start: number, end: number): void {
    if (start < end) this.tokens.push({ kind: 'code', mark: unread, raw: this.#text.slice(start, end) })
  }

  #element(element: XmlElement): void {
    const mark = this.#rules.markOf(element)
    const { start, innerStart, innerEnd, end } = element
    const cut = (from: number, to: number) => this.#text.slice(from, to)
    if (mark.as.kind === 'half') {
      const half = { side: mark.as.half, key: mark.as.key }
      this.tokens.push({ kind: 'code', mark, raw: cut(start, end), half })
    } else if (mark.as.kind === 'alone' || innerStart === end) {
      this.tokens.push({ kind: 'code', mark, raw: cut(start, end) })
    } else {
      const key = ` ${++this.#pairs}`
      this.tokens.push({ kind: 'code', mark, raw: cut(start, innerStart), half: { side: 'open', key } })
      this.readInside(element)
      this.tokens.push({ kind: 'code', mark, raw: cut(innerEnd, end), half: { side: 'close', key } })
    }
  }

  #cdata(content: string): void {
    this.hasCdata = true
    for (const piece of content.split(/(\r\n|[\r\n\uE000-\uF8FF])/u)) this.#piece(piece, piece)
  }

  #words(raw: string): void {
    const special = this.#rules.keepsLines
      ? /(&[^;&\s]+;|\r\n|[\r\n\uE000-\uF8FF])/u
      : /(&[^;&\s]+;|[ \t]*[\r\n][ \t\r\n]*|[\uE000-\uF8FF])/u
    for (const piece of raw.split(special)) {
      if (piece.startsWith('&')) this.#piece(characterOf(piece) ?? piece, piece)
      else if (/[\r\n]/u.test(piece) && !this.#rules.keepsLines)
        this.tokens.push({ kind: 'text', text: ' ', raw: piece })
      else this.#piece(piece, piece)
    }
  }

  #piece(text: string, raw: string): void {
    if (text === '') return
    if (/^(?:\r\n|[\r\n])$/u.test(text)) this.tokens.push({ kind: 'code', mark: lineBreak, raw })
    else if (isCodeCharacter(text)) this.tokens.push({ kind: 'code', mark: unread, raw })
    else this.tokens.push({ kind: 'text', text, raw })
  }
}

function buildBlock(tokens: readonly Token[], element: XmlElement, known: readonly InlineCode[]): Block | undefined {
  const coded = tokens.flatMap((token) => (token.kind === 'code' ? [token] : []))
  if (coded.length + known.length > mostCodes) return undefined
  const ids = numbersFor(coded, known)
  const codes = codesOf(coded, ids)
  const respellings: Respelling[] = []
  let text = ''
  let nth = 0
  for (const token of tokens) {
    if (token.kind === 'code') {
      text += codeCharacter(ids[nth++] ?? 0)
      continue
    }
    const span = { start: text.length, end: text.length + token.text.length }
    if (token.text !== token.raw) respellings.push({ span, raw: token.raw })
    text += token.text
  }
  const range = { start: element.innerStart, end: element.innerEnd }
  const block: Block = { kind: 'paragraph', range, text, codes }
  return respellings.length === 0 ? block : { ...block, respellings }
}

type CodeToken = Extract<Token, { kind: 'code' }>

function numbersFor(tokens: readonly CodeToken[], known: readonly InlineCode[]): readonly number[] {
  const byRaw = groupBy(known, ({ raw }) => raw)
  let fresh = largest(
    known.map(({ id }) => id),
    0,
  )
  const taken = new Map<string, number>()
  return tokens.map(({ raw }) => {
    const nth = taken.get(raw) ?? 0
    taken.set(raw, nth + 1)
    return byRaw.get(raw)?.[nth]?.id ?? ++fresh
  })
}

function codesOf(tokens: readonly CodeToken[], ids: readonly number[]): readonly InlineCode[] {
  const partners = partnersOf(tokens)
  return tokens.map(({ mark, raw, half }, nth) => {
    const id = ids[nth] ?? 0
    const partner = partners.get(nth)
    const pair = partner === undefined ? undefined : ids[partner]
    const { canonical, equiv = '' } = mark
    const known = { id, canonical, equiv: half === undefined ? equiv : '', raw }
    const code = codeOf(
      half !== undefined && pair !== undefined ? { ...known, half: { kind: half.side, pair } } : known,
    )
    // A half whose other half stands in no text of this unit.
    const lone = half !== undefined && pair === undefined ? { kind: half.side } : {}
    return { ...code, ...lone, may: { ...code.may, ...mark.may } }
  })
}

/** Which token closes which, by the last one of the same key that is still open. */
function partnersOf(tokens: readonly CodeToken[]): ReadonlyMap<number, number> {
  const open = new Map<string, number[]>()
  const partners = new Map<number, number>()
  for (const [nth, { half }] of tokens.entries()) {
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
