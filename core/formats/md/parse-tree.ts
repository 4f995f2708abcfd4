/** Markdown as a tree of ranges: CommonMark with tables, strikethrough, footnotes and task lists, by micromark's own tokens. */
import { parse, postprocess, preprocess } from 'micromark'
import { gfm } from 'micromark-extension-gfm'
import type { Span } from '../../model/span.ts'

/** One token: its name as micromark gives it, its place in the document, and the tokens inside it. */
export type MarkdownNode = {
  readonly type: string
  readonly range: Span
  readonly children: readonly MarkdownNode[]
}

type OpenNode = MarkdownNode & { readonly children: OpenNode[] }

/** Deeper than any article nests; what lies below stays unread, so that a hostile file exhausts nothing. */
const deepestNode = 200

/**
 * Parses the whole document; front matter has to be cut off before, `offset` units long.
 * Tokens rather than a syntax tree: they tell where every single mark stands.
 */
export function parseMarkdown(body: string, offset: number): MarkdownNode {
  const root: OpenNode = { type: 'root', range: { start: offset, end: offset + body.length }, children: [] }
  const path: OpenNode[] = [root]
  const chunks = preprocess()(body, undefined, true)
  for (const [kind, token] of postprocess(
    parse({ extensions: [gfm()] })
      .document()
      .write(chunks),
  )) {
    if (kind === 'exit') {
      path.pop()
      continue
    }
    const range = { start: token.start.offset + offset, end: token.end.offset + offset }
    const node: OpenNode = { type: token.type, range, children: [] }
    if (path.length <= deepestNode) path.at(-1)?.children.push(node)
    path.push(node)
  }
  return root
}
