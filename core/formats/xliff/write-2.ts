/** Writes corrections into XLIFF 2: the words of targets, and the state of their segments. */
import { TagEdits } from '../bitext/tag-edits.ts'
import { type Changes, spliceContent, type UnitChange, writeContent } from '../bitext/unit-change.ts'
import type { Splice } from '../text-grammar.ts'
import { tagAttributes } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { fileNotes2, marginSplices2 } from './margin-2.ts'
import type { Piece2 } from './read-2.ts'
import { attributes2 } from './states-2.ts'

type File2 = { readonly text: string; readonly root: XmlElement; readonly language: string }

/** A file that gets its first translation has to name its `language`. */
export function splices2(
  { text, root, language }: File2,
  pieces: readonly Piece2[],
  { changes, said }: Changes,
): readonly Splice[] {
  const tags = new TagEdits(text)
  const isNamed = tagAttributes(text, root).has('trgLang')
  const words = pieces.flatMap((piece, nth) => {
    const change = changes.get(nth)
    if (change === undefined) return []
    const hasTarget = piece.home !== undefined || change.text !== undefined
    if (change.state !== undefined && hasTarget) tags.set(piece.segment, attributes2(change.state))
    if (change.text === undefined) return []
    if (piece.home === undefined && !isNamed) tags.set(root, { trgLang: language })
    if (piece.home === undefined) return [madeTarget(text, piece, change)]
    if (!piece.isRewritten) return spliceContent(text, change)
    tags.fill(piece.home, writeContent(change))
    return []
  })
  const margin = [...fileNotes2(text, root, said), ...marginSplices2(text, pieces, changes, tags)]
  return [...margin, ...words, ...tags.splices()]
}

function madeTarget(text: string, { sourceHome }: Piece2, change: UnitChange): Splice {
  const name = sourceHome.name.replace(/source$/u, 'target')
  const space = tagAttributes(text, sourceHome).get('xml:space')
  const indent = /\s*$/u.exec(text.slice(0, sourceHome.start).slice(-200))?.[0] ?? ''
  const opening = space === undefined ? `<${name}>` : `<${name} xml:space="${space}">`
  return {
    range: { start: sourceHome.end, end: sourceHome.end },
    replacement: `${indent}${opening}${writeContent(change)}</${name}>`,
  }
}
