/** Writes corrections into XLIFF 2: the words of targets, and the state of their segments. */
import { append } from '../../model/lists.ts'
import { TagEdits } from '../bitext/tag-edits.ts'
import { type Changes, spliceContent, type UnitChange, writeContent } from '../bitext/unit-change.ts'
import type { Splice } from '../text-grammar.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { type Changed, fileNotes2, unitMargin2 } from './margin-2.ts'
import type { Piece2 } from './read-2.ts'
import { attributes2 } from './states-2.ts'

type File2 = { readonly text: string; readonly root: XmlElement; readonly language: string }

/** A file that gets its first translation has to name its `language`. */
export function splices2(
  { text, root, language }: File2,
  pieces: Iterable<Piece2>,
  { changeOf, said }: Changes,
): readonly Splice[] {
  const tags = new TagEdits(text)
  const [margin, words]: [Splice[], Splice[]] = [[], []]
  let nth = 0
  for (const unit of byUnit(pieces)) {
    const changed = unit.map((piece) => ({ piece, change: changeOf(nth++, piece) }))
    if (changed.every(({ change }) => change === undefined)) continue
    append(margin, unitMargin2(text, changed, tags))
    for (const one of changed) append(words, pieceSplices(text, one, tags))
    const isNamed = root.attributes.has('trgLang') || !changed.some(isMade)
    if (!isNamed) tags.set(root, { trgLang: language })
  }
  return [...fileNotes2(text, root, said), ...margin, ...words, ...tags.splices()]
}

/** Those of one unit stand together. */
function* byUnit(pieces: Iterable<Piece2>): Generator<readonly Piece2[]> {
  let together: Piece2[] = []
  for (const piece of pieces) {
    const [first] = together
    if (first !== undefined && first.unit !== piece.unit) {
      yield together
      together = []
    }
    together.push(piece)
  }
  if (together.length > 0) yield together
}

function isMade({ piece, change }: Changed): boolean {
  return piece.home === undefined && change?.text !== undefined
}

function pieceSplices(text: string, { piece, change }: Changed, tags: TagEdits): readonly Splice[] {
  if (change === undefined) return []
  const hasTarget = piece.home !== undefined || change.text !== undefined
  if (change.state !== undefined && hasTarget) tags.set(piece.segment, attributes2(change.state))
  if (change.text === undefined) return []
  if (piece.home === undefined) return [madeTarget(text, piece, change)]
  if (!piece.isRewritten) return spliceContent(text, change)
  tags.fill(piece.home, writeContent(change))
  return []
}

function madeTarget(text: string, { sourceHome }: Piece2, change: UnitChange): Splice {
  const name = sourceHome.name.replace(/source$/u, 'target')
  const space = sourceHome.attributes.get('xml:space')
  const indent = /\s*$/u.exec(text.slice(0, sourceHome.start).slice(-200))?.[0] ?? ''
  const opening = space === undefined ? `<${name}>` : `<${name} xml:space="${space}">`
  return {
    range: { start: sourceHome.end, end: sourceHome.end },
    replacement: `${indent}${opening}${writeContent(change)}</${name}>`,
  }
}
