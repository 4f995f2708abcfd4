/** A paragraph with other words in it: what was kept comes out as it stood, what was typed looks like the words to its left. */
import type { LanguageTag } from '../../model/ids.ts'
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import type { Hand } from '../redline-edits.ts'
import type { Mark as Marked, Step } from '../rewrite-steps.ts'
import { writeXmlText } from '../xml/characters.ts'
import type { Cell, CodedParagraph } from './coded-paragraph.ts'
import type { WordXml } from './names.ts'
import type { Mark, Words } from './paragraph.ts'
import { deletedMarkup, isElementOfLink } from './revised-markup.ts'
import { type PenRun, RunPen } from './run-pen.ts'

export type ParagraphOrder = {
  readonly xml: WordXml
  readonly paragraph: CodedParagraph
  /** How it comes to the text it is to have. */
  readonly steps: readonly ParagraphStep[]
  /** Its own codes, and those taken from the source. */
  readonly codes: readonly InlineCode[]
  /** The document between two offsets, with what is changed inside (a text box) already in it. */
  readonly copy: (range: Span) => string
  /** Of a redline: the attributes of a new mark. */
  readonly sign?: (hand: Hand) => string
  /** That of the text. */
  readonly language?: LanguageTag | undefined
  /** Of a redline: whose it is that kept words look otherwise now. */
  readonly hand?: Hand
}

export type ParagraphStep =
  | Step
  /** Mark-up that stands between two runs. */
  | { readonly kind: 'point'; readonly markup: string }
  /** From the beginning once more: what was written so far stays before it. */
  | { readonly kind: 'again' }

