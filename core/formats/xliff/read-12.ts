/** XLIFF 1.0 to 1.2, with what Trados and memoQ add to it: trans-units, in them segments, and where each is written back. */
import type { SegmentState } from '../../model/segment.ts'
import { createCodeShelf } from '../bitext/code-shelf.ts'
import { memoqNotesIn, notesIn, tradosComments, tradosNotesIn } from '../bitext/notes.ts'
import { readContent } from '../bitext/xml-content.ts'
import type { FileThread, UnitNote } from '../format.ts'
import { childNamed, childrenNamed, descendantsNamed, localName } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { markOf12 } from './marks-12.ts'
import { memoqState, plainState, tradosState } from './states-12.ts'
import { noTags, type TradosTags, tradosTags } from './trados-tags.ts'
import { PieceTexts, unitId, XliffPiece } from './xliff-piece.ts'

/** A `trans-unit` with the pieces its text is cut into: one, or as many as `seg-source` says. */
export type TransUnit = {
  readonly element: XmlElement
  /** What stands before a translation yet to be made. */
  readonly source: XmlElement
  readonly segSource: XmlElement | undefined
  readonly target: XmlElement | undefined
  readonly pieces: readonly Piece12[]
  readonly dialect: Dialect
}

export class Piece12 extends XliffPiece {
  /** `mid` of its `mrk`; undefined for a unit that is not cut. */
  readonly mid: string | undefined
  /** The `sdl:seg` that tells of it. */
  readonly seg: XmlElement | undefined

  constructor(
    mid: string | undefined,
    seg: XmlElement | undefined,
    ...whole: ConstructorParameters<typeof XliffPiece>
  ) {
    super(...whole)
    this.mid = mid
    this.seg = seg
  }
}

/** Who tells how far a unit is: XLIFF itself, Trados by segment, or memoQ, whose attributes have this prefix. */
export type Dialect = { readonly kind: 'plain' | 'trados' } | { readonly kind: 'memoq'; readonly prefix: string }

/** What elements hand down to those inside them. */
type Inherited = { readonly isLocked: boolean; readonly keepsLines: boolean }

/** All units of all its files, in their order; each is read when it is asked for, and kept by nobody here. */
export function readTransUnits(text: string, root: XmlElement): Generator<TransUnit> {
  const memoq = [...root.attributes].find(([, value]) => value === 'MQXliff')?.[0]
  const dialect: Dialect =
    memoq === undefined ? { kind: 'plain' } : { kind: 'memoq', prefix: memoq.replace(/^xmlns:/u, '') }
  const reader = new UnitReader(text, dialect, tradosComments(text, root))
  return reader.read(root, { isLocked: false, keepsLines: false })
}

class UnitReader {
  readonly #text: string
  readonly #dialect: Dialect
  readonly #comments: ReadonlyMap<string, FileThread>
  readonly #shelf = createCodeShelf()
  #file = ''
  #tags: TradosTags = noTags

  constructor(text: string, dialect: Dialect, comments: ReadonlyMap<string, FileThread>) {
    this.#comments = comments
    this.#text = text
    this.#dialect = dialect
  }

  *read(element: XmlElement, above: Inherited): Generator<TransUnit> {
    const inherited = this.#inherit(element, above)
    for (const child of element.passing()) {
      const name = localName(child)
      if (name === 'trans-unit') {
        const unit = this.#unit(child, this.#inherit(child, inherited))
        if (unit !== undefined) yield unit
      } else if (name === 'file' || name === 'body' || name === 'group') {
        if (name === 'file') this.#begin(child)
        yield* this.read(child, inherited)
      } else if (name === 'header') {
        this.#tags = tradosTags(this.#text, child)
      }
    }
  }

