/** The document with every correction in it as a change that a reader of Word accepts or rejects, and with what was said in its margin. */

import { codeCharacter, type InlineCode } from '../../model/inline-text.ts'
import { fail, ok } from '../../model/result.ts'
import { tornBlock } from '../broken-blocks.ts'
import { gatherEdited } from '../edited-blocks.ts'
import type { BrokenBlock } from '../format.ts'
import { writePackage } from '../package/write-package.ts'
import { encodePart } from '../package/xml-entry.ts'
import type { BlockPast, Hand, RedlineEdits, WriteRedline } from '../redline-edits.ts'
import { lastHand, markedSteps, pastsOf, plainSteps } from '../rewrite-steps.ts'
import type { Splice } from '../text-grammar.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import type { CodedParagraph } from './coded-paragraph.ts'
import { commentsPart, idsOf, signature } from './comments-part.ts'
import { childOf } from './names.ts'
import { PartSplices } from './part-splices.ts'
import { type PlacedComments, placeComments, withPoints } from './place-comments.ts'
import type { DocumentPart } from './read-document.ts'
import type { PlacedParagraph } from './read-part.ts'
import { readAgain, staysFrom } from './write-document.ts'
import { type ParagraphStep, writeParagraph } from './write-paragraph.ts'

/** Accepted it reads as the export does, rejected as the baseline. A document without changes and comments comes out as it came in. */
export const writeRedline: WriteRedline = (bytes, edits) => {
  const edited = gatherEdited(edits.blocks, edits.segments)
  const refused = refuseEdits(edited, edits.segments, edits.asEncoding)
  if (refused !== undefined) return fail(refused)
  const document = readAgain(bytes)
  const { container, parts } = document
  const [body] = parts
  if (body === undefined) throw new Error('a Word document without a body')
  const margin = commentsPart(container, body.xml)
  const numbers = new Numbers(
    parts.flatMap(({ text, xml }) => idsOf(text, xml)),
    margin.taken,
  )
  const comments = placeComments(edits, (block) => body.paragraphs[block]?.isBoxed === false, numbers.next)
  const told = { changes: 0, wholeParagraphs: 0, comments: comments.placed.length, commentsLeft: comments.left }
  const changes = new Map<string, Uint8Array>()
  const torn: BrokenBlock[] = []
  const pasts = pastsOf(edits, edited)
  const byIndex = new Map(edited.map((one) => [one.index, one]))
  let first = 0
  for (const part of parts) {
    const writer = new RedlineOfPart(part, edits, { comments, numbers, stays: staysFrom(first, byIndex) })
    for (let nth = part.paragraphs.length - 1; nth >= 0; nth--) {
      const block = first + nth
      const past = pasts.get(block)
      if (past === undefined && !comments.points.has(block)) continue
      const isWritten = writer.write(nth, past ?? { block, texts: [edits.blocks[block]?.text ?? ''], hands: [] })
      if (!isWritten) torn.push(tornBlock(block, edits))
    }
    first += part.paragraphs.length
    told.changes += writer.changes
    told.wholeParagraphs += writer.wholeParagraphs
    const text = writer.written()
    if (text !== part.text) changes.set(part.name, encodePart(container.source, part, text))
  }
  if (torn.length > 0) return fail({ kind: 'codes-broken', blocks: torn })
  const said = comments.placed.length > 0 ? margin.withComments(comments.placed) : []
  return ok({ bytes: writePackage(container.source, new Map([...changes, ...said])), told })
}

/** Numbers no mark of the document has. */
class Numbers {
  readonly #taken: Set<number>
  #last = 0

  constructor(taken: readonly number[], others: ReadonlySet<number>) {
    this.#taken = new Set([...taken, ...others])
  }

  readonly next = (): number => {
    do this.#last++
    while (this.#taken.has(this.#last))
    return this.#last
  }
}

type OfPart = {
  readonly comments: PlacedComments
  readonly numbers: Numbers
  /** Whether a paragraph of the part has any words left. */
  readonly stays: (nth: number) => boolean
}

class RedlineOfPart {
  changes = 0
  wholeParagraphs = 0
  readonly #part: DocumentPart
  readonly #edits: RedlineEdits
  readonly #own: OfPart
  readonly #splices: PartSplices

  constructor(part: DocumentPart, edits: RedlineEdits, own: OfPart) {
    this.#part = part
    this.#edits = edits
    this.#own = own
    this.#splices = new PartSplices(part)
  }

  written(): string {
    return this.#splices.written()
  }