/** What stands between the properties of the paragraph and its end tag. */
export function writeParagraph(order: ParagraphOrder): string {
  const writer = new ParagraphWriter(order)
  for (const step of order.steps) {
    if (step.kind === 'stay') writer.keep(step.span, step.mark)
    else if (step.kind === 'put') writer.add(step.text, step.place, step.mark)
    else if (step.kind === 'point') writer.point(step.markup)
    else writer.beginAgain()
  }
  return writer.finish()
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
  readonly #pen: RunPen
  /** The item that was reached last, and whether all of it was left in its place. */
  #reached = -1
  #isThrough = true
  #keptTo = 0
  #lastWords: { readonly run: PenRun; readonly in: Surroundings } | undefined
  /** The item that was reached last when the change began. */
  #reachedBefore = -1

  constructor(order: ParagraphOrder) {
    this.#order = order
    this.#pen = new RunPen({ xml: order.xml, runs: order.paragraph.runs, sign: order.sign, language: order.language })
    const { cells, pieces } = order.paragraph
    this.#items = cells.flatMap((cell, index) => {
      const piece = cell.kind === 'looks' ? undefined : pieces[cell.piece]
      return piece === undefined || piece.kind === 'kept' ? [] : [{ cell: index, item: piece }]
    })
    this.#places = new Map(this.#items.map(({ cell }, nth) => [cell, nth]))
    this.#original = this.#surroundings()
  }

  /** A stretch of the document's own text; marked as removed, its words look as they do there. */
  keep({ start, end }: Span, mark: Marked | undefined): void {
    for (const [index, cell] of this.#order.paragraph.cells.entries()) {
      const from = Math.max(start, cell.start)
      const to = Math.min(end, cell.end)
      if (from >= to) continue
      if (cell.kind !== 'looks') this.#stay(index, cell, { start: from - cell.start, end: to - cell.start }, mark)
      else if (mark?.kind !== 'del') this.#turn(codeId(this.#order.paragraph.text.charAt(cell.start)))
    }
    if (mark === undefined) this.#reachedBefore = this.#reached
  }

  /** Words and codes that were put in the place of some old ones, or of none. */
  add(text: string, place: Span, mark: Marked | undefined): void {
    for (const piece of cutAtCodes(text)) {
      if (!isCodeCharacter(piece)) this.#addWords(piece, place, mark)
      else this.#addCode(codeId(piece), mark)
    }
  }

  point(markup: string): void {
    this.#pen.stand(undefined, false)
    this.#pen.put(markup)
    this.#isThrough = false
  }

  beginAgain(): void {
    this.#go(this.#items.length)
    this.#looks.length = 0
    this.#links.length = 0
    this.#reached = -1
    this.#reachedBefore = -1
    this.#isThrough = false
    this.#lastWords = undefined
  }

  finish(): string {
    this.#go(this.#items.length)
    return this.#pen.finish()
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

  #stay(index: number, cell: Exclude<Cell, { kind: 'looks' }>, part: Span, mark: Marked | undefined): void {
    const nth = this.#places.get(index) ?? -1
    const item = this.#items[nth]?.item
    if (item === undefined) return
    if (mark?.kind === 'del') {
      this.#goMarked(nth, item, mark)
      if (item.kind === 'mark') this.#mark(item, mark)
      else this.#words(item, part)
      return
    }
    const around = this.#moveThroughLink(cell)
    const isAtHome = same(around, this.#original[index])
    if (item.kind === 'mark') {
      if (mark === undefined) this.#go(nth)
      else this.#goMarked(nth, item, mark)
      this.#mark(item, mark)
      return
    }
    const run = isAtHome || item.run === undefined ? undefined : this.#runFor(around)
    const { hand } = this.#order
    if (mark !== undefined) this.#goMarked(nth, item, mark, run)
    else if (run !== undefined && hand !== undefined) this.#lookOtherwise(nth, item, part, { run, hand })
    else if (this.#reached !== nth) this.#go(nth, run)
    else this.#pen.stand(run ?? item.run, item.inText)
    this.#words(item, part)
    this.#isThrough = run === undefined && mark === undefined
    this.#lastWords = { run: run ?? item.run ?? '', in: around }
  }

  /** Words that were kept and look otherwise now go and come in a redline. */
  #lookOtherwise(nth: number, item: Words, part: Span, now: { readonly run: PenRun; readonly hand: Hand }): void {
    this.#goMarked(nth, item, { kind: 'del', hand: now.hand })
    this.#words(item, part)
    this.#pen.stand(now.run, item.inText, { kind: 'ins', hand: now.hand })
  }

  /** A link's own ends stand in its surroundings. */
  #moveThroughLink(cell: Exclude<Cell, { kind: 'looks' }>): Surroundings {
    const { paragraph } = this.#order
    const code = cell.kind === 'mark' ? paragraph.codes[codeId(paragraph.text.charAt(cell.start)) - 1] : undefined
    if (code !== undefined) turn(this.#links, code)
    return this.#now()
  }

  #mark(item: Mark, mark: Marked | undefined): void {
    const markup = this.#order.copy(item.range)
    this.#pen.put(mark?.kind === 'del' ? deletedMarkup(markup, item, this.#order.xml) : markup, item.inText)
    this.#pen.moveTo(item.leaves, item.inText)
    this.#isThrough = mark === undefined
  }

  #words(item: Words, { start, end }: Span): void {
    const isWhole = start === 0 && end === item.text.length
    const at = item.range.start
    if (isWhole) this.#pen.put(this.#order.copy(item.range), item.inText)
    else if (item.isVerbatim) this.#pen.put(this.#order.copy({ start: at + start, end: at + end }), true)
    else this.#pen.put(writeXmlText(item.text.slice(start, end)), true)
  }

  #addWords(text: string, place: Span, mark: Marked | undefined): void {
    const around = this.#now()
    const nth = this.#placeFor(place, around)
    const run = this.#runToTheLeft(around)
    if (nth !== undefined && (run === undefined || place.start < place.end)) {
      const item = this.#items[nth]?.item
      if (this.#reached >= nth) this.#pen.stand(item?.run, true, mark)
      else if (mark !== undefined && item !== undefined) this.#goMarked(nth, item, mark)
      else this.#go(nth)
    } else this.#pen.stand(run ?? this.#runFor(around), true, mark)
    for (const [index, line] of text.split('\n').entries()) {
      if (index > 0) this.#break(mark)
      this.#pen.put(writeXmlText(line), true)
    }
    if (this.#pen.run !== undefined && mark?.kind !== 'del') this.#lastWords = { run: this.#pen.run, in: around }
    const reached = this.#items[this.#reached]?.item
    const isWhereItWas = this.#pen.run === reached?.leaves && this.#pen.isInText === reached?.inText
    this.#isThrough = this.#isThrough && isWhereItWas && mark === undefined
  }

  /** The words that go, or before which new ones are put, if those may look like them. */
  #placeFor({ start }: Span, around: Surroundings): number | undefined {
    const { cells } = this.#order.paragraph
    const nth = this.#items.findIndex(({ cell }) => (cells[cell]?.end ?? 0) > start)
    const next = this.#items[nth]
    const fits = next?.item.kind === 'words' && next.item.inText && same(around, this.#original[next.cell])
    const from = this.#order.sign === undefined ? this.#reached : this.#reachedBefore
    return fits && nth >= from ? nth : undefined
  }

  #break(mark: Marked | undefined): void {
    this.#pen.stand(this.#pen.run, false, mark)
    this.#pen.put(`<${this.#order.xml.written('br')}/>`)
    this.#pen.stand(this.#pen.run, true, mark)
  }

  #runToTheLeft(around: Surroundings): PenRun | undefined {
    return this.#lastWords !== undefined && same(this.#lastWords.in, around) ? this.#lastWords.run : undefined
  }

  #runFor({ looks, link }: Surroundings): PenRun {
    const { looks: known } = this.#order.paragraph
    const own = looks === 0 ? known.get(link) : known.get(looks)
    if (own !== undefined) return own
    const taken = this.#order.codes.find(({ id }) => id === looks)
    // What it is marked with in the source's document, or as nothing in particular.
    return taken?.raw ?? known.get(0) ?? `<${this.#order.xml.written('r')}>`
  }

  #addCode(id: number, mark: Marked | undefined): void {
    const { paragraph, codes } = this.#order
    const own = this.#items.find(({ cell }) => {
      const place = paragraph.cells[cell]
      return place?.kind === 'mark' && codeId(paragraph.text.charAt(place.start)) === id
    })
    const code = codes.find((one) => one.id === id)
    if (code === undefined) return
    if (own?.item.kind === 'mark') {
      const { item } = own
      this.#pen.stand(item.run, item.inText, this.#markOf(item, mark))
      this.#mark(item, mark)
      this.#isThrough = false
      if (item.half !== undefined) turn(this.#links, code)
    } else if (code.kind === 'single') {
      this.#pen.stand(this.#runToTheLeft(this.#now()) ?? this.#runFor(this.#now()), false, mark)
      this.#pen.put(code.raw)
    } else if (mark?.kind !== 'del') this.#turn(id)
  }

  /** The element of a link holds marked words, and is never marked itself. */
  #markOf(item: Item, mark: Marked | undefined): Marked | undefined {
    return item.kind === 'mark' && isElementOfLink(this.#order.copy(item.range), item) ? undefined : mark
  }

  /** To the place of an item: as it stands in the document if nothing was changed since the one before it. */
  #go(nth: number, run?: PenRun): void {
    const { paragraph, copy } = this.#order
    const { content } = paragraph
    const before = this.#items[nth - 1]?.item
    const item = this.#items[nth]?.item
    const isNext = this.#reached === nth - 1 && this.#isThrough && run === undefined
    if (isNext) {
      this.#pen.put(copy({ start: before?.range.end ?? content.start, end: item?.range.start ?? content.end }))
      this.#keptTo = this.#keptBefore(nth)
      this.#pen.moveTo(item?.run, item?.inText ?? false)
    } else {
      this.#flush(nth)
      this.#pen.stand(run ?? item?.run, item?.inText ?? false)
    }
    this.#reached = nth
    this.#isThrough = true
  }

  /** To the place of an item that stands in a mark, or a part of which does. */
  #goMarked(nth: number, item: Item, mark: Marked, run: PenRun | undefined = item.run): void {
    if (this.#reached < nth) this.#flush(nth)
    this.#pen.stand(run, item.inText, this.#markOf(item, mark))
    this.#reached = Math.max(nth, this.#reached)
    this.#isThrough = false
  }

  /** What is kept before an item and was not written yet. */
  #flush(nth: number): void {
    const to = this.#keptBefore(nth)
    const { pieces } = this.#order.paragraph
    for (; this.#keptTo < to; this.#keptTo++) {
      const piece = pieces[this.#keptTo]
      if (piece?.kind !== 'kept') continue
      this.#pen.stand(piece.run, false)
      this.#pen.put(this.#order.copy(piece.range))
      this.#pen.moveTo(piece.leaves, false)
    }
  }

  /** The number of pieces before an item. */
  #keptBefore(nth: number): number {
    const { paragraph } = this.#order
    const place = paragraph.cells[this.#items[nth]?.cell ?? -1]
    return place === undefined || place.kind === 'looks' ? paragraph.pieces.length : place.piece
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
