/** Writes what is said and locked here into XLIFF 2: notes of units and of the file, `translate` of units. */
import type { TagEdits } from '../bitext/tag-edits.ts'
import type { UnitChange } from '../bitext/unit-change.ts'
import { indentOf, noteSplices, remarkAsElement } from '../bitext/write-notes.ts'
import type { RemarkToWrite, ThreadToWrite } from '../said-here.ts'
import type { Splice } from '../text-grammar.ts'
import { childNamed, childrenNamed, localName, tagAttributes } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { Piece2 } from './read-2.ts'

type Changed = { readonly piece: Piece2; readonly change: UnitChange }

/** A unit is locked as a whole; where only some of its segments are, it stays as it is. */
export function marginSplices2(
  text: string,
  pieces: readonly Piece2[],
  changes: ReadonlyMap<number, UnitChange>,
  tags: TagEdits,
): readonly Splice[] {
  const units = new Map<XmlElement, Changed[]>()
  for (const [nth, change] of changes) {
    const piece = pieces[nth]
    if (piece === undefined || (change.isLocked === undefined && (change.said ?? []).length === 0)) continue
    units.set(piece.unit, [...(units.get(piece.unit) ?? []), { piece, change }])
  }
  const own = new Map<XmlElement, Piece2[]>()
  if (units.size > 0) for (const piece of pieces) own.set(piece.unit, [...(own.get(piece.unit) ?? []), piece])
  return [...units].flatMap(([unit, changed]) => {
    lockUnit(unit, own.get(unit) ?? [], changed, tags)
    const threads = changed.flatMap(({ change }) => change.said ?? [])
    return notesOf(text, unit, threads, 'target')
  })
}

function lockUnit(unit: XmlElement, pieces: readonly Piece2[], changed: readonly Changed[], tags: TagEdits): void {
  const told = new Map(changed.map(({ piece, change }) => [piece, change.isLocked]))
  const wanted = pieces.map((piece) => told.get(piece) ?? piece.isLocked)
  const isLocked = wanted[0] === true
  if ([...told.values()].every((one) => one === undefined) || wanted.some((one) => one !== isLocked)) return
  tags.set(unit, { translate: isLocked ? 'no' : 'yes' })
}

/** Of all of the text, at its first file. */
export function fileNotes2(text: string, root: XmlElement, threads: readonly ThreadToWrite[]): readonly Splice[] {
  const file = childNamed(root, 'file')
  return file === undefined ? [] : notesOf(text, file, threads, undefined)
}

/** A list of notes stands before what it is of. */
const behindNotes = new Set(['originalData', 'segment', 'ignorable', 'unit', 'group'])

function notesOf(
  text: string,
  owner: XmlElement,
  threads: readonly ThreadToWrite[],
  appliesTo: 'target' | undefined,
): readonly Splice[] {
  if (threads.length === 0) return []
  const list = childNamed(owner, 'notes')
  const known = list === undefined ? [] : childrenNamed(list, 'note')
  const prefix = owner.name.slice(0, owner.name.indexOf(':') + 1)
  const taken = new Set(known.map((note) => tagAttributes(text, note).get('id')))
  let number = 0
  const write = (remark: RemarkToWrite): string => {
    do number++
    while (taken.has(`n${number}`))
    const said = { id: `n${number}`, category: 'comment', appliesTo }
    return remarkAsElement(`${prefix}note`, said, remark, 'in words')
  }
  const [first] = known
  if (list !== undefined && first !== undefined) {
    return noteSplices(text, { known, at: list.innerEnd, lead: indentOf(text, first) }, threads, write)
  }
  const next = owner.children.find((child) => child.kind === 'element' && behindNotes.has(localName(child)))
  if (next === undefined || next.kind !== 'element') return []
  const indent = indentOf(text, next)
  const written = `<${prefix}notes>${threads.flatMap(({ remarks }) => remarks.map(write)).join('')}</${prefix}notes>`
  if (list !== undefined) return [{ range: { start: list.start, end: list.end }, replacement: written }]
  return [{ range: { start: next.start, end: next.start }, replacement: written + indent }]
}
