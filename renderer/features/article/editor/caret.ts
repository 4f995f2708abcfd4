/** Puts the caret where the person expects it when a segment becomes the one being edited. */
import { Selection, TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { CaretWish } from '../../../article/slices/selection.ts'

function positionAt(view: EditorView, xPx: number, yPx: number): number | undefined {
  return view.posAtCoords({ left: xPx, top: yPx })?.pos
}

/** On the first or last line of the segment, below or above where the caret came from. */
function positionOnLine(view: EditorView, line: 'first' | 'last', xPx: number): number {
  const edge = line === 'first' ? 0 : view.state.doc.content.size
  const box = view.coordsAtPos(edge)
  return positionAt(view, xPx, (box.top + box.bottom) / 2) ?? edge
}

function selectionFor(view: EditorView, wish: CaretWish): Selection {
  const { doc, selection } = view.state
  const end = doc.content.size
  const at = (position: number): Selection => TextSelection.near(doc.resolve(Math.min(Math.max(0, position), end)))
  switch (wish.kind) {
    case 'keep':
      return selection
    case 'start':
      return Selection.atStart(doc)
    case 'end':
      return Selection.atEnd(doc)
    case 'span':
      return TextSelection.create(doc, Math.min(wish.start, end), Math.min(wish.end, end))
    case 'line':
      return at(positionOnLine(view, wish.line, wish.xPx))
    case 'point':
      return at(positionAt(view, wish.xPx, wish.yPx) ?? end)
  }
}

export function placeCaret(view: EditorView, wish: CaretWish): void {
  view.focus()
  view.dispatch(view.state.tr.setSelection(selectionFor(view, wish)).setMeta('addToHistory', false))
}
