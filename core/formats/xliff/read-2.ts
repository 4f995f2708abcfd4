/** XLIFF 2.0 to 2.2: units, in them segments. */
import { notesIn } from '../bitext/notes.ts'
import { type Content, readContent } from '../bitext/xml-content.ts'
import { childNamed, childrenNamed, localName, tagAttributes } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { markOf2 } from './marks-2.ts'
import { stateOf2 } from './states-2.ts'
import { unitId, type XliffPiece } from './xliff-piece.ts'

export type Piece2 = XliffPiece & {
  readonly unit: XmlElement
  readonly segment: XmlElement
  readonly sourceHome: XmlElement
}

type Inherited = { readonly isLocked: boolean; readonly keepsLines: boolean; readonly file: string }
type DataOf = (id: string) => string | undefined

/** All segments of all its units, in the order of the file. What is `ignorable` is not among them. */
export function readSegments(text: string, root: XmlElement): readonly Piece2[] {
  return below(text, root, { isLocked: false, keepsLines: false, file: '' })
}

function below(text: string, element: XmlElement, above: Inherited): readonly Piece2[] {
  const inherited = inherit(text, element, above)
  return element.children.flatMap((child) => {
    if (child.kind !== 'element') return []
    const name = localName(child)
    if (name === 'unit') return piecesOf(text, child, inherit(text, child, inherited))
    return name === 'file' || name === 'group' ? below(text, child, inherited) : []
  })
}

function inherit(text: string, element: XmlElement, above: Inherited): Inherited {
  const attributes = tagAttributes(text, element)
  const [translate, space] = [attributes.get('translate'), attributes.get('xml:space')]
  return {
    isLocked: translate === undefined ? above.isLocked : translate === 'no',
    keepsLines: space === undefined ? above.keepsLines : space === 'preserve',
    file: localName(element) === 'file' ? (attributes.get('id') ?? '') : above.file,
  }
}

function piecesOf(text: string, unit: XmlElement, inherited: Inherited): readonly Piece2[] {
  const kept = childNamed(unit, 'originalData')
  const data = new Map(
    (kept === undefined ? [] : childrenNamed(kept, 'data')).map((one) => {
      return [tagAttributes(text, one).get('id'), text.slice(one.innerStart, one.innerEnd)]
    }),
  )
  const unitName = tagAttributes(text, unit).get('id') ?? ''
  const pieces = childrenNamed(unit, 'segment').flatMap((segment, nth) => {
    const name = tagAttributes(text, segment).get('id') ?? `#${nth}`
    const piece = pieceOf(text, segment, inherited, (id) => data.get(id))
    return piece === undefined ? [] : [{ ...piece, unit, id: unitId(inherited.file, unitName, name) }]
  })
  const notes = childrenNamed(unit, 'notes').flatMap((list) => notesIn(text, list))
  // They are of the unit; its first segment shows them.
  return pieces.map((piece, nth) => (nth === 0 && notes.length > 0 ? { ...piece, notes } : piece))
}

function pieceOf(
  text: string,
  segment: XmlElement,
  inherited: Inherited,
  dataOf: DataOf,
): Omit<Piece2, 'id' | 'unit'> | undefined {
  const [sourceHome, home] = [childNamed(segment, 'source'), childNamed(segment, 'target')]
  if (sourceHome === undefined) return undefined
  const contentOf = (element: XmlElement, source?: Content) => {
    const { keepsLines } = inherit(text, element, inherited)
    const rules = { markOf: (inner: XmlElement) => markOf2(text, inner, dataOf), keepsLines }
    return readContent(text, element, rules, source?.block.codes)
  }
  const source = contentOf(sourceHome)
  const target = home && source && contentOf(home, source)
  if (source === undefined || (home !== undefined && target === undefined)) return undefined
  const range = { start: sourceHome.end, end: sourceHome.end }
  const block = target?.block ?? { kind: 'paragraph', range, text: '', codes: [] }
  return {
    source: source.block,
    target: block,
    state: block.text.trim() === '' ? 'empty' : stateOf2(tagAttributes(text, segment)),
    isLocked: inherited.isLocked,
    hasPlace: true,
    home,
    isRewritten: target?.isRewritten ?? true,
    segment,
    sourceHome,
  }
}
