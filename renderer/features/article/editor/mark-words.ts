/** Double and triple clicks in a text with inline codes, in which the browser would take signs for letters of a word. */
import { NodeSelection, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import { textOf } from './segment-document.ts'
import { wordAround } from './write-acts.ts'

/**
 * The second click marks the word at the caret that the first one has put there, for signs that came with it may have moved
 * the words under the pointer; on a sign it leaves that marked. The third marks all. False where the browser does as well.
 */
export function markByClicks(view: EditorView, { detail: clicks, button }: MouseEvent): boolean {
  const { doc, selection } = view.state
  if (clicks < 2 || button !== 0 || doc.childCount < 2) return false
  if (clicks === 2 && selection instanceof NodeSelection) return true
  const { from, to } = clicks === 2 ? wordAround(textOf(doc), selection.head) : { from: 0, to: doc.content.size }
  if (from === to) return false
  view.dispatch(view.state.tr.setSelection(TextSelection.create(doc, from, to)))
  return true
}
