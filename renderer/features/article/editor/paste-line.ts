/** Text from the clipboard, put into the segment as one line: its bold and italic words and links between the segment's own codes. */
import { closeHistory } from 'prosemirror-history'
import { Slice } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { readPastedLine } from '../../../../core/formats/html/pasted-line.ts'
import type { InlineCode } from '../../../../core/model/inline-text.ts'
import { dressLine } from '../../../../core/text/dress-line.ts'
import { codesOf, documentOf, plainLine } from './segment-document.ts'

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
  const { content } = documentOf(line, free)
  // A step of its own: undone, it leaves what was typed right before.
  const put = closeHistory(view.state.tr.replace(from, to, new Slice(content, 0, 0)))
  view.dispatch(put.setSelection(TextSelection.create(put.doc, from + content.size)).scrollIntoView())
  return true
}

function withLooks(plain: string, copied: string, free: readonly InlineCode[]): string {
  const dressed = copied === '' || free.length === 0 ? undefined : readPastedLine(copied, plain)
  return dressed === undefined || plainLine(dressed.text) !== dressed.text ? plain : dressLine(dressed, free)
}

/** Those that stand nowhere in the text but in what is marked. */
function freeCodes(view: EditorView, known: readonly InlineCode[]): readonly InlineCode[] {
  const { doc, selection } = view.state
  const { from, to } = selection
  const kept = new Set([...codesOf(doc, 0, from), ...codesOf(doc, to, doc.content.size)].map(({ id }) => id))
  const all = new Map([...known, ...codesOf(doc, from, to)].map((code) => [code.id, code]))
  return [...all.values()].filter(({ id }) => !kept.has(id))
}
