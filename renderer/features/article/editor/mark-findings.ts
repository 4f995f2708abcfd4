/** Findings, comments and errors as decorations of the edited text. They move with what is typed and are renewed when the store has rechecked. */

import type { EditorState } from 'prosemirror-state'
import { Plugin, PluginKey, type Transaction } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { largest } from '../../../../core/model/lists.ts'
import type { FindingMark } from '../../../article/finding-mark.ts'
import {
  classesOf,
  commentClasses,
  errorClasses,
  isComment,
  isError,
  secondClassesOf,
  type TextMark,
} from '../mark-classes.ts'

const key = new PluginKey<DecorationSet>('findings')

/** Where the last piece of a mark begins: the others cut it where they begin or end. */
function lastPieceStart({ span }: FindingMark, marks: readonly TextMark[]): number {
  const cuts = marks.flatMap((other) => [other.span.start, other.span.end])
  return largest(
    cuts.filter((cut) => cut < span.end),
    span.start,
  )
}

function decorationsOf(mark: TextMark, marks: readonly TextMark[]): readonly Decoration[] {
  const { start, end } = mark.span
  if (isComment(mark)) {
    const ground = { nodeName: 'span', class: commentClasses(mark), 'data-thread': mark.thread }
    return [Decoration.inline(start, end, ground)]
  }
  if (isError(mark)) {
    return [Decoration.inline(start, end, { nodeName: 'span', class: errorClasses(mark), 'data-error': mark.error })]
  }
  const line = { nodeName: 'span', class: classesOf(mark), 'data-finding': mark.id }
  const last = lastPieceStart(mark, marks)
  const lines = [Decoration.inline(last, end, { ...line, 'data-end': 'true' })]
  if (last > start) lines.unshift(Decoration.inline(start, last, line))
  if (mark.family !== 'garble') return lines
  return [Decoration.inline(start, end, { nodeName: 'span', class: secondClassesOf(mark) }), ...lines]
}

export function findingMarks(): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: () => DecorationSet.empty,
      apply(transaction, decorations, _before, after) {
        const fresh: readonly TextMark[] | undefined = transaction.getMeta(key)
        if (fresh === undefined) return decorations.map(transaction.mapping, transaction.doc)
        const length = after.doc.content.size
        const inside = fresh.filter(({ span }) => span.end <= length)
        return DecorationSet.create(
          after.doc,
          inside.flatMap((mark) => decorationsOf(mark, inside)),
        )
      },
    },
    props: { decorations: (state) => key.getState(state) ?? null },
  })
}

export function withMarks(state: EditorState, findings: readonly TextMark[]): Transaction {
  return state.tr.setMeta(key, findings).setMeta('addToHistory', false)
}
