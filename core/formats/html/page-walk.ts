/** Walks through a page and gathers its paragraphs: tags between the words as codes, all else as the frame they stand in. */
import type { Block, BlockKind } from '../../model/article.ts'
import { type CodeMeaning, isLookCode, mostCodes } from '../../model/inline-text.ts'
import { append } from '../../model/lists.ts'
import type { Span } from '../../model/span.ts'
import { buildBlock } from '../build-block.ts'
import { canonicalElement } from '../html-tag.ts'
import { attributeBlocks } from './attributes.ts'
import {
  blockElements,
  endsOpen,
  endsParagraph,
  hiddenElements,
  kinds,
  listsAndTables,
  untranslated,
  voidElements,
} from './elements.ts'
import { type HtmlToken, tokensOf } from './html-tokens.ts'
import { type PagePiece, peel } from './peel.ts'
import { readText } from './references.ts'
import { looksOfTag } from './style-looks.ts'

type OpenTag = Extract<HtmlToken, { kind: 'open' }>

/** An element that holds paragraphs; `parent` is an index into the page's elements. */
export type PageElement = { readonly name: string; readonly parent: number | undefined; readonly marks: string }

export type PageBlock = {
  readonly block: Block
  /** The innermost element it stands in. */
  readonly element: number | undefined
  readonly isAttribute: boolean
  /** How much of its text, in UTF-16 units, is links. */
  readonly linked: number
}

export type ReadPage = {
  readonly elements: readonly PageElement[]
  /** In the order of the page. */
  readonly blocks: readonly PageBlock[]
  readonly tooManyCodes: readonly Span[]
}

/** What an element is called, as far as anybody calls one; in characters. */
const longestMarks = 500

/** Deeper elements are as if they were not there: the deepest real page seen has 60. */
const deepest = 512

/** Every paragraph of a page and every attribute with words, in the order of the page; ranges are of the page. O(length). */
export function readPage(page: string): ReadPage {
  const walk = new PageWalk(page)
  for (const token of tokensOf(page)) walk.take(token)
  walk.flush()
  // An attribute stands inside its paragraph, and comes behind it.
  const blocks = walk.blocks.sort((a, b) => a.block.range.start - b.block.range.start)
  return { elements: walk.elements, blocks, tooManyCodes: walk.tooManyCodes }
}

type Standing = { readonly name: string; readonly index: number; readonly kind: BlockKind; readonly isPre: boolean }

/** What is not to be read until it ends: drawings, programs, what its author keeps from translators. */
type Held = { readonly name: string; readonly start: number; readonly isSeen: boolean; depth: number; words: string }

class PageWalk {
  readonly elements: PageElement[] = []
  readonly blocks: PageBlock[] = []
  readonly tooManyCodes: Span[] = []
  readonly #page: string
  readonly #standing: Standing[] = []
  #pieces: PagePiece[] = []
  #spacing = { isAfterSpace: true }
  #held: Held | undefined
  #links = 0
  #linked = 0

  constructor(page: string) {
    this.#page = page
  }

