/** The active target segment, edited in place: draws the editor and keeps it in step with the article. */
import type { EditorView } from 'prosemirror-view'
import { useLayoutEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SegmentId } from '../../../../core/model/ids.ts'
import type { InlineCode } from '../../../../core/model/inline-text.ts'
import type { Segment } from '../../../../core/model/segment.ts'
import type { CodedLine } from '../../../../core/text/coded-line.ts'
import { useOpenArticle, useSelection } from '../../../article/article-context.ts'
import { codeName } from '../../../article/code-name.ts'
import { joinWithNext, splitAt, takeCodesAt } from '../../../article/cut-segment.ts'
import { carryMarks } from '../../../article/finding-mark.ts'
import type { CaretPlace } from '../../../article/left-at.ts'
import type { OpenLooks } from '../../../article/look-mark.ts'
import type { OpenArticle } from '../../../article/open-article.ts'
import { rowAt, targetSegment } from '../../../article/row-cache.ts'
import type { CaretWish } from '../../../article/slices/selection.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import type { TextMark } from '../mark-classes.ts'
import { placeCaret } from './caret.ts'
import { createEditor, type EditorEvents, followStore, redoTyping, typeAgain, undoTyping } from './create-editor.ts'
import css from './editor.module.css'
import { withMarks } from './mark-findings.ts'
import { putLine } from './put-line.ts'
import { textOf } from './segment-document.ts'
import { takeSource, turnCaseAt, writeAll, writeWords } from './write-acts.ts'

type SegmentEditorProps = {
  readonly segment: Segment
  readonly marks: readonly TextMark[]
  readonly looksBefore: OpenLooks
  readonly label: string
  readonly lang: string
  readonly isWritable: boolean
  /** Gives the focus back to the list of segments. */
  readonly onEscape: () => void
}

function eventsFor(store: OpenArticle, segment: Segment, onEscape: () => void): EditorEvents {
  return {
    onType: (text) => store.type(segment.id, text),
    onFlow: (direction, xPx) => {
      const wish: CaretWish = { kind: 'line', line: direction === 1 ? 'first' : 'last', xPx }
      void store.move(direction, wish)
    },
    onCaret: (caret) => store.caret.note({ segment: segment.id, ...caret }),
    onChoose: (direction) => void store.choice.extendBy(direction),
    onLine: onLineIn(store, segment.id),
    sources: () => sourcesBeside(store, segment.id),
    codes: () => targetSegment(store.getState().rows, segment.id)?.codes ?? segment.codes,
    onEscape,
    onBlur: () => {
      store.caret.note(undefined)
      void store.leave()
    },
  }
}

function onLineIn(store: OpenArticle, segment: SegmentId): EditorEvents['onLine'] {
  return (view, at, line) => void putLine(view, store, segment, at, line)
}

function useEditorView({ segment, looksBefore, label, lang, isWritable, onEscape }: SegmentEditorProps) {
  const store = useOpenArticle()
  const mount = useRef<HTMLSpanElement>(null)
  const view = useRef<EditorView>(undefined)
  const { t } = useTranslation('article')
  const nameCode = (code: InlineCode): string => codeName(code, t)
  const latest = useRef({ isWritable, onEscape, nameCode })
  latest.current = { isWritable, onEscape, nameCode }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for one segment; its text follows below
  useLayoutEffect(() => {
    if (mount.current === null) return
    const events = eventsFor(store, segment, () => latest.current.onEscape())
    // No spelling check of the browser's: it would fetch its dictionaries from the network.
    const attributes = {
      class: css.editor ?? '',
      role: 'textbox',
      'aria-label': label,
      lang,
      dir: 'auto',
      spellcheck: 'false',
    }
    const { text, codes } = segment
    const isEditable = (): boolean => latest.current.isWritable
    const nameCode = (code: InlineCode): string => latest.current.nameCode(code)
    view.current = createEditor(mount.current, { text, codes, looksBefore, attributes, isEditable, nameCode, events })
    const typed = store.beingTyped(segment.id)
    if (typed !== undefined) typeAgain(view.current, typed, codes)
    return () => view.current?.destroy()
  }, [segment.id, store])

  // A fix, an undo, an edit from elsewhere: the text on screen follows, unless one is typing.
  useLayoutEffect(() => {
    const editor = view.current
    if (editor !== undefined && store.beingTyped(segment.id) === undefined) {
      followStore(editor, segment.text, segment.codes)
    }
  }, [segment, store])
  return { mount, view }
}

