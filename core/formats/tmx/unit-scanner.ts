/** Cuts a TMX of any length into its units as its text comes in: at no time more of it is held than the unit that is under way. */
import type { MemoryRule } from '../../model/memory.ts'
import { deepestXml } from '../xml/scan-xml.ts'

/** In characters: a unit, or what stands between two. The longest ever seen had some ten thousand. */
export const longestPiece = 1_000_000

/** What came to its end with the last text. `settled`: all the text that nobody will look at again. */
export type Scanned = { readonly settled: string; readonly units: readonly string[] }

/**
 * Elements are matched by name and bounded in depth, a document type with entities and a NUL are refused. What else makes a
 * file well-formed is for the gatekeeper to say, to whom all that is settled is given.
 */
export class UnitScanner {
  /** Its offset counts from the end of what was settled last. */
  broken: { readonly rule: MemoryRule; readonly offset: number } | undefined
  #text = ''
  #at = 0
  readonly #open: string[] = []
  #isOver = false
  #unitAt = -1
  #units: string[] = []

  /** Text that is not settled yet. */
  get pending(): string {
    return this.#text
  }

  /** Takes more of the text; `isLast`: no more comes. */
  take(more: string, isLast: boolean): Scanned {
    this.#text += more
    const nul = more.indexOf('\u0000')
    if (nul >= 0) this.#refuse('nul', this.#text.length - more.length + nul)
    while (this.broken === undefined && this.#step(isLast));
    if (this.broken === undefined && this.#text.length - this.#kept() > longestPiece) {
      this.#refuse('too-much', this.#kept())
    }
    if (isLast && this.broken === undefined) this.#end()
    return this.#settle(isLast)
  }

  /** The start of what is still to be looked at. */
  #kept(): number {
    return this.#unitAt < 0 ? this.#at : this.#unitAt
  }

  #settle(isLast: boolean): Scanned {
    const end = this.broken === undefined && isLast ? this.#text.length : this.#kept()
    const scanned = { settled: this.#text.slice(0, end), units: this.#units }
    if (this.broken !== undefined) this.broken = { ...this.broken, offset: Math.max(0, this.broken.offset - end) }
    this.#text = this.#text.slice(end)
    this.#at -= end
    if (this.#unitAt >= 0) this.#unitAt = 0
    this.#units = []
    return scanned
  }

  #end(): void {
    if (this.#open.length > 0 || !this.#isOver) this.#refuse('not-well-formed', this.#text.length)
  }

  /** Answers false: there is no going on. */
  #refuse(rule: MemoryRule, offset: number): false {
    this.broken ??= { rule, offset }
    return false
  }

  /** Past the next mark; false where none is all there. */
  #step(isLast: boolean): boolean {
    const mark = this.#text.indexOf('<', this.#at)
    if (mark < 0) return false
    const end = markEnd(this.#text, mark)
    if (end === 'not-there-yet') {
      if (isLast) this.#refuse('not-well-formed', mark)
      return false
    }
    if (end === 'broken') return this.#refuse('not-well-formed', mark)
    this.#pass(mark, end)
    if (this.broken !== undefined) return false
    this.#at = end
    return true
  }

  #pass(mark: number, end: number): void {
    const text = this.#text
    switch (text.charCodeAt(mark + 1)) {
      case questionMark:
        return
      case exclamationMark:
        if (text.startsWith('<!DOCTYPE', mark) && hasSubset(text, mark, end)) this.#refuse('entities', mark)
        return
      case slash:
        this.#close(nameAt(text, mark + 2), mark, end)
        return
      default:
        this.#begin(nameAt(text, mark + 1), mark, text.charCodeAt(end - 2) === slash)
    }
  }

  #begin(name: string, mark: number, isEmpty: boolean): boolean {
    if (name === '' || this.#isOver) return this.#refuse('not-well-formed', mark)
    if (this.#open.length === 0 && localName(name) !== 'tmx') return this.#refuse('no-tmx', mark)
    if (isEmpty) {
      if (this.#open.length === 0) this.#isOver = true
      return true
    }
    if (this.#isUnit(name)) this.#unitAt = mark
    this.#open.push(name)
    return this.#open.length <= deepestXml || this.#refuse('too-deep', mark)
  }

  #isUnit(name: string): boolean {
    return this.#open.length === 2 && localName(name) === 'tu' && localName(this.#open[1] ?? '') === 'body'
  }

  #close(name: string, mark: number, end: number): boolean {
    if (this.#open.pop() !== name) return this.#refuse('not-well-formed', mark)
    if (this.#open.length === 0) this.#isOver = true
    if (this.#open.length !== 2 || this.#unitAt < 0) return true
    if (end - this.#unitAt > longestPiece) return this.#refuse('too-much', this.#unitAt)
    this.#units.push(this.#text.slice(this.#unitAt, end))
    this.#unitAt = -1
    return true
  }
}

const slash = 0x2f
const questionMark = 0x3f
const exclamationMark = 0x21

/** Behind what begins with `<`. */
function markEnd(text: string, at: number): number | 'not-there-yet' | 'broken' {
  const next = text.charCodeAt(at + 1)
  if (Number.isNaN(next)) return 'not-there-yet'
  if (next === questionMark) return behind(text, '?>', at + 2)
  if (next !== exclamationMark) return tagEnd(text, at)
  if (text.startsWith('<!--', at)) return behind(text, '-->', at + 4)
  if (text.startsWith('<![CDATA[', at)) return behind(text, ']]>', at + 9)
  if (text.startsWith('<!DOCTYPE', at)) return behind(text, '>', at)
  const begun = text.slice(at, at + 9)
  return ['<!--', '<![CDATA[', '<!DOCTYPE'].some((whole) => whole.startsWith(begun)) ? 'not-there-yet' : 'broken'
}

function behind(text: string, closing: string, from: number): number | 'not-there-yet' {
  const found = text.indexOf(closing, from)
  return found < 0 ? 'not-there-yet' : found + closing.length
}

/** A `>` inside an attribute's value closes nothing. */
function tagEnd(text: string, at: number): number | 'not-there-yet' | 'broken' {
  for (let index = at + 1; index < text.length; index++) {
    const unit = text.charCodeAt(index)
    if (unit === 0x3e) return index + 1
    if (unit === 0x3c) return 'broken'
    if (unit !== 0x22 && unit !== 0x27) continue
    index = text.indexOf(unit === 0x22 ? '"' : "'", index + 1)
    if (index < 0) return 'not-there-yet'
  }
  return 'not-there-yet'
}

function hasSubset(text: string, mark: number, end: number): boolean {
  const subset = text.indexOf('[', mark)
  return subset >= 0 && subset < end
}

function nameAt(text: string, at: number): string {
  let end = at
  while (end < text.length && !isNameEnd(text.charCodeAt(end))) end++
  return text.slice(at, end)
}

/** White space, `/` or `>`. */
function isNameEnd(unit: number): boolean {
  return unit <= 0x20 || unit === slash || unit === 0x3e
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1)
}
