/** XLIFF 1.0 to 1.2, with what Trados and memoQ add to it: trans-units, in them segments, and where each is written back. */
import type { SegmentState } from '../../model/segment.ts'
import { memoqNotesIn, notesIn, tradosComments, tradosNotesIn } from '../bitext/notes.ts'
import { type Content, readContent } from '../bitext/xml-content.ts'
import type { FileThread, UnitNote } from '../format.ts'
import { childNamed, childrenNamed, descendantsNamed, localName, tagAttributes } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { markOf12 } from './marks-12.ts'
import { memoqState, plainState, tradosState } from './states-12.ts'
import { unitId, type XliffPiece } from './xliff-piece.ts'

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

export type Piece12 = XliffPiece & {
  /** `mid` of its `mrk`; undefined for a unit that is not cut. */
  readonly mid: string | undefined
  readonly sourceHome: XmlElement
  /** The `sdl:seg` that tells of it. */
  readonly seg: XmlElement | undefined
}

/** Who tells how far a unit is: XLIFF itself, Trados by segment, or memoQ, whose attributes have this prefix. */
export type Dialect = { readonly kind: 'plain' | 'trados' } | { readonly kind: 'memoq'; readonly prefix: string }

/** What elements hand down to those inside them. */
type Inherited = { readonly isLocked: boolean; readonly keepsLines: boolean }

/** All units of all its files, in their order. */
export function readTransUnits(text: string, root: XmlElement): readonly TransUnit[] {
  const memoq = [...tagAttributes(text, root)].find(([, value]) => value === 'MQXliff')?.[0]
  const dialect: Dialect =
    memoq === undefined ? { kind: 'plain' } : { kind: 'memoq', prefix: memoq.replace(/^xmlns:/u, '') }
  const reader = new UnitReader(text, dialect, tradosComments(text, root))
  reader.read(root, { isLocked: false, keepsLines: false })
  return reader.units
}

class UnitReader {
  readonly units: TransUnit[] = []
  readonly #text: string
  readonly #dialect: Dialect
  readonly #comments: ReadonlyMap<string, FileThread>
  #file = ''

  constructor(text: string, dialect: Dialect, comments: ReadonlyMap<string, FileThread>) {
    this.#comments = comments
    this.#text = text
    this.#dialect = dialect
  }

  read(element: XmlElement, above: Inherited): void {
    const inherited = this.#inherit(element, above)
    for (const child of element.children) {
      if (child.kind !== 'element') continue
      const name = localName(child)
      if (name === 'file') this.#file = tagAttributes(this.#text, child).get('original') ?? ''
      if (name === 'trans-unit') this.#unit(child, this.#inherit(child, inherited))
      else if (name === 'file' || name === 'body' || name === 'group') this.read(child, inherited)
    }
  }

  #inherit(element: XmlElement, above: Inherited): Inherited {
    const attributes = tagAttributes(this.#text, element)
    const [translate, space] = [attributes.get('translate'), attributes.get('xml:space')]
    return {
      isLocked: translate === undefined ? above.isLocked : translate === 'no',
      keepsLines: space === undefined ? above.keepsLines : space === 'preserve',
    }
  }

  #unit(element: XmlElement, inherited: Inherited): void {
    const source = childNamed(element, 'source')
    if (source === undefined) return
    const [segSource, target] = [childNamed(element, 'seg-source'), childNamed(element, 'target')]
    const homes = this.#homes(source, segSource, target)
    const segs = childrenNamed(element, 'seg-defs').flatMap((defs) => childrenNamed(defs, 'seg'))
    const dialect: Dialect = segs.length > 0 ? { kind: 'trados' } : this.#dialect
    const pieces = homes.flatMap((home) => this.#piece(element, { target, segs, dialect, inherited, ...home }) ?? [])
    const [first, ...others] = pieces
    if (first === undefined) return
    const noted = [{ ...first, notes: [...this.#notesOf(element), ...(first.notes ?? [])] }, ...others]
    this.units.push({ element, source, segSource, target, pieces: noted, dialect })
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
    return descendantsNamed(element, 'mrk').filter((mrk) => tagAttributes(this.#text, mrk).get('mtype') === 'seg')
  }

  #mid(element: XmlElement): string {
    return tagAttributes(this.#text, element).get('mid') ?? ''
  }

  #piece(element: XmlElement, given: Given): Piece12 | undefined {
    const { mid, sourceHome, home, hasPlace, segs, inherited } = given
    const source = this.#content(sourceHome, inherited)
    const target = home && source && this.#content(home, inherited, source)
    if (source === undefined || (home !== undefined && target === undefined)) return undefined
    const seg = segs.find((one) => tagAttributes(this.#text, one).get('id') === mid)
    const at = { start: sourceHome.end, end: sourceHome.end }
    const empty: Content = { block: { kind: 'paragraph', range: at, text: '', codes: [] }, isRewritten: true }
    const { block, isRewritten } = target ?? empty
    const id = tagAttributes(this.#text, element).get('id')
    return {
      id: id === undefined ? undefined : unitId(this.#file, id, mid),
      source: source.block,
      target: block,
      state: block.text.trim() === '' ? 'empty' : this.#state(element, given, seg),
      isLocked: this.#isLocked(element, given, seg),
      hasPlace,
      home,
      isRewritten,
      mid,
      sourceHome,
      seg,
      notes: [
        ...tradosNotesIn(this.#text, sourceHome, this.#comments, undefined),
        ...(home === undefined ? [] : tradosNotesIn(this.#text, home, this.#comments, block)),
      ],
    }
  }

  #content(element: XmlElement, inherited: Inherited, source?: Content): Content | undefined {
    const rules = {
      markOf: (inner: XmlElement) => markOf12(this.#text, inner),
      keepsLines: this.#inherit(element, inherited).keepsLines,
    }
    return readContent(this.#text, element, rules, source?.block.codes)
  }

  #state(element: XmlElement, { target, dialect }: Given, seg: XmlElement | undefined): SegmentState {
    const unit = tagAttributes(this.#text, element)
    if (seg !== undefined) return tradosState(tagAttributes(this.#text, seg))
    const status = dialect.kind === 'memoq' ? unit.get(`${dialect.prefix}:status`) : undefined
    if (status !== undefined) return memoqState(status)
    return plainState(target === undefined ? new Map() : tagAttributes(this.#text, target), unit)
  }

  #isLocked(element: XmlElement, { dialect, inherited }: Given, seg: XmlElement | undefined): boolean {
    if (inherited.isLocked) return true
    if (seg !== undefined) return tagAttributes(this.#text, seg).get('locked') === 'true'
    if (dialect.kind !== 'memoq') return false
    return tagAttributes(this.#text, element).get(`${dialect.prefix}:locked`) === 'locked'
  }
}

type Home = Pick<Piece12, 'mid' | 'sourceHome' | 'home' | 'hasPlace'>
type Given = Home & {
  readonly target: XmlElement | undefined
  readonly segs: readonly XmlElement[]
  readonly dialect: Dialect
  readonly inherited: Inherited
}
