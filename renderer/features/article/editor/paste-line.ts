/** Text from the clipboard, put into the segment as one line: its bold and italic words and links between the segment's own codes. */
import { closeHistory } from 'prosemirror-history'
import { Slice } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { readPastedLine } from '../../../../core/formats/html/pasted-line.ts'
import { type InlineCode, withoutCodes } from '../../../../core/model/inline-text.ts'
import { readLine } from '../../../../core/text/coded-line.ts'
import { dressLine } from '../../../../core/text/dress-line.ts'
import { lineType } from './copied-text.ts'
import type { EditorEvents } from './create-editor.ts'
import { codeOfNode, codesOf, documentOf, plainLine } from './segment-document.ts'

/** A line copied in this program comes with its codes; false where none was. */
export function pasteCoded(view: EditorView, transfer: DataTransfer | null, onLine: EditorEvents['onLine']): boolean {
  const line = readLine(transfer?.getData(lineType) ?? '')
  if (line === undefined) return false
  const { from, to } = view.state.selection
  onLine(view, { start: from, end: to }, line)
  return true
}

/**
 * The text takes the place of what is marked. Looks are kept where the segment has codes that mean them and that stand
 * nowhere else in it; all others are left out with whatever else the other program has copied.
 */
export function pasteLine(view: EditorView, transfer: DataTransfer | null, known: readonly InlineCode[]): true {
  const plain = plainLine(transfer?.getData('text/plain') ?? '')
  const free = freeCodes(view, known)
  const line = withLooks(plain, transfer?.getData('text/html') ?? '', free)
  if (line === '') return true
  const { from, to } = view.state.selection
  const pasted = documentOf(line, free)
  const { content } = pasted
  // A step of its own: undone, it leaves what was typed right before.
  const put = closeHistory(view.state.tr)
  const used = new Set(codesOf(pasted, 0, content.size).map(({ id }) => id))
  for (const { id, at } of placesOf(view).toReversed())
    if (used.has(id) && (at < from || at >= to)) put.delete(at, at + 1)
  const start = put.mapping.map(from, -1)
  put.replace(start, put.mapping.map(to), new Slice(content, 0, 0))
  view.dispatch(put.setSelection(TextSelection.create(put.doc, start + content.size)).scrollIntoView())
  return true
}

type PlacedId = { readonly id: number; readonly pair: number | undefined; readonly at: number }

function placesOf({ state }: EditorView): readonly PlacedId[] {
  const places: PlacedId[] = []
  state.doc.forEach((node, at) => {
    const code = codeOfNode(node)
    if (code !== undefined) places.push({ id: code.id, pair: code.pair, at })
  })
  return places
}

/** Pairs with no word between them, as a cut leaves them: what is pasted may have them. */
function emptyPairs(view: EditorView): ReadonlySet<number> {
  const places = placesOf(view)
  const wordsBetween = (one: PlacedId, other: PlacedId) => withoutCodes(view.state.doc.textBetween(one.at, other.at))
  return new Set(
    places.flatMap((open) => {
      const close = places.find(({ id, at }) => id === open.pair && at > open.at)
      return close === undefined || wordsBetween(open, close) !== '' ? [] : [open.id, close.id]
    }),
  )
}

function withLooks(plain: string, copied: string, free: readonly InlineCode[]): string {
  const dressed = copied === '' || free.length === 0 ? undefined : readPastedLine(copied, plain)
  return dressed === undefined || plainLine(dressed.text) !== dressed.text ? plain : dressLine(dressed, free)
}

/** Those that stand nowhere in the text but in what is marked, and pairs around nothing. */
function freeCodes(view: EditorView, known: readonly InlineCode[]): readonly InlineCode[] {
  const { doc, selection } = view.state
  const { from, to } = selection
  const kept = new Set([...codesOf(doc, 0, from), ...codesOf(doc, to, doc.content.size)].map(({ id }) => id))
  const all = new Map([...known, ...codesOf(doc, 0, doc.content.size)].map((code) => [code.id, code]))
  const empty = emptyPairs(view)
  return [...all.values()].filter(({ id }) => !kept.has(id) || empty.has(id))
}