  /** False if the codes of the paragraph were moved so that no XML can hold them. */
  write(nth: number, wished: BlockPast): boolean {
    const block = this.#edits.blocks[wished.block]
    if (block === undefined) throw new Error('a block of another document')
    const placed = this.#splices.paragraph(nth, block.text)
    const past = this.#withAnchors(placed, wished)
    const { xml } = this.#part
    const steps = withPoints(
      this.#stepsOf(block.text, past, block.codes),
      this.#own.comments.points.get(past.block),
      xml,
    )
    const order = {
      xml,
      steps,
      codes: block.codes,
      sign: this.#sign,
      hand: lastHand(past),
      language: this.#edits.language,
    }
    const goes = past.texts.at(-1) === '' && past.texts[0] !== '' && placed.mayGo
    return this.#splices.write(
      placed,
      (paragraph, copy) => writeParagraph({ ...order, paragraph, copy }),
      goes ? (one) => this.#removedMark(one, lastHand(past)) : undefined,
    )
  }

  /** A paragraph whose words go, with the text boxes in it that stay. */
  #withAnchors(placed: PlacedParagraph, past: BlockPast): BlockPast {
    if (past.texts.at(-1) !== '') return past
    return { ...past, texts: [...past.texts.slice(0, -1), this.#splices.anchors(placed, this.#own.stays)] }
  }

  readonly #sign = (hand: Hand): string => {
    const { xml } = this.#part
    return `${xml.written('id')}="${this.#own.numbers.next()}" ${signature(xml, hand)}`
  }

  #stepsOf(original: string, past: BlockPast, codes: readonly InlineCode[]): readonly ParagraphStep[] {
    const [baseline = original] = past.texts
    const current = past.texts.at(-1) ?? baseline
    const steps = markedSteps(original, past)
    const marked = steps.filter(({ mark }) => mark !== undefined)
    const hand = lastHand(past)
    if (current === '' || !movesLink(original, steps, codes)) {
      this.changes += countChanges(steps)
      return steps
    }
    this.changes += marked.length > 0 ? 1 : 0
    this.wholeParagraphs++
    return [
      ...plainSteps(original, baseline, { kind: 'del', hand }),
      { kind: 'again' },
      ...plainSteps(original, current, { kind: 'ins', hand }),
    ]
  }

  /** The mark of a paragraph that goes with all its words. */
  #removedMark({ element, content }: CodedParagraph, hand: Hand): Splice {
    const { xml } = this.#part
    const { written } = xml
    const removed = `<${written('del')} ${this.#sign(hand)}/>`
    const looks = `<${written('rPr')}>${removed}</${written('rPr')}>`
    const properties = childOf(xml, element, 'w:pPr')
    if (properties === undefined) {
      return {
        range: { start: element.innerStart, end: content.start },
        replacement: `<${written('pPr')}>${looks}</${written('pPr')}>`,
      }
    }
    const own = childOf(xml, properties, 'w:rPr')
    const at = (offset: number, replacement: string) => ({ range: { start: offset, end: offset }, replacement })
    if (own !== undefined && own.innerStart < own.end) {
      const inserted = childOf(xml, own, 'w:ins')
      return at(inserted?.end ?? own.innerStart, removed)
    }
    if (own !== undefined) return { range: own, replacement: looks }
    if (properties.innerStart === properties.end) {
      return { range: properties, replacement: `<${written('pPr')}>${looks}</${written('pPr')}>` }
    }
    const change = childOf(xml, properties, 'w:pPrChange')
    return at(change?.start ?? properties.innerEnd, looks)
  }
}

/** True if an end of a link goes or comes: the element of a link cannot be marked as a run can. */
function movesLink(original: string, steps: readonly ParagraphStep[], codes: readonly InlineCode[]): boolean {
  const ends = codes.filter(({ canonical, kind }) => canonical === 'link' && kind !== 'single')
  const moved = steps.map((step) => {
    if (!('mark' in step) || step.mark === undefined) return ''
    return step.kind === 'put' ? step.text : original.slice(step.span.start, step.span.end)
  })
  return ends.some(({ id }) => moved.join('').includes(codeCharacter(id)))
}

/** What goes and what comes in its place are one change. */
function countChanges(steps: readonly ParagraphStep[]): number {
  let count = 0
  let before: 'ins' | 'del' | undefined
  for (const step of steps) {
    const mark = 'mark' in step ? step.mark?.kind : undefined
    if (mark !== undefined && before === undefined) count++
    before = mark
  }
  return count
}
