/** XLIFF 2.0 to 2.2: units, in them segments. */

import { type CodeShelf, createCodeShelf } from '../bitext/code-shelf.ts'
import { notesIn } from '../bitext/notes.ts'
import { readContent } from '../bitext/xml-content.ts'
import { childNamed, childrenNamed, localName } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { markOf2 } from './marks-2.ts'
import { stateOf2 } from './states-2.ts'
import { PieceTexts, unitId, XliffPiece } from './xliff-piece.ts'

export class Piece2 extends XliffPiece {
  readonly unit: XmlElement
  readonly segment: XmlElement

  constructor(unit: XmlElement, segment: XmlElement, ...whole: ConstructorParameters<typeof XliffPiece>) {
    super(...whole)
    this.unit = unit
    this.segment = segment
  }
}

type Inherited = { readonly isLocked: boolean; readonly keepsLines: boolean; readonly file: string }
type DataOf = (id: string) => string | undefined
type File2 = { readonly text: string; readonly shelf: CodeShelf }

/**
 * All segments of all its units, in the order of the file; each is read when it is asked for, and kept by nobody here. What
 * is `ignorable` is not among them.
 */
export function readSegments(text: string, root: XmlElement): Generator<Piece2> {
  return below({ text, shelf: createCodeShelf() }, root, { isLocked: false, keepsLines: false, file: '' })
}

function* below(file: File2, element: XmlElement, above: Inherited): Generator<Piece2> {
  const inherited = inherit(element, above)
  for (const child of element.passing()) {
    const name = localName(child)
    if (name === 'unit') yield* piecesOf(file, child, inherit(child, inherited))
    else if (name === 'file' || name === 'group') yield* below(file, child, inherited)
  }
}

function inherit(element: XmlElement, above: Inherited): Inherited {
  const attributes = element.attributes
  const [translate, space] = [attributes.get('translate'), attributes.get('xml:space')]
  return {
    isLocked: translate === undefined ? above.isLocked : translate === 'no',
    keepsLines: space === undefined ? above.keepsLines : space === 'preserve',
    file: localName(element) === 'file' ? (attributes.get('id') ?? '') : above.file,
  }
}

function piecesOf(file: File2, unit: XmlElement, inherited: Inherited): readonly Piece2[] {
  const { text } = file
  const kept = childNamed(unit, 'originalData')
  const data = new Map(
    (kept === undefined ? [] : childrenNamed(kept, 'data')).map((one) => {
      return [one.attributes.get('id'), text.slice(one.innerStart, one.innerEnd)]
    }),
  )
  const unitName = unit.attributes.get('id') ?? ''
  return childrenNamed(unit, 'segment')
    .flatMap((segment, nth) => {
      const texts = textsOf(file, segment, inherited, (id) => data.get(id))
      return texts?.areReadable === true ? [{ segment, texts, name: segment.attributes.get('id') ?? `#${nth}` }] : []
    })
    .map(({ segment, texts, name }, nth) => {
      return new Piece2(unit, segment, texts, {
        id: () => unitId(inherited.file, unitName, name),
        isLocked: inherited.isLocked,
        hasPlace: true,
        state: () => stateOf2(segment.attributes),
        // They are of the unit; its first segment shows them.
        notes: () => (nth > 0 ? [] : childrenNamed(unit, 'notes').flatMap((list) => notesIn(text, list))),
      })
    })
}

/** Undefined where there is no source. */
function textsOf(
  { text, shelf }: File2,
  segment: XmlElement,
  inherited: Inherited,
  dataOf: DataOf,
): PieceTexts | undefined {
  const [sourceHome, home] = [childNamed(segment, 'source'), childNamed(segment, 'target')]
  if (sourceHome === undefined) return undefined
  return new PieceTexts(text, sourceHome, home, (element, source) => {
    const { keepsLines } = inherit(element, inherited)
    const rules = { markOf: (inner: XmlElement) => markOf2(inner, dataOf), keepsLines, shelf }
    return readContent(text, element, rules, source?.block.codes)
  })
}
