/** Writes what is said and locked here into XLIFF 2: notes of units and of the file, `translate` of units. */
import type { TagEdits } from '../bitext/tag-edits.ts'
import type { UnitChange } from '../bitext/unit-change.ts'
import { indentOf, noteSplices, remarkAsElement } from '../bitext/write-notes.ts'
import type { RemarkToWrite, ThreadToWrite } from '../said-here.ts'
import type { Splice } from '../text-grammar.ts'
import { childNamed, childrenNamed, localName } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { Piece2 } from './read-2.ts'

/** A piece, and what became of it. */
export type Changed = { readonly piece: Piece2; readonly change: UnitChange | undefined }

/** Of all pieces of a unit. */
export function unitMargin2(text: string, changed: readonly Changed[], tags: TagEdits): readonly Splice[] {
  const unit = changed[0]?.piece.unit
  if (unit === undefined) return []
  lockUnit(unit, changed, tags)
  const threads = changed.flatMap(({ change }) => change?.said ?? [])
  return notesOf(text, unit, threads, 'target')
}

/** A unit is locked as a whole; where only some of its segments are, it stays as it is. */
function lockUnit(unit: XmlElement, changed: readonly Changed[], tags: TagEdits): void {
  if (changed.every(({ change }) => change?.isLocked === undefined)) return
  const wanted = changed.map(({ piece, change }) => change?.isLocked ?? piece.isLocked)
  const isLocked = wanted[0] === true
  if (wanted.every((one) => one === isLocked)) tags.set(unit, { translate: isLocked ? 'no' : 'yes' })
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
  const taken = new Set(known.map((note) => note.attributes.get('id')))
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