/** What the segment is a translation of. */
function sourcesBeside(store: OpenArticle, segment: SegmentId): readonly Segment[] {
  const { rows, place } = store.getState()
  const row = rowAt(rows, rows.placeOf.get(segment) ?? place.row)
  return row?.source ?? []
}

function useCaret(view: { readonly current: EditorView | undefined }): void {
  const { turn, wish } = useSelection((state) => state.caret)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is granted once a turn
  useLayoutEffect(() => {
    if (view.current !== undefined && wish !== undefined) placeCaret(view.current, wish)
  }, [turn])
}

/** An article that closes while one writes in it, or a segment that is locked, takes the keyboard out of the text, but not away. */
function useWritable(
  view: { readonly current: EditorView | undefined },
  isWritable: boolean,
  onEscape: () => void,
): void {
  // Asked before anything is drawn: a text that shows its new state may have lost the focus by then.
  const wasInText = document.activeElement === view.current?.dom
  // biome-ignore lint/correctness/useExhaustiveDependencies: where the focus was matters only when this changes
  useLayoutEffect(() => {
    const editor = view.current
    if (editor === undefined) return
    editor.dom.setAttribute('aria-readonly', String(!isWritable))
    // Asks anew whether the text may be written in.
    editor.setProps({})
    if (wasInText && !isWritable) onEscape()
  }, [isWritable, onEscape, view])
}

export function SegmentEditor(props: SegmentEditorProps) {
  const { segment, marks, label, isWritable } = props
  const { mount, view } = useEditorView(props)
  const store = useOpenArticle()
  useLayoutEffect(() => {
    const editor = view.current
    if (editor === undefined) return
    editor.dispatch(withMarks(editor.state, carryMarks(marks, segment.text, textOf(editor.state.doc))))
  }, [marks, segment.text, view])
  useLayoutEffect(() => {
    view.current?.dom.setAttribute('aria-label', label)
  }, [label, view])
  useWritable(view, isWritable, props.onEscape)
  useLayoutEffect(() => {
    const write = (words: string, at: CaretPlace | undefined): boolean =>
      writeWords(view.current, words, at?.segment === segment.id ? at : undefined)
    const all = (line: CodedLine): boolean => writeAll(view.current, line, onLineIn(store, segment.id))
    store.caret.write = write
    store.caret.writeAll = all
    return () => {
      if (store.caret.write === write) store.caret.write = undefined
      if (store.caret.writeAll === all) store.caret.writeAll = undefined
    }
  }, [store, view, segment.id])
  useCaret(view)
  const isTypingIn = (editor: EditorView | undefined): editor is EditorView =>
    editor?.hasFocus() === true && store.beingTyped(segment.id) !== undefined
  useKeys({
    'action.undo': () => isTypingIn(view.current) && undoTyping(view.current),
    'action.redo': () => isTypingIn(view.current) && redoTyping(view.current),
    'segment.split': () =>
      store.caret.place?.segment === segment.id && splitAt(store, segment.id, store.caret.place.head),
    'segment.join': () => joinWithNext(store, segment.id),
    'segment.takeSource': () => takeSource(view.current, sourcesBeside(store, segment.id), onLineIn(store, segment.id)),
    'segment.turnCase': () => turnCaseAt(view.current, segment.codes, props.lang),
    'segment.takeCodes': () => store.caret.place?.segment === segment.id && takeCodesAt(store, store.caret.place),
  })
  return <span ref={mount} key={segment.id} />
}
