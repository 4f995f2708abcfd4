/** The OpenDocument text with every correction in it as a change that a reader accepts or rejects, and with what was said at its paragraph. */
import { isGone } from '../../comments/is-gone.ts'
import { fail, ok } from '../../model/result.ts'
import type { Span } from '../../model/span.ts'
import { tornBlock } from '../broken-blocks.ts'
import { currentText, type ExportSegment, gatherEdited, isEmptied } from '../edited-blocks.ts'
import { writePackage } from '../package/write-package.ts'
import { encodePart } from '../package/xml-entry.ts'
import type { ExportComment, Hand, RedlineEdits, WriteRedline } from '../redline-edits.ts'
import { lastHand } from '../rewrite-steps.ts'
import { type Splice, splice } from '../text-grammar.ts'
import { splicesOf } from '../write-text.ts'
import { writeXmlText } from '../xml/characters.ts'
import { editTag } from '../xml/edit-tag.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { scanXml } from '../xml/scan-xml.ts'
import { markChanges } from './mark-changes.ts'
import { type DocumentPart, readDocument } from './read-document.ts'
import { odtWriting, segmentsOf } from './write-document.ts'

/** Accepted it reads as the export does, rejected as the baseline. Each change of a paragraph is told as that of whoever wrote in it last. */
export const writeRedline: WriteRedline = (bytes, edits) => {
  const refused = refuseEdits(gatherEdited(edits.blocks, edits.segments), edits.segments, edits.asEncoding)
  if (refused !== undefined) return fail(refused)
  const read = readDocument(bytes, false)
  if (!read.ok) throw new Error(`a stored document is no longer read: ${read.failure.kind}`)
  const changes = new Map<string, Uint8Array>()
  const told = { changes: 0, wholeParagraphs: 0, comments: 0, commentsLeft: 0 }
  let first = 0
  for (const part of read.value.parts) {
    const writer = new RedlineOfPart(part, first, edits)
    const text = writer.written()
    if (!scanXml(text).ok) return fail({ kind: 'codes-broken', blocks: [tornBlock(writer.lastWritten, edits)] })
    told.changes += writer.changes
    told.comments += writer.comments
    if (text !== part.text) changes.set(part.name, encodePart(read.value.source, part, text))
    first += part.blocks.length
  }
  told.commentsLeft = edits.comments.length - told.comments
  return ok({ bytes: writePackage(read.value.source, changes), told })
}

/** What holds the list of its changes: the body, or a header. */
const containers = /<(?:office:text|style:(?:header|footer)(?:-left|-first)?)(?:\s[^<>]*)?(?<!\/)>/gu

class RedlineOfPart {
  changes = 0
  comments = 0
  readonly #threads: ReadonlyMap<ExportComment, Threaded>
  lastWritten = 0
  readonly #part: DocumentPart
  readonly #first: number
  readonly #edits: RedlineEdits
  readonly #regions = new Map<number, string[]>()
  readonly #containers: readonly number[]
  /** Where the text of the document begins; -1 in a part that holds headers only. */
  readonly #body: number
  /** Numbers of changes that stand in the part already. */
  readonly #taken: ReadonlySet<number>
  #regionCount = 0

  constructor(part: DocumentPart, first: number, edits: RedlineEdits) {
    this.#part = part
    this.#first = first
    this.#edits = edits
    this.#threads = threadsOf(edits.comments)
    this.#containers = [...part.text.matchAll(containers)].map(({ index, 0: tag }) => index + tag.length)
    this.#body = part.text.indexOf('<office:text')
    this.#taken = new Set([...part.text.matchAll(/"change-([1-9]\d*)"/gu)].map(({ 1: nth }) => Number(nth)))
  }

