/** A paragraph with other words in it: what was kept comes out as it stood, what was typed looks like the words to its left. */
import { type Change, findChanges } from '../../diff/changes.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import { writeXmlText } from '../xml/characters.ts'
import type { Cell, CodedParagraph } from './coded-paragraph.ts'
import type { WordXml } from './names.ts'
import type { Mark, Words } from './paragraph.ts'
import { keepEdges, type Written } from './written.ts'

export type ParagraphOrder = {
  readonly xml: WordXml
  readonly paragraph: CodedParagraph
  /** The coded text it is to have. */
  readonly text: string
  /** Its own codes, and those taken from the source. */
  readonly codes: readonly InlineCode[]
  /** The document between two offsets, with what is changed inside (a text box) already in it. */
  readonly copy: (range: Span) => string
}

/** What stands between the properties of the paragraph and its end tag. */
export function writeParagraph(order: ParagraphOrder): string {
  const writer = new ParagraphWriter(order)
  let position = 0
  for (const change of findChanges(order.paragraph.text, order.text)) {
    const { kept, removed, added } = finer(change)
    const start = position + kept.length
    const end = start + removed.length
    const until = position + change.kept.join('').length + change.removed.join('').length
    writer.keep({ start: position, end: start })
    if (added !== '') writer.add(added, { start, end })
    writer.keep({ start: end, end: until })
    position = until
  }
  return writer.finish()
}

/** Letters that a word has in common with the one in its place stay: they may stand in several runs. */
function finer({ kept, removed, added }: Change): {
  readonly kept: string
  readonly removed: string
  readonly added: string
} {
  const [old, now] = [removed.join(''), added.join('')]
  const shorter = Math.min(old.length, now.length)
  let start = 0
  while (start < shorter && old[start] === now[start]) start++
  if (isHalf(old, start) || isHalf(now, start)) start--
  let end = 0
  while (end < shorter - start && old.at(-1 - end) === now.at(-1 - end)) end++
  if (isHalf(old, old.length - end) || isHalf(now, now.length - end)) end--
  return {
    kept: kept.join('') + old.slice(0, start),
    removed: old.slice(start, old.length - end),
    added: now.slice(start, now.length - end),
  }
}

/** True between the two halves of a surrogate pair. */
function isHalf(text: string, at: number): boolean {
  return /^[\uDC00-\uDFFF]/.test(text.slice(at)) && /[\uD800-\uDBFF]$/.test(text.slice(0, at))
}

/** In which pair of looks, and in which link; 0 for none. */
type Surroundings = { readonly looks: number; readonly link: number }

type Item = Words | Mark

class ParagraphWriter {
  readonly #order: ParagraphOrder
  readonly #original: readonly Surroundings[]
  /** The pieces that are words or marks, in order, and what lies before each: markup, and what is kept in it. */
  readonly #items: readonly { readonly cell: number; readonly item: Item }[]
  readonly #places: ReadonlyMap<number, number>
  readonly #looks: number[] = []
  readonly #links: number[] = []
  readonly #written: Written[] = []
  #run: number | string | undefined
  #isInText = false
  /** The item that was reached last, and whether all of it was left in its place. */
  #reached = -1
  #isThrough = true
  #keptTo = 0
  #lastWords: { readonly run: number | string; readonly in: Surroundings } | undefined

