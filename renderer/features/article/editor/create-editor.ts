/** A ProseMirror editor for one segment, mounted on the active one only (0.4 ms). Plain text on one line. */
import { baseKeymap } from 'prosemirror-commands'
import { closeHistory, history, redo, undo } from 'prosemirror-history'
import { keydownHandler } from 'prosemirror-keymap'
import { EditorState, Plugin, type Transaction } from 'prosemirror-state'
import { EditorView } from 'prosemirror-view'
import type { InlineCode } from '../../../../core/model/inline-text.ts'
import type { Segment } from '../../../../core/model/segment.ts'
import type { Span } from '../../../../core/model/span.ts'
import type { CodedLine } from '../../../../core/text/coded-line.ts'
import type { OpenLooks } from '../../../article/look-mark.ts'
import { chipOf, type NameCode } from './code-chip.ts'
import { copiedWords, looksAsHtml } from './copied-text.ts'
import { fromStore, keepCodes } from './keep-codes.ts'
import { findingMarks } from './mark-findings.ts'
import { markByClicks } from './mark-words.ts'
import { pasteCoded, pasteLine } from './paste-line.ts'
import { documentOf, plainLine, textOf } from './segment-document.ts'
import { wordLooks } from './word-looks.ts'
import { takeSource } from './write-acts.ts'

export type EditorEvents = {
  readonly onType: (text: string) => void
  /** The caret would leave over the first or last line, at this distance from the window's left edge. */
  readonly onFlow: (direction: 1 | -1, xPx: number) => void
  /** All is marked that way, and more is wished for: whole segments from then on. */
  readonly onChoose: (direction: 1 | -1) => void
  /** A line with inline codes comes in place of what stands at `at`. */
  readonly onLine: (view: EditorView, at: Span, line: CodedLine) => void
  /** What is marked, and at which of its ends the caret stands, as offsets of the text. */
  readonly onCaret: (caret: { readonly start: number; readonly end: number; readonly head: number }) => void
  /** What the segment is a translation of. */
  readonly sources: () => readonly Segment[]
  /** The inline codes of its text as the library holds it. */
  readonly codes: () => readonly InlineCode[]
  /** Escape: out of the text. */
  readonly onEscape: () => void
  /** The focus went to another part of the window. */
  readonly onBlur: () => void
}

/** Left and right inside the text, deleting, selecting; Enter breaks no line here. */
const editingKeys = keydownHandler({
  Backspace: baseKeymap.Backspace ?? (() => false),
  Delete: baseKeymap.Delete ?? (() => false),
  'Mod-a': baseKeymap['Mod-a'] ?? (() => false),
  Enter: () => true,
  'Shift-Enter': () => true,
})

function flow(view: EditorView, direction: 1 | -1, onFlow: EditorEvents['onFlow']): boolean {
  if (!view.state.selection.empty || !view.endOfTextblock(direction === 1 ? 'down' : 'up')) return false
  onFlow(direction, view.coordsAtPos(view.state.selection.head).left)
  return true
}

/** With Shift over the end of the text, to which it is marked already. */
function chooseOn(view: EditorView, direction: 1 | -1, onChoose: EditorEvents['onChoose']): boolean {
  const { doc, selection } = view.state
  if (selection.head !== (direction === 1 ? doc.content.size : 0)) return false
  onChoose(direction)
  return true
}

/** Ctrl+Insert copies what is marked; with nothing marked it copies the source, as translation tools do. */
function isInsertSource(view: EditorView, event: KeyboardEvent): boolean {
  const { code, ctrlKey, metaKey, altKey, shiftKey } = event
  return code === 'Insert' && ctrlKey && !metaKey && !altKey && !shiftKey && view.state.selection.empty
}

function isShifted(event: KeyboardEvent): boolean {
  return event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
}

function isBare(event: KeyboardEvent): boolean {
  return !event.shiftKey && !event.altKey && !event.ctrlKey && !event.metaKey
}

function handleKey(view: EditorView, event: KeyboardEvent, events: EditorEvents): boolean {
  if (event.isComposing) return false
  if (event.code === 'Escape') {
    events.onEscape()
    return true
  }
  if (isBare(event) && event.code === 'ArrowDown') return flow(view, 1, events.onFlow)
  if (isBare(event) && event.code === 'ArrowUp') return flow(view, -1, events.onFlow)
  if (isShifted(event) && event.code === 'ArrowDown') return chooseOn(view, 1, events.onChoose)
  if (isShifted(event) && event.code === 'ArrowUp') return chooseOn(view, -1, events.onChoose)
  if (isInsertSource(view, event)) return takeSource(view, events.sources(), events.onLine)
  return editingKeys(view, event)
}

/** Takes the text in a drop as plain text on one line. */
function insertPlain(view: EditorView, transfer: DataTransfer | null, at: number | undefined): boolean {
  const line = plainLine(transfer?.getData('text/plain') ?? '')
  const { from, to } = at === undefined ? view.state.selection : { from: at, to: at }
  if (line !== '') view.dispatch(closeHistory(view.state.tr.insertText(line, from, to)).scrollIntoView())
  return true
}