  written(): string {
    const { text } = this.#part
    const [before, after] = [this.#texts(this.#baseline()), this.#texts(this.#edits.segments)]
    const marked = this.#outermost().map(({ range, index }): Splice => {
      this.lastWritten = this.#first + index
      const said = this.#commentsAt(index, range)
      const hand = this.#handOf(range)
      const write = (removed: string, added: string) => this.#mark(removed, added, hand, range.start)
      const [old, now] = [within(text, before, range), within(text, after, range)]
      return { range, replacement: said + markChanges(old, now, write, around(text, range)) }
    })
    return splice(text, [
      ...marked.filter(({ range, replacement }) => replacement !== text.slice(range.start, range.end)),
      ...this.#lists(),
    ])
  }

  #texts(segments: readonly ExportSegment[]): readonly Splice[] {
    const own = segmentsOf(this.#part, this.#first, { blocks: this.#edits.blocks, segments })
    return splicesOf(odtWriting, { text: this.#part.text, blocks: this.#part.blocks, segments: own })
  }

  /** The baseline as segments of whole blocks. */
  #baseline(): readonly ExportSegment[] {
    const pasts = new Map(this.#edits.pasts.map((past) => [past.block, past]))
    const untouched = gatherEdited(this.#edits.blocks, this.#edits.segments).filter(({ index }) => !pasts.has(index))
    const same = untouched.map((one) => ({ block: one.index, text: isEmptied(one) ? '' : currentText(one) }))
    const known = [...pasts.values()].map(({ block, texts }) => ({ block, text: texts[0] ?? '' }))
    return [...known, ...same].flatMap(({ block, text }) => {
      const original = this.#edits.blocks[block]?.text ?? ''
      return text === original ? [] : [{ block, range: { start: 0, end: original.length }, original, current: text }]
    })
  }

  /** Blocks that stand in no other, such as a note's in the paragraph it hangs on; with the looks and links around them. */
  #outermost(): readonly { readonly range: Span; readonly index: number }[] {
    let end = -1
    const sorted = this.#part.blocks
      .map(({ range }, index) => ({ range: withLooks(this.#part.text, range), index }))
      .sort((a, b) => a.range.start - b.range.start || b.range.end - a.range.end)
    return sorted.filter(({ range }) => {
      if (range.end <= end) return false
      end = range.end
      return true
    })
  }

  /** Of the last who wrote in it, or in what hangs on it. */
  #handOf(range: Span): Hand {
    const inside = this.#edits.pasts.filter(({ block }) => {
      const own = this.#part.blocks[block - this.#first]?.range
      return own !== undefined && own.start >= range.start && own.end <= range.end
    })
    return inside.map(lastHand).reduce((last, hand) => (hand.atMs >= last.atMs ? hand : last), { name: '', atMs: 0 })
  }

  #mark(removed: string, added: string, hand: Hand, at: number): string {
    this.changes++
    const gone = removed === '' ? '' : `<text:change text:change-id="${this.#region(at, hand, 'deletion', removed)}"/>`
    if (added === '') return gone
    const id = `text:change-id="${this.#region(at, hand, 'insertion')}"`
    return `${gone}<text:change-start ${id}/>${added}<text:change-end ${id}/>`
  }

  #region(at: number, hand: Hand, kind: 'insertion' | 'deletion', removed?: string): string {
    const container = this.#containers.findLast((start) => start <= at) ?? 0
    const own = this.#regions.get(container) ?? []
    let nth = ++this.#regionCount
    while (this.#taken.has(nth)) nth += 1_000
    const id = `change-${nth}`
    const words = removed === undefined ? '' : `<text:p>${removed}</text:p>`
    const info = `<office:change-info xmlns:dc="http://purl.org/dc/elements/1.1/">${signature(hand)}</office:change-info>`
    own.push(
      `<text:changed-region xml:id="${id}" text:id="${id}"><text:${kind}>${info}${words}</text:${kind}></text:changed-region>`,
    )
    this.#regions.set(container, own)
    return id
  }

  /** Behind those that are listed already. */
  #lists(): readonly Splice[] {
    const { text } = this.#part
    return [...this.#regions].map(([start, regions]) => {
      const known = /^\s*<text:tracked-changes(?:\s[^<>]*?)?(?<empty>\/)?>/u.exec(text.slice(start))
      if (known === null) {
        const list = `<text:tracked-changes>${regions.join('')}</text:tracked-changes>`
        return { range: { start, end: start }, replacement: list }
      }
      const behind = start + known[0].length
      if (known.groups?.empty === undefined)
        return { range: { start: behind, end: behind }, replacement: regions.join('') }
      const opened = `${known[0].replace(/\/>$/u, '>')}${regions.join('')}</text:tracked-changes>`
      return { range: { start, end: behind }, replacement: opened }
    })
  }

  #commentsAt(index: number, { start }: Span): string {
    const isBody = this.#body >= 0 && this.#body < start
    const wanted = isBody ? this.#edits.comments.filter((one) => this.#blockOf(one) === this.#first + index) : []
    this.comments += wanted.length
    return wanted.map((one) => annotation(one, this.#threads.get(one))).join('')
  }

  #blockOf({ place }: ExportComment): number | undefined {
    if (place === undefined) return 0
    const segment = this.#edits.segments[place.segment]
    return segment?.current.trim() === '' || isGone(place) ? undefined : segment?.block
  }
}

