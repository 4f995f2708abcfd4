/** What keys write in the segment that is being edited: the source in its place, the same words in another case. All of it is typing. */
import { closeHistory } from 'prosemirror-history'
import { Slice } from 'prosemirror-model'
import { TextSelection } from 'prosemirror-state'
import type { EditorView } from 'prosemirror-view'
import type { InlineCode } from '../../../../core/model/inline-text.ts'
import type { Segment } from '../../../../core/model/segment.ts'
import type { Span } from '../../../../core/model/span.ts'
import { type CodedLine, joinLines } from '../../../../core/text/coded-line.ts'
import { turnCase } from '../../../../core/text/turn-case.ts'
import type { EditorEvents } from './create-editor.ts'
import { documentOf, plainLine, textOf } from './segment-document.ts'

/** The source takes the place of all words, its inline codes with it. False where nothing can be written. */
export function takeSource(
  view: EditorView | undefined,
  sources: readonly Segment[],
  onLine: EditorEvents['onLine'],
): boolean {
  return writeAll(view, joinLines(sources), onLine)
}

/** A line takes the place of all words, as a step of undo of its own. False where nothing can be written. */
export function writeAll(view: EditorView | undefined, given: CodedLine, onLine: EditorEvents['onLine']): boolean {
  if (view?.editable !== true) return false
  if (given.codes.length > 0) {
    view.focus()
    onLine(view, { start: 0, end: view.state.doc.content.size }, given)
    return true
  }
  const line = plainLine(given.text)
  if (line === '') return false
  view.focus()
  const { tr, doc } = view.state
  view.dispatch(closeHistory(tr.insertText(line, 0, doc.content.size)).scrollIntoView())
  return true
}

/** Words in place of what stands there, or of what is marked, or at the caret, with blanks where they would touch others. False where nothing can be written. */
export function writeWords(view: EditorView | undefined, words: string, at: Span | undefined): boolean {
  if (view?.editable !== true) return false
  view.focus()
  const { tr, selection, doc } = view.state
  const from = Math.min(at?.start ?? selection.from, doc.content.size)
  const to = Math.min(at?.end ?? selection.to, doc.content.size)
  const [before, behind] = [
    doc.textBetween(Math.max(0, from - 1), from),
    doc.textBetween(to, Math.min(doc.content.size, to + 1)),
  ]
  const needsBlank = before !== '' && !/[\s([{«„“‘—–-]/u.test(before)
  const start = from === 0 ? words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase()) : words
  view.dispatch(
    tr
      .insertText(`${needsBlank ? ' ' : ''}${start}${/[\p{L}\p{N}]/u.test(behind) ? ' ' : ''}`, from, to)
      .scrollIntoView(),
  )
  return true
}

/** What is marked, or the word at the caret, in the next case; it stays marked, so that the key can be pressed again. */
export function turnCaseAt(view: EditorView | undefined, codes: readonly InlineCode[], language: string): boolean {
  if (view?.editable !== true || !view.hasFocus()) return false
  const { doc, selection, tr } = view.state
  const { from, to } = selection.empty ? wordAround(textOf(doc), selection.head) : selection
  if (from === to) return false
  const turned = turnCase(doc.textBetween(from, to), language)
  tr.replace(from, to, new Slice(documentOf(turned, codes).content, 0, 0))
  const end = from + turned.length
  const [anchor, head] = selection.empty ? [selection.head, selection.head] : [from, end]
  view.dispatch(tr.setSelection(TextSelection.create(tr.doc, Math.min(anchor, end), Math.min(head, end))))
  return true
}

const lettersBefore = /[\p{L}\p{M}\p{N}'’ʼ]*$/u
const lettersBehind = /^[\p{L}\p{M}\p{N}'’ʼ]*/u

/** The word that a place is in, or at the end of; nothing between others. */
export function wordAround(text: string, at: number): { readonly from: number; readonly to: number } {
  const before = lettersBefore.exec(text.slice(0, at))?.[0] ?? ''
  const behind = lettersBehind.exec(text.slice(at))?.[0] ?? ''
  return { from: at - before.length, to: at + behind.length }
}