  constructor(order: ParagraphOrder) {
    this.#order = order
    const { cells, pieces } = order.paragraph
    this.#items = cells.flatMap((cell, index) => {
      const piece = cell.kind === 'looks' ? undefined : pieces[cell.piece]
      return piece === undefined || piece.kind === 'kept' ? [] : [{ cell: index, item: piece }]
    })
    this.#places = new Map(this.#items.map(({ cell }, nth) => [cell, nth]))
    this.#original = this.#surroundings()
  }

  /** A stretch of the old text that stays. */
  keep({ start, end }: Span): void {
    for (const [index, cell] of this.#order.paragraph.cells.entries()) {
      const from = Math.max(start, cell.start)
      const to = Math.min(end, cell.end)
      if (from >= to) continue
      if (cell.kind === 'looks') this.#turn(codeId(this.#order.paragraph.text.charAt(cell.start)))
      else this.#stay(index, cell, from - cell.start, to - cell.start)
    }
  }

  /** Words and codes that were put in the place of some old ones, or of none. */
  add(text: string, place: Span): void {
    for (const piece of cutAtCodes(text)) {
      if (isCodeCharacter(piece)) this.#addCode(codeId(piece))
      else this.#addWords(piece, place)
    }
  }

  finish(): string {
    this.#go(this.#items.length)
    return keepEdges(this.#written, this.#order.xml.written('t'))
  }

  #surroundings(): readonly Surroundings[] {
    const { cells, text, codes } = this.#order.paragraph
    const looks: number[] = []
    const links: number[] = []
    return cells.map((cell) => {
      const code = cell.kind === 'words' ? undefined : codes[codeId(text.charAt(cell.start)) - 1]
      if (code !== undefined) turn(cell.kind === 'looks' ? looks : links, code)
      return { looks: looks.at(-1) ?? 0, link: links.at(-1) ?? 0 }
    })
  }

  #now(): Surroundings {
    return { looks: this.#looks.at(-1) ?? 0, link: this.#links.at(-1) ?? 0 }
  }

  #turn(id: number): void {
    const code = this.#order.codes.find((one) => one.id === id)
    if (code !== undefined) turn(this.#looks, code)
  }

  #stay(index: number, cell: Exclude<Cell, { kind: 'looks' }>, from: number, to: number): void {
    const nth = this.#places.get(index) ?? -1
    const item = this.#items[nth]?.item
    if (item === undefined) return
    const around = this.#moveThroughLink(cell)
    const isAtHome = same(around, this.#original[index])
    if (item.kind === 'mark') {
      this.#go(nth)
      this.#mark(item)
      return
    }
    const run = isAtHome || item.run === undefined ? undefined : this.#runFor(around)
    if (this.#reached !== nth) this.#go(nth, run)
    else if (run === undefined) this.#stand(item.run, item.inText)
    else this.#stand(run, item.inText)
    this.#words(item, from, to)
    this.#isThrough = run === undefined
    this.#lastWords = { run: run ?? item.run ?? '', in: around }
  }

  /** A link's own ends stand in its surroundings. */
  #moveThroughLink(cell: Exclude<Cell, { kind: 'looks' }>): Surroundings {
    const { paragraph } = this.#order
    const code = cell.kind === 'mark' ? paragraph.codes[codeId(paragraph.text.charAt(cell.start)) - 1] : undefined
    if (code !== undefined) turn(this.#links, code)
    return this.#now()
  }

  #mark(item: Mark): void {
    this.#put(this.#order.copy(item.range), item.inText)
    this.#run = item.leaves
    this.#isInText = item.inText
    this.#isThrough = true
  }

  #words(item: Words, from: number, to: number): void {
    const isWhole = from === 0 && to === item.text.length
    const { start } = item.range
    if (isWhole) this.#put(this.#order.copy(item.range), item.inText)
    else if (item.isVerbatim) this.#put(this.#order.copy({ start: start + from, end: start + to }), true)
    else this.#put(writeXmlText(item.text.slice(from, to)), true)
  }

  #addWords(text: string, place: Span): void {
    const around = this.#now()
    const nth = this.#placeFor(place, around)
    const run = this.#runToTheLeft(around)
    if (nth !== undefined && (run === undefined || place.start < place.end)) {
      if (this.#reached === nth) this.#stand(this.#items[nth]?.item.run, true)
      else this.#go(nth)
    } else this.#stand(run ?? this.#runFor(around), true)
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.#break()
      this.#put(writeXmlText(line), true)
    }
    if (this.#run !== undefined) this.#lastWords = { run: this.#run, in: around }
    const reached = this.#items[this.#reached]?.item
    this.#isThrough = this.#isThrough && this.#run === reached?.leaves && this.#isInText === reached?.inText
  }

  /** The words that go, or before which new ones are put, if those may look like them. */
  #placeFor({ start }: Span, around: Surroundings): number | undefined {
    const { cells } = this.#order.paragraph
    const nth = this.#items.findIndex(({ cell }) => (cells[cell]?.end ?? 0) > start)
    const next = this.#items[nth]
    const fits = next?.item.kind === 'words' && next.item.inText && same(around, this.#original[next.cell])
    return fits && nth >= this.#reached ? nth : undefined
  }

  #break(): void {
    this.#stand(this.#run, false)
    this.#put(`<${this.#order.xml.written('br')}/>`, false)
    this.#stand(this.#run, true)
  }

  #runToTheLeft(around: Surroundings): number | string | undefined {
    return this.#lastWords !== undefined && same(this.#lastWords.in, around) ? this.#lastWords.run : undefined
  }

  #runFor({ looks, link }: Surroundings): number | string {
    const { looks: known } = this.#order.paragraph
    const own = looks === 0 ? known.get(link) : known.get(looks)
    if (own !== undefined) return own
    const taken = this.#order.codes.find(({ id }) => id === looks)
    // What it is marked with in the source's document, or as nothing in particular.
    return taken?.raw ?? known.get(0) ?? `<${this.#order.xml.written('r')}>`
  }

  #addCode(id: number): void {
    const { paragraph, codes } = this.#order
    const own = this.#items.find(({ cell }) => {
      const place = paragraph.cells[cell]
      return place?.kind === 'mark' && codeId(paragraph.text.charAt(place.start)) === id
    })
    const code = codes.find((one) => one.id === id)
    if (code === undefined) return
    if (own?.item.kind === 'mark') {
      const { item } = own
      this.#stand(item.run, item.inText)
      this.#mark(item)
      this.#isThrough = false
      if (item.half !== undefined) turn(this.#links, code)
    } else if (code.kind === 'single') {
      this.#stand(this.#runToTheLeft(this.#now()) ?? this.#runFor(this.#now()), false)
      this.#put(code.raw, false)
    } else this.#turn(id)
  }

  /** To the place of an item: as it stands in the document if nothing was changed since the one before it. */
  #go(nth: number, run?: number | string): void {
    const { paragraph, copy } = this.#order
    const { content } = paragraph
    const before = this.#items[nth - 1]?.item
    const item = this.#items[nth]?.item
    const isNext = this.#reached === nth - 1 && this.#isThrough && run === undefined
    if (isNext) {
      this.#put(copy({ start: before?.range.end ?? content.start, end: item?.range.start ?? content.end }), false)
      this.#keptTo = this.#keptBefore(nth)
      this.#run = item?.run
      this.#isInText = item?.inText ?? false
    } else {
      this.#flush(nth)
      this.#stand(run ?? item?.run, item?.inText ?? false)
    }
    this.#reached = nth
    this.#isThrough = true
  }

  /** What is kept before an item and was not written yet. */
  #flush(nth: number): void {
    const to = this.#keptBefore(nth)
    const { pieces } = this.#order.paragraph
    for (; this.#keptTo < to; this.#keptTo++) {
      const piece = pieces[this.#keptTo]
      if (piece?.kind !== 'kept') continue
      this.#stand(piece.run, false)
      this.#put(this.#order.copy(piece.range), false)
      this.#run = piece.leaves
    }
  }

  /** The number of pieces before an item. */
  #keptBefore(nth: number): number {
    const { paragraph } = this.#order
    const place = paragraph.cells[this.#items[nth]?.cell ?? -1]
    return place === undefined || place.kind === 'looks' ? paragraph.pieces.length : place.piece
  }

  /** Closes and opens what has to be. */
  #stand(run: number | string | undefined, inText: boolean): void {
    const { written } = this.#order.xml
    if (this.#isInText && (!inText || run !== this.#run)) this.#put(`</${written('t')}>`, false)
    this.#isInText = this.#isInText && run === this.#run && inText
    if (run !== this.#run) {
      if (this.#run !== undefined) this.#put(`</${written('r')}>`, false)
      if (run !== undefined) this.#put(this.#openingOf(run), false)
      this.#run = run
    }
    if (inText && !this.#isInText) this.#put(`<${written('t')}>`, false)
    this.#isInText = inText
  }

  #openingOf(run: number | string): string {
    if (typeof run === 'string') return run
    const { opening } = this.#order.paragraph.runs[run] ?? { opening: { start: 0, end: 0 } }
    return this.#order.xml.text.slice(opening.start, opening.end)
  }

  #put(text: string, isWords: boolean): void {
    this.#written.push({ text, isWords })
  }
}

function turn(stack: number[], { kind, id, pair }: InlineCode): void {
  if (kind === 'open') stack.push(id)
  const opened = kind === 'close' && pair !== undefined ? stack.lastIndexOf(pair) : -1
  if (opened >= 0) stack.splice(opened, 1)
}

function same(a: Surroundings, b: Surroundings | undefined): boolean {
  return a.looks === b?.looks && a.link === b.link
}
