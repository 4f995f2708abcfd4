/** Bold, italics and the like in the text that is edited: they follow the codes wherever these are put. */
import type { Node } from 'prosemirror-model'
import { Plugin, PluginKey } from 'prosemirror-state'
import { Decoration, DecorationSet } from 'prosemirror-view'
import { looksOf, type OpenLooks } from '../../../article/look-mark.ts'
import { lookClasses } from '../mark-classes.ts'
import { codesOf, textOf } from './segment-document.ts'

const key = new PluginKey<DecorationSet>('looks')

function decorate(doc: Node, before: OpenLooks): DecorationSet {
  const { marks } = looksOf(textOf(doc), codesOf(doc, 0, doc.content.size), before)
  if (marks.length === 0) return DecorationSet.empty
  return DecorationSet.create(
    doc,
    marks.map(({ look, span: { start, end } }) =>
      Decoration.inline(start, end, { nodeName: 'span', class: lookClasses(look), 'data-look': look }),
    ),
  )
}

/** `before`: what was opened in the segments before this one. */
export function wordLooks(before: OpenLooks): Plugin {
  return new Plugin<DecorationSet>({
    key,
    state: {
      init: (_config, { doc }) => decorate(doc, before),
      apply: (transaction, decorations) => (transaction.docChanged ? decorate(transaction.doc, before) : decorations),
    },
    props: { decorations: (state) => key.getState(state) ?? null },
  })
}