  #begin(file: XmlElement): void {
    this.#file = file.attributes.get('original') ?? ''
    this.#tags = noTags
  }

  #inherit(element: XmlElement, above: Inherited): Inherited {
    const attributes = element.attributes
    const [translate, space] = [attributes.get('translate'), attributes.get('xml:space')]
    return {
      isLocked: translate === undefined ? above.isLocked : translate === 'no',
      keepsLines: space === undefined ? above.keepsLines : space === 'preserve',
    }
  }

  /** Undefined for one without a source, or of which nothing can be read. */
  #unit(element: XmlElement, inherited: Inherited): TransUnit | undefined {
    const source = childNamed(element, 'source')
    if (source === undefined) return undefined
    const [segSource, target] = [childNamed(element, 'seg-source'), childNamed(element, 'target')]
    const segs = childrenNamed(element, 'seg-defs').flatMap((defs) => childrenNamed(defs, 'seg'))
    const dialect: Dialect = segs.length > 0 ? { kind: 'trados' } : this.#dialect
    const pieces = this.#homes(source, segSource, target)
      .map((home) => ({ home, texts: this.#textsOf(home, inherited) }))
      .filter(({ texts }) => texts.areReadable)
      .map(({ home, texts }, nth) =>
        this.#piece(element, texts, { target, segs, dialect, inherited, isFirst: nth === 0, ...home }),
      )
    return pieces.length === 0 ? undefined : { element, source, segSource, target, pieces, dialect }
  }

  #notesOf(element: XmlElement): readonly UnitNote[] {
    return [...notesIn(this.#text, element), ...memoqNotesIn(this.#text, element)]
  }

  /** Where the texts of the pieces stand. A translation that is not cut as its source is, is one piece with it. */
  #homes(source: XmlElement, segSource: XmlElement | undefined, target: XmlElement | undefined): readonly Home[] {
    const whole = { mid: undefined, sourceHome: source, home: target, hasPlace: true }
    const cut = segSource === undefined ? [] : this.#segments(segSource)
    if (cut.length === 0) return [whole]
    const translated = target === undefined ? [] : this.#segments(target)
    const isBlank = target === undefined || this.#text.slice(target.innerStart, target.innerEnd).trim() === ''
    if (translated.length === 0 && !isBlank) return [whole]
    const byMid = new Map(translated.map((element) => [this.#mid(element), element]))
    return cut.map((sourceHome) => {
      const mid = this.#mid(sourceHome)
      const home = byMid.get(mid)
      return { mid, sourceHome, home, hasPlace: home !== undefined || isBlank }
    })
  }

  #segments(element: XmlElement): readonly XmlElement[] {
    return descendantsNamed(element, 'mrk').filter((mrk) => mrk.attributes.get('mtype') === 'seg')
  }

  #mid(element: XmlElement): string {
    return element.attributes.get('mid') ?? ''
  }

  #textsOf({ sourceHome, home }: Home, inherited: Inherited): PieceTexts {
    // A piece is read when it is asked for, which may be after its file.
    const tags = this.#tags
    return new PieceTexts(this.#text, sourceHome, home, (element, source) => {
      const rules = {
        markOf: (inner: XmlElement) => markOf12(this.#text, inner, tags),
        keepsLines: this.#inherit(element, inherited).keepsLines,
        shelf: this.#shelf,
      }
      return readContent(this.#text, element, rules, source?.block.codes)
    })
  }

  #piece(element: XmlElement, texts: PieceTexts, given: Given): Piece12 {
    const { mid, sourceHome, home, hasPlace, segs, isFirst } = given
    const seg = segs.find((one) => one.attributes.get('id') === mid)
    const [file, id] = [this.#file, element.attributes.get('id')]
    return new Piece12(mid, seg, texts, {
      id: () => (id === undefined ? undefined : unitId(file, id, mid)),
      isLocked: this.#isLocked(element, given, seg),
      hasPlace,
      state: () => this.#state(element, given, seg),
      notes: () => [
        ...(isFirst ? this.#notesOf(element) : []),
        ...tradosNotesIn(this.#text, sourceHome, this.#comments, undefined),
        ...(home === undefined ? [] : tradosNotesIn(this.#text, home, this.#comments, texts.target.block)),
      ],
    })
  }

  #state(element: XmlElement, { target, dialect }: Given, seg: XmlElement | undefined): SegmentState {
    const unit = element.attributes
    if (seg !== undefined) return tradosState(seg.attributes)
    const status = dialect.kind === 'memoq' ? unit.get(`${dialect.prefix}:status`) : undefined
    if (status !== undefined) return memoqState(status)
    return plainState(target === undefined ? new Map() : target.attributes, unit)
  }

  #isLocked(element: XmlElement, { dialect, inherited }: Given, seg: XmlElement | undefined): boolean {
    if (inherited.isLocked) return true
    if (seg !== undefined) return seg.attributes.get('locked') === 'true'
    if (dialect.kind !== 'memoq') return false
    return element.attributes.get(`${dialect.prefix}:locked`) === 'locked'
  }
}

type Home = Pick<Piece12, 'mid' | 'sourceHome' | 'home' | 'hasPlace'>
type Given = Home & {
  readonly isFirst: boolean
  readonly target: XmlElement | undefined
  readonly segs: readonly XmlElement[]
  readonly dialect: Dialect
  readonly inherited: Inherited
}
