/** A line with inline codes, put into the segment that is being edited: copied from another one, or kept in a memory. */
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { SegmentId } from '../../../../core/model/ids.ts'
import type { InlineCode } from '../../../../core/model/inline-text.ts'
import type { Span } from '../../../../core/model/span.ts'
import { type CodedLine, told } from '../../../../core/text/coded-line.ts'
import { layLine } from '../../../../core/text/lay-line.ts'
import type { OpenArticle } from '../../../article/open-article.ts'
import { targetSegment } from '../../../article/row-cache.ts'
import { turnInto } from './create-editor.ts'
import { fromStore } from './keep-codes.ts'
import { codesOf, textOf } from './segment-document.ts'

/**
 * Its words stand at once, so that whoever types on goes on behind them. Codes that the segment does not have yet come with the
 * answer of the store, which writes words and codes as one act; refused, the words go on being typed.
 */
export async function putLine(
  view: EditorView,
  store: OpenArticle,
  segment: SegmentId,
  { start, end }: Span,
  line: CodedLine,
): Promise<void> {
  const known = targetSegment(store.getState().rows, segment)
  const codes = allCodes(view, known?.codes ?? [])
  const laid = layLine([], { text: textOf(view.state.doc), codes }, { start, end }, line)
  const turn = turnInto(view, laid.text, codes)
  // Asked first: what was typed so far is taken as it stands without the line.
  const answer = store.layLine(() => {
    const basedOn = targetSegment(store.getState().rows, segment)?.latestEdit ?? null
    return { segment, basedOn, start, end, line: { text: line.text, codes: line.codes.map(told) } }
  })
  if (turn !== undefined) {
    const at = TextSelection.create(turn.doc, Math.min(laid.end, turn.doc.content.size))
    view.dispatch(turn.setSelection(at).setMeta(fromStore, true).scrollIntoView())
  }
  const shown = textOf(view.state.doc)
  const caret = await answer
  if (view.isDestroyed || store.beingTyped(segment) !== undefined) return
  if (caret === undefined) {
    if (textOf(view.state.doc) === shown) store.type(segment, shown)
  } else if (store.getState().place.segment === segment) {
    store.goTo(store.getState().place, { kind: 'span', start: caret, end: caret })
  }
}

function allCodes({ state: { doc } }: EditorView, known: readonly InlineCode[]): readonly InlineCode[] {
  const all = [...known, ...codesOf(doc, 0, doc.content.size)]
  return [...new Map(all.map((code) => [code.id, code])).values()]
}