/** Tags of looks and links beside it belong to it: one half of a pair is nothing to be marked. */
function withLooks(text: string, { start, end }: Span): Span {
  const before = /(?:<\/?text:(?:span|a)\b[^<>]*>|\s)*$/u.exec(text.slice(Math.max(0, start - 4_000), start))?.[0] ?? ''
  const after = /^(?:<\/?text:(?:span|a)\b[^<>]*>|\s)*/u.exec(text.slice(end, end + 4_000))?.[0] ?? ''
  return { start: start - before.length, end: end + after.length }
}

/** Between a tag of its paragraph and itself nothing is seen. */
function around(text: string, { start, end }: Span): { readonly before: boolean; readonly after: boolean } {
  return {
    before: !/<text:(?:p|h)\b[^<>]*>$/u.test(text.slice(Math.max(0, start - 2_000), start)),
    after: !/^<\/text:(?:p|h)\s*>/u.test(text.slice(end, end + 20)),
  }
}

/** A stretch of the text with what is spliced in it. */
function within(text: string, splices: readonly Splice[], { start, end }: Span): string {
  const own = splices.filter(({ range }) => range.start >= start && range.end <= end)
  const moved = own.map(({ range, replacement }) => {
    return { range: { start: range.start - start, end: range.end - start }, replacement }
  })
  return splice(text.slice(start, end), moved)
}

function signature({ name, atMs }: Hand): string {
  return `<dc:creator>${writeXmlText(name)}</dc:creator><dc:date>${new Date(atMs).toISOString().slice(0, 19)}</dc:date>`
}

/** What a comment is called, and what it answers, as LibreOffice has it. */
type Threaded = { readonly name: string; readonly parent: string | undefined }

/** Of comments that are answered, or answer. */
function threadsOf(comments: readonly ExportComment[]): ReadonlyMap<ExportComment, Threaded> {
  const nameOf = (index: number) => `sverka${index + 1}`
  const answered = new Set(comments.flatMap(({ answers }) => (answers && 'index' in answers ? [answers.index] : [])))
  const parentOf = ({ answers }: ExportComment) => {
    if (answers === undefined) return undefined
    return 'native' in answers ? answers.native : nameOf(answers.index)
  }
  return new Map(
    comments.flatMap((one, index): readonly [ExportComment, Threaded][] => {
      const parent = parentOf(one)
      return parent === undefined && !answered.has(index) ? [] : [[one, { name: nameOf(index), parent }]]
    }),
  )
}

function annotation({ words, isResolved = false, ...hand }: ExportComment, threaded: Threaded | undefined): string {
  const lines = words.split('\n').map((line) => `<text:p>${writeXmlText(line)}</text:p>`)
  const isMarked = isResolved || threaded?.parent !== undefined
  const attributes = {
    'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
    'office:name': threaded?.name,
    'xmlns:loext': isMarked ? 'urn:org:documentfoundation:names:experimental:office:xmlns:loext:1.0' : undefined,
    'loext:parent-name': threaded?.parent,
    'loext:resolved': isResolved ? 'true' : undefined,
  }
  const tag = editTag('<office:annotation>', attributes)
  return `${tag}${signature(hand)}${lines.join('')}</office:annotation>`
}
