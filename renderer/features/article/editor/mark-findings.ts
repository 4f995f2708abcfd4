/** Findings as decorations of the edited text. They move with what is typed and are renewed when the store has rechecked. */
import type { EditorState } from 'prosemirror-state'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import type { FindingMark } from '../../../article/finding-mark.ts'
import marks from '../marks.module.css'

const key = new PluginKey<DecorationSet>('findings')

/** The same look as `MarkedText` gives; nested spans, because two waves are two lines. */
export function classesOf(mark: FindingMark): string {
  return [marks.mark, marks[mark.family], marks[mark.severity], mark.isCurrent ? marks.current : ''].join(' ')
}

function numberWidget(mark: FindingMark): Decoration {
  const draw = (): HTMLElement => {
    const number = document.createElement('span')
    number.className = `${marks.number} ${marks[mark.severity]}`
    number.textContent = String(mark.number)
    number.setAttribute('aria-hidden', 'true')
    number.contentEditable = 'false'
    return number
  }
  return Decoration.widget(mark.span.start, draw, { side: -1, key: `${mark.id}:${mark.number}`, ignoreSelection: true })
}

function decorationsOf(mark: FindingMark): readonly Decoration[] {
  const { start, end } = mark.span
  const line = Decoration.inline(start, end, { nodeName: 'span', class: classesOf(mark), 'data-finding': mark.id })
  if (mark.family !== 'garble') return [numberWidget(mark), line]
  const second = Decoration.inline(start, end, { nodeName: 'span', class: `${marks.second} ${marks[mark.severity]}` })
  return [numberWidget(mark), line, second]
}

export function findingMarks(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, decorations, _before, after) {
        const fresh: readonly FindingMark[] | undefined = transaction.getMeta(key)
        if (fresh === undefined) return decorations.map(transaction.mapping, transaction.doc)
        const length = after.doc.content.size
        const inside = fresh.filter(({ span }) => span.end <= length)
        return DecorationSet.create(after.doc, inside.flatMap(decorationsOf))
      },
    },
    props: { decorations: (state) => key.getState(state) ?? null },
  })
}

export function withMarks(state: EditorState, findings: readonly FindingMark[]): Transaction {
  return state.tr.setMeta(key, findings).setMeta('addToHistory', false)
}