  take(token: HtmlToken): void {
    if (this.#held !== undefined) this.#hold(this.#held, token)
    else if (token.kind === 'text') this.#text(token.range)
    else if (token.kind === 'open') this.#open(token)
    else if (token.kind === 'close') this.#close(token.name, token.range)
    else this.#code(token.range, '', { name: '!', kind: 'single' })
  }

  /** Ends the paragraph. */
  flush(): void {
    const pieces = this.#pieces
    const linked = this.#linked
    this.#pieces = []
    this.#spacing = { isAfterSpace: true }
    this.#linked = 0
    const [first, last] = [pieces[0], pieces.at(-1)]
    if (first === undefined || last === undefined) return
    const isTooMany = pieces.filter(({ kind }) => kind === 'code').length > mostCodes
    const { kind, index } = this.#standing.at(-1) ?? { kind: 'paragraph' as const, index: undefined }
    const block = isTooMany ? 'too-many-codes' : buildBlock(this.#page, kind, peel(this.#page, pieces))
    if (block === 'too-many-codes') this.tooManyCodes.push({ start: first.range.start, end: last.range.end })
    else if (block !== undefined) this.blocks.push({ block, element: index, isAttribute: false, linked })
  }

  #text(range: Span): void {
    if (this.#standing.at(-1)?.isPre === true) {
      this.#preformatted(range)
      return
    }
    append(this.#pieces, readText(this.#page, range, this.#spacing))
    if (this.#links > 0) this.#linked += range.end - range.start
  }

  /** As it was typed: a blank line ends a paragraph, any other line end is one of a typist. */
  #preformatted({ start, end }: Span): void {
    const written = this.#page.slice(start, end)
    let at = 0
    for (const { index, 0: blank } of written.matchAll(/(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)\s*/gu)) {
      append(this.#pieces, readText(this.#page, { start: start + at, end: start + index }, this.#spacing))
      this.flush()
      at = index + blank.length
    }
    append(this.#pieces, readText(this.#page, { start: start + at, end }, this.#spacing))
  }

  #code(range: Span, equiv: string, tag: PagePiece['tag'], meaning?: CodeMeaning): void {
    const { canonical, also } = meaning ?? { canonical: (tag && canonicalElement(tag.name)) ?? 'other' }
    this.#pieces.push({ kind: 'code', range, equiv, canonical, ...(also && { also }), ...(tag && { tag }) })
  }

  #open(token: OpenTag): void {
    const { name, range, attributes } = token
    const isBlock = blockElements.has(name)
    if (isBlock) {
      this.#endOpenOnes(name)
      this.flush()
    }
    const isKept = isKeptFromTranslators(token)
    const isHeld = hiddenElements.has(name) || untranslated.has(name) || isKept
    if (!isHeld) this.#attributes(token)
    if (voidElements.has(name)) {
      if (!isBlock) this.#single(name, range)
    } else if (isHeld && !(token.isSelfClosing && name === 'svg')) {
      const isSeen = untranslated.has(name) || isKept
      this.#held = { name, start: range.start, isSeen, depth: 1, words: '' }
    } else if (isBlock) this.#enter(name, attributes)
    else {
      if (name === 'a') this.#links++
      this.#code(range, '', { name, kind: 'open' }, meaningOf(token))
    }
  }

  #single(name: string, range: Span): void {
    this.#code(range, name === 'br' ? '\n' : '', { name, kind: 'single' })
    if (name === 'br') this.#spacing.isAfterSpace = true
  }

  #enter(name: string, attributes: OpenTag['attributes']): void {
    if (this.#standing.length >= deepest) return
    const around = this.#standing.at(-1)
    const kind = kinds[name] ?? around?.kind ?? 'paragraph'
    const isPre = name === 'pre' || (around?.isPre ?? false)
    this.#standing.push({ name, index: this.elements.length, kind, isPre })
    const marks = attributes.filter((one) => marking.has(one.name)).map(({ value }) => value)
    this.elements.push({ name, parent: around?.index, marks: marks.join(' ').slice(0, longestMarks).toLowerCase() })
  }

  #close(name: string, range: Span): void {
    if (name === 'br') this.#single(name, range)
    else if (blockElements.has(name)) {
      this.flush()
      const at = this.#standing.findLastIndex((one) => one.name === name)
      if (at >= 0) this.#standing.length = at
    } else {
      if (name === 'a') this.#links = Math.max(0, this.#links - 1)
      this.#code(range, '', { name, kind: 'close' })
    }
  }

  /** End tags that are left out: of a paragraph before a block, of a list item before the next. */
  #endOpenOnes(name: string): void {
    if (endsParagraph.has(name) && this.#standing.at(-1)?.name === 'p') this.#standing.length--
    const ended = endsOpen[name]
    if (ended === undefined) return
    for (let at = this.#standing.length - 1; at >= 0; at--) {
      const standing = this.#standing[at]?.name ?? ''
      if (listsAndTables.has(standing)) return
      if (ended.has(standing)) this.#standing.length = at
    }
  }

  #hold(held: Held, token: HtmlToken): void {
    if (token.kind === 'text') {
      if (held.isSeen) held.words += this.#page.slice(token.range.start, token.range.end)
      return
    }
    if (token.kind === 'remark') return
    // The end tag of a reading is left out by many.
    const isLeftOut = token.kind === 'close' && token.name === 'ruby' && /^r[tp]$/u.test(held.name)
    if (isLeftOut) {
      this.#release(held, token.range.start)
      this.take(token)
      return
    }
    if (token.name !== held.name) return
    held.depth += token.kind === 'open' ? 1 : -1
    if (held.depth === 0) this.#release(held, token.range.end)
  }

  /** What was held is one sign, with the words a reader sees of it. */
  #release(held: Held, end: number): void {
    this.#held = undefined
    const range = { start: held.start, end }
    const words = held.words.replace(/\s+/gu, ' ').trim()
    this.#code(range, words, words === '' ? { name: held.name, kind: 'single' } : undefined)
    if (words !== '') this.#spacing.isAfterSpace = false
    if (blockElements.has(held.name)) this.flush()
  }

  #attributes(token: OpenTag): void {
    const element = this.#standing.at(-1)?.index
    for (const block of attributeBlocks(this.#page, token)) {
      this.blocks.push({ block, element, isAttribute: true, linked: 0 })
    }
  }
}

/** What is set in no way we know may still be a break, a picture or the like. */
function meaningOf(tag: OpenTag): CodeMeaning {
  const [look, ...also] = looksOfTag(tag)
  if (look !== undefined) return { canonical: look, also }
  const canonical = canonicalElement(tag.name) ?? 'other'
  return { canonical: isLookCode(canonical) ? 'other' : canonical }
}

/** What tells an article from what stands around it. */
const marking = new Set(['class', 'id', 'role', 'itemprop'])

function isKeptFromTranslators({ attributes }: OpenTag): boolean {
  return attributes.some(({ name, value }) => {
    if (name === 'translate') return value.trim().toLowerCase() === 'no'
    return name === 'class' && /(?:^|\s)notranslate(?:\s|$)/iu.test(value)
  })
}
