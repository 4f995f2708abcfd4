/** A segment as an editor sees it: one line of text with inline codes as atoms. Positions are offsets of the stored text. */
import { type Node, Schema } from 'prosemirror-model'
import { codeCharacter, type InlineCode, withoutCodes } from '../../../../core/model/inline-text.ts'
import { oneLine } from '../../../../core/text/coded-line.ts'
import { cutText } from '../../../article/text-pieces.ts'

export const segmentSchema = new Schema({
  nodes: {
    doc: { content: 'inline*' },
    text: { group: 'inline' },
    code: {
      group: 'inline',
      inline: true,
      atom: true,
      selectable: true,
      attrs: { code: {} },
      leafText: (node) => codeCharacter(codeOfNode(node)?.id ?? 0),
    },
  },
})

/** The code an atom stands for; undefined for text. */
export function codeOfNode(node: Node): InlineCode | undefined {
  return node.type.name === 'code' ? node.attrs.code : undefined
}

/** The codes that stand between two places. */
export function codesOf(doc: Node, from: number, to: number): readonly InlineCode[] {
  const codes: InlineCode[] = []
  doc.nodesBetween(from, to, (node) => {
    const code = codeOfNode(node)
    if (code !== undefined) codes.push(code)
  })
  return codes
}

export function documentOf(text: string, codes: readonly InlineCode[]): Node {
  const nodes = cutText(text, codes, [])
    .filter((piece) => piece.text !== '')
    .map(({ code, text: words }) =>
      code === undefined ? segmentSchema.text(words) : segmentSchema.node('code', { code }),
    )
  return segmentSchema.node('doc', null, nodes)
}

/** The stored text of the document, inline codes as their characters. */
export function textOf(doc: Node): string {
  return doc.textBetween(0, doc.content.size)
}

/** What may be put in from outside: one line, without the characters that stand for inline codes. */
export function plainLine(text: string): string {
  return oneLine(withoutCodes(text))
}
