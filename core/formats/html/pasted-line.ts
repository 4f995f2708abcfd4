/** What another program copies as a page (Word, Google Docs, a browser), as one line: its words, and the looks over them. */
import { withoutCodes } from '../../model/inline-text.ts'
import type { DressedLine, Look } from '../../text/dress-line.ts'
import { blockElements, voidElements } from './elements.ts'
import { type HtmlToken, tokensOf } from './html-tokens.ts'
import { findMonsterTag } from './monster-tag.ts'
import { isHidden, looksOf } from './pasted-tag.ts'
import { readText } from './references.ts'

type OpenTag = Extract<HtmlToken, { kind: 'open' }>

/**
 * Undefined where no look is in it that an inline code can stand for, and where it cannot be read. The words are those of
 * `plain`, what the same program copies as plain text, as long as both say the same. Nothing of it is run or loaded.
 */
export function readPastedLine(copied: string, plain: string): DressedLine | undefined {
  if (findMonsterTag(copied) !== undefined) return undefined
  const walk = new LineWalk(copied)
  for (const token of tokensOf(copied)) walk.take(token)
  const line = walk.finished()
  return line === undefined || line.looks.length === 0 ? undefined : (laidOver(plain, line) ?? line)
}

/** No sentence has as many looks, or elements in one another. */
const mostLooks = 200
const deepest = 200

type Standing = { readonly name: string; readonly start: number; readonly looks: readonly Omit<Look, 'span'>[] }

class LineWalk {
  readonly #page: string
  #text = ''
  readonly #looks: Look[] = []
  readonly #standing: Standing[] = []
  #hidden: { readonly name: string; depth: number } | undefined
  #spacing = { isAfterSpace: true }

  constructor(page: string) {
    this.#page = page
  }

  take(token: HtmlToken): void {
    if (token.kind === 'remark') return
    if (this.#hidden !== undefined) this.#skip(this.#hidden, token)
    else if (token.kind === 'text') this.#write(token)
    else if (token.kind === 'close') this.#close(token.name)
    else this.#open(token)
  }

  /** Without white space at its edges and at those of its looks. */
  finished(): DressedLine | undefined {
    this.#end(0)
    if (this.#looks.length > mostLooks) return undefined
    const text = this.#text.trimEnd()
    const trimmed = this.#looks.flatMap((look) => {
      const words = text.slice(look.span.start, look.span.end)
      const start = look.span.start + (words.length - words.trimStart().length)
      const end = start + words.trim().length
      return start < end ? [{ ...look, span: { start, end } }] : []
    })
    return { text, looks: joined(trimmed, text) }
  }

  #write({ range }: HtmlToken): void {
    for (const piece of readText(this.#page, range, this.#spacing)) {
      if (piece.kind === 'respelt') this.#text += piece.text
      else if (piece.kind === 'text') this.#text += this.#page.slice(piece.range.start, piece.range.end)
    }
  }

  /** The words on both sides of it are not one word. */
  #part(): void {
    if (!this.#spacing.isAfterSpace) this.#text += ' '
    this.#spacing.isAfterSpace = true
  }

  #open(tag: OpenTag): void {
    const { name } = tag
    if (name === 'br' || blockElements.has(name)) this.#part()
    if (voidElements.has(name)) return
    if (isHidden(tag)) this.#hidden = { name, depth: 1 }
    else if (this.#standing.length < deepest)
      this.#standing.push({ name, start: this.#text.length, looks: looksOf(tag, this.#isInLink()) })
  }

  #isInLink(): boolean {
    return this.#standing.some(({ name }) => name === 'a')
  }

  #close(name: string): void {
    if (name === 'br' || blockElements.has(name)) this.#part()
    const at = this.#standing.findLastIndex((one) => one.name === name)
    if (at >= 0) this.#end(at)
  }

  /** Ends all elements from there on: those left open inside one that ends end with it. */
  #end(at: number): void {
    for (const { start, looks } of this.#standing.splice(at).reverse())
      for (const look of looks) this.#looks.push({ ...look, span: { start, end: this.#text.length } })
  }

  #skip(hidden: { readonly name: string; depth: number }, token: HtmlToken): void {
    if (token.kind === 'text' || token.kind === 'remark' || token.name !== hidden.name) return
    hidden.depth += token.kind === 'open' ? 1 : -1
    if (hidden.depth === 0) this.#hidden = undefined
  }
}

/** Programs cut bold words into several pieces: those that follow each other are one look, and one inside its like is none. */
function joined(looks: readonly Look[], text: string): readonly Look[] {
  const done: Look[] = []
  for (const look of looks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)) {
    const at = done.findLastIndex((one) => one.canonical === look.canonical && one.address === look.address)
    const before = done[at]
    if (before !== undefined && look.span.end <= before.span.end) continue
    const isNext = before !== undefined && text.slice(before.span.end, look.span.start).trim() === ''
    const whole = isNext ? { ...before, span: { start: before.span.start, end: look.span.end } } : undefined
    if (whole !== undefined && !looks.some((other) => crosses(other, whole))) done[at] = whole
    else done.push(look)
  }
  return done
}

function crosses({ span: a }: Look, { span: b }: Look): boolean {
  return (
    (a.start < b.start && b.start < a.end && a.end < b.end) || (b.start < a.start && a.start < b.end && b.end < a.end)
  )
}

/** The looks over the same words as another text has them, whatever white space stands between those. */
function laidOver(plain: string, { text, looks }: DressedLine): DressedLine | undefined {
  const places = placesOf(plain)
  const own = placesOf(text)
  if (lettersOf(plain) !== lettersOf(text)) return undefined
  const moved = new Map(own.map((place, index) => [place, places[index] ?? 0]))
  return {
    text: plain,
    looks: looks.map(({ span, ...look }) => {
      const [first, last] = [moved.get(span.start) ?? 0, moved.get(span.end - 1) ?? 0]
      return { ...look, span: { start: first, end: last + 1 } }
    }),
  }
}

function lettersOf(text: string): string {
  return withoutCodes(text).replace(/\s+/gu, '')
}

/** Where its characters stand that are no white space, by UTF-16 units. */
function placesOf(text: string): readonly number[] {
  return [...text.matchAll(/\S/g)].map(({ index }) => index)
}
