/** The active target segment, edited in place: draws the editor and keeps it in step with the article. */
import type { EditorView } from 'prosemirror-view'
import { useEffect, useLayoutEffect, useRef } from 'react'
import type { Segment } from '../../../../core/model/segment.ts'
import { useArticle, useArticleStore } from '../../../article/article-context.ts'
import type { CaretWish } from '../../../article/article-state.ts'
import type { ArticleStore } from '../../../article/article-store.ts'
import { joinWithNext, splitAt } from '../../../article/cut-segment.ts'
import type { FindingMark } from '../../../article/finding-mark.ts'
import { useKeys } from '../../../keys/use-keys.ts'
import { caretOffset, placeCaret } from './caret.ts'
import { createEditor, type EditorEvents, freshState, redoTyping, undoTyping } from './create-editor.ts'
import css from './editor.module.css'
import { withMarks } from './mark-findings.ts'
import { textOf } from './segment-document.ts'

type SegmentEditorProps = {
  readonly segment: Segment
  readonly marks: readonly FindingMark[]
  readonly label: string
  readonly lang: string
  readonly isWritable: boolean
  /** Gives the focus back to the list of segments. */
  readonly onEscape: () => void
}

function eventsFor(store: ArticleStore, segment: Segment, onEscape: () => void): EditorEvents {
  return {
    onType: (text) => store.type(segment.id, text),
    onFlow: (direction, xPx) => {
      const wish: CaretWish = { kind: 'line', line: direction === 1 ? 'first' : 'last', xPx }
      void store.move(direction, wish)
    },
    onEscape,
    onBlur: () => void store.leave(),
  }
}

function useEditorView({ segment, label, lang, isWritable, onEscape }: SegmentEditorProps) {
  const store = useArticleStore()
  const mount = useRef<HTMLSpanElement>(null)
  const view = useRef<EditorView>(undefined)
  const latest = useRef({ isWritable, onEscape })
  latest.current = { isWritable, onEscape }
  const events = useRef<EditorEvents>(undefined)

  // biome-ignore lint/correctness/useExhaustiveDependencies: one editor for one segment; its text follows below
  useLayoutEffect(() => {
    if (mount.current === null) return
    events.current = eventsFor(store, segment, () => latest.current.onEscape())
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
    view.current = createEditor(mount.current, { text, codes, attributes, isEditable, events: events.current })
    return () => view.current?.destroy()
  }, [segment.id, store])

  // A fix, an undo, an edit from elsewhere: the text on screen follows, unless one is typing.
  useLayoutEffect(() => {
    const editor = view.current
    if (editor === undefined || events.current === undefined || store.isTyping(segment.id)) return
    if (textOf(editor.state.doc) !== segment.text) {
      editor.updateState(freshState(segment.text, segment.codes, events.current))
    }
  }, [segment, store])
  return { mount, view }
}

function useCaret(view: { readonly current: EditorView | undefined }): void {
  const { turn, wish } = useArticle((state) => state.caret)
  // biome-ignore lint/correctness/useExhaustiveDependencies: a wish is granted once a turn
  useLayoutEffect(() => {
    if (view.current !== undefined && wish !== undefined) placeCaret(view.current, wish)
  }, [turn])
}

export function SegmentEditor(props: SegmentEditorProps) {
  const { segment, marks, label, isWritable } = props
  const { mount, view } = useEditorView(props)
  const store = useArticleStore()
  // biome-ignore lint/correctness/useExhaustiveDependencies: a text that followed the article has lost its marks
  useLayoutEffect(() => {
    const editor = view.current
    if (editor !== undefined) editor.dispatch(withMarks(editor.state, marks))
  }, [marks, segment.text, view])
  useLayoutEffect(() => {
    view.current?.dom.setAttribute('aria-label', label)
    view.current?.dom.setAttribute('aria-readonly', String(!isWritable))
    // Asks anew whether the text may be written in.
    view.current?.setProps({})
  }, [label, isWritable, view])
  useCaret(view)
  useEffect(() => {
    const own = (): number | undefined => (view.current?.hasFocus() === true ? caretOffset(view.current) : undefined)
    store.findings.caretOffset = own
    return () => {
      if (store.findings.caretOffset === own) store.findings.caretOffset = () => undefined
    }
  }, [store, view])
  useKeys({
    'action.undo': () => view.current?.hasFocus() === true && undoTyping(view.current),
    'action.redo': () => view.current?.hasFocus() === true && redoTyping(view.current),
    'segment.split': () => view.current?.hasFocus() === true && splitAt(store, segment.id, caretOffset(view.current)),
    'segment.join': () => joinWithNext(store, segment.id),
  })
  return <span ref={mount} key={segment.id} />
}
