/** What XLIFF of any version tells of a piece of text and of the place its translation stands in. */
import type { Block } from '../../model/article.ts'
import { mostCodes } from '../../model/inline-text.ts'
import type { SegmentState } from '../../model/segment.ts'
import type { Content } from '../bitext/xml-content.ts'
import type { Unit, UnitNote } from '../format.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

/** Undefined of an element that holds more codes than a block can. */
type ReadContent = (element: XmlElement, source?: Content) => Content | undefined

/** Both texts of a piece, read when they are first asked for: who writes a file asks for those that were edited. */
export class PieceTexts {
  readonly sourceHome: XmlElement
  /** The element whose content the translation is; undefined where one has yet to be made. */
  readonly home: XmlElement | undefined
  readonly #text: string
  readonly #read: ReadContent
  #source: Content | undefined
  #target: Content | undefined

  constructor(text: string, sourceHome: XmlElement, home: XmlElement | undefined, read: ReadContent) {
    this.#text = text
    this.sourceHome = sourceHome
    this.home = home
    this.#read = read
  }

  /** False where it holds more codes than a block can; each is a character of the file or more. */
  get areReadable(): boolean {
    const length = lengthOf(this.sourceHome) + (this.home === undefined ? 0 : lengthOf(this.home))
    return length < mostCodes || (this.#readSource() !== undefined && this.#readTarget() !== undefined)
  }

  get source(): Block {
    return must(this.#readSource()).block
  }

  get target(): Content {
    return must(this.#readTarget())
  }

  /** Mostly to be told by the first sign of the translation. */
  get isTranslated(): boolean {
    if (this.home === undefined) return false
    const first = this.#text.slice(this.home.innerStart, this.home.innerEnd).trimStart().charAt(0)
    return /^[^&<]$/.test(first) || this.target.block.text.trim() !== ''
  }

  #readSource(): Content | undefined {
    this.#source ??= this.#read(this.sourceHome)
    return this.#source
  }

  #readTarget(): Content | undefined {
    const source = this.#readSource()
    if (source === undefined) return undefined
    this.#target ??= this.home === undefined ? yetToBeMade(this.sourceHome) : this.#read(this.home, source)
    return this.#target
  }
}

function lengthOf({ innerStart, innerEnd }: XmlElement): number {
  return innerEnd - innerStart
}

function yetToBeMade({ end }: XmlElement): Content {
  return { block: { kind: 'paragraph', range: { start: end, end }, text: '', codes: [] }, isRewritten: true }
}

function must(content: Content | undefined): Content {
  if (content === undefined) throw new Error('a piece that cannot be read')
  return content
}

/** What is told of a piece beside its texts. */
type Told = {
  readonly id: () => string | undefined
  readonly isLocked: boolean
  readonly hasPlace: boolean
  /** Asked of one that is translated. */
  readonly state: () => SegmentState
  readonly notes: () => readonly UnitNote[]
}

/** A unit that is read as it is asked, with its place in the file. */
export class XliffPiece implements Unit {
  readonly #texts: PieceTexts
  readonly #told: Told

  constructor(texts: PieceTexts, told: Told) {
    this.#texts = texts
    this.#told = told
  }

  get sourceHome(): XmlElement {
    return this.#texts.sourceHome
  }

  get home(): XmlElement | undefined {
    return this.#texts.home
  }

  get source(): Block {
    return this.#texts.source
  }

  get target(): Block {
    return this.#texts.target.block
  }

  /** It can be written only as a whole. */
  get isRewritten(): boolean {
    return this.#texts.target.isRewritten
  }

  get state(): SegmentState {
    return this.#texts.isTranslated ? this.#told.state() : 'empty'
  }

  get id(): string | undefined {
    return this.#told.id()
  }

  get isLocked(): boolean {
    return this.#told.isLocked
  }

  get hasPlace(): boolean {
    return this.#told.hasPlace
  }

  get notes(): readonly UnitNote[] {
    return this.#told.notes()
  }

  /** All it tells, without the places it stands in: those of a hundred thousand pieces fill the memory. */
  plain(): Unit {
    const { id, source, target, state, isLocked, hasPlace, notes } = this
    const unit = { id, source, target, state, isLocked, hasPlace }
    return notes.length === 0 ? unit : { ...unit, notes }
  }
}

/** What a file calls a piece: by the file in it, the unit, and the segment of the unit. */
export function unitId(file: string, unit: string, segment: string | undefined): string {
  return [file, unit, segment ?? ''].map(encodeURIComponent).join('/')
}