function tellCaret(view: EditorView, events: EditorEvents): void {
  const { from, to, head } = view.state.selection
  events.onCaret({ start: from, end: to, head })
}

function outsideText(events: EditorEvents): Plugin {
  return new Plugin({
    props: {
      handleKeyDown: (view, event) => handleKey(view, event, events),
      handlePaste: (view, { clipboardData }) =>
        pasteCoded(view, clipboardData, events.onLine) || pasteLine(view, clipboardData, events.codes()),
      handleDrop: (view, event) =>
        insertPlain(view, event.dataTransfer, view.posAtCoords({ left: event.clientX, top: event.clientY })?.pos),
      handleDOMEvents: {
        // Given back by a dialog, the focus comes with the caret wherever the browser puts it. ProseMirror's own answer comes
        // 20 ms later, when the next letters may have been typed in the wrong place; and for 200 ms it takes a caret at the
        // start of the text, where Ctrl+Home has put it, for one that the browser lost, and puts it back. So it does not answer.
        focus: (view) => {
          view.focus()
          tellCaret(view, events)
          return true
        },
        mousedown: (view, event) => {
          // Where the click before this one has put the caret.
          document.dispatchEvent(new Event('selectionchange'))
          const isMarked = markByClicks(view, event)
          if (isMarked) event.preventDefault()
          return isMarked
        },
        // A window that loses the focus has not been left: the text goes on being typed.
        blur: () => {
          if (document.hasFocus()) events.onBlur()
          return false
        },
        beforeinput: (_view, event) => {
          const breaksLine = event.inputType === 'insertParagraph' || event.inputType === 'insertLineBreak'
          if (breaksLine) event.preventDefault()
          return breaksLine
        },
      },
      clipboardTextSerializer: copiedWords,
      clipboardSerializer: looksAsHtml,
    },
  })
}

/** What can be undone inside the text: only what is being typed. What the store holds, the store takes back. */
const steps = history({ newGroupDelay: 400 })

type EditorOptions = {
  readonly text: string
  readonly codes: readonly InlineCode[]
  /** Bold and the like that was opened before this segment. */
  readonly looksBefore: OpenLooks
  readonly attributes: Readonly<Record<string, string>>
  readonly isEditable: () => boolean
  readonly nameCode: NameCode
  readonly events: EditorEvents
}

function freshState({ text, codes, looksBefore, events }: EditorOptions): EditorState {
  return EditorState.create({
    doc: documentOf(text, codes),
    plugins: [outsideText(events), steps, keepCodes(), wordLooks(looksBefore), findingMarks()],
  })
}

/** Changes the text only where it differs from `text`, so that the caret and the marks around it stay. */
export function turnInto(view: EditorView, text: string, codes: readonly InlineCode[]): Transaction | undefined {
  const { doc, tr } = view.state
  const wanted = documentOf(text, codes)
  const start = doc.content.findDiffStart(wanted.content)
  const end = doc.content.findDiffEnd(wanted.content)
  if (start === null || end === null) return undefined
  // "aa" into "aaa": seen from both ends the same letter is taken twice.
  const overlap = Math.max(0, start - Math.min(end.a, end.b))
  return tr.replace(start, end.a + overlap, wanted.slice(start, end.b + overlap))
}

/** Shows the text of the store. What was typed before is the store's to undo. */
export function followStore(view: EditorView, text: string, codes: readonly InlineCode[]): void {
  const turn = turnInto(view, text, codes)
  if (turn !== undefined) view.dispatch(turn.setMeta(fromStore, true))
  const { plugins } = view.state
  const forgetful = view.state.reconfigure({ plugins: plugins.filter((plugin) => plugin !== steps) })
  view.updateState(forgetful.reconfigure({ plugins }))
}

/** Shows what was typed before this editor was there; undo takes it back. */
export function typeAgain(view: EditorView, text: string, codes: readonly InlineCode[]): void {
  const turn = turnInto(view, text, codes)
  if (turn !== undefined) view.dispatch(turn)
}

export function createEditor(mount: HTMLElement, options: EditorOptions): EditorView {
  const { attributes, isEditable, nameCode, events } = options
  const view: EditorView = new EditorView(
    { mount },
    {
      state: freshState(options),
      attributes,
      editable: isEditable,
      nodeViews: { code: (node) => ({ dom: chipOf(node, nameCode) }) },
      dispatchTransaction(transaction) {
        view.updateState(view.state.apply(transaction))
        if (transaction.docChanged && transaction.getMeta(fromStore) !== true) events.onType(textOf(view.state.doc))
        if (view.hasFocus()) tellCaret(view, events)
      },
    },
  )
  return view
}

/** Undoes inside what is being typed; false when there is nothing left to undo there. */
export function undoTyping(view: EditorView): boolean {
  return undo(view.state, view.dispatch)
}

export function redoTyping(view: EditorView): boolean {
  return redo(view.state, view.dispatch)
}
