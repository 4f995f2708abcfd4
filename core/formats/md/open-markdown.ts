/** Finds an article's text in Markdown: headings, paragraphs, list items, quotes, table cells. */
import type { Block, BlockKind } from '../../model/article.ts'
import type { Diagnostic } from '../../model/file.ts'
import { buildBlock } from '../build-block.ts'
import type { TextGrammar } from '../text-grammar.ts'
import { frontMatterLength } from './front-matter.ts'
import { type MarkdownNode, parseMarkdown } from './parse-tree.ts'
import { readInline } from './read-inline.ts'

/** Where text stands, by the token that holds it. */
const holders: Readonly<Record<string, BlockKind>> = {
  paragraph: 'paragraph',
  atxHeadingText: 'heading',
  setextHeadingText: 'heading',
  tableContent: 'cell',
}
const surroundings: Readonly<Record<string, BlockKind>> = {
  blockQuote: 'quote',
  listOrdered: 'listItem',
  listUnordered: 'listItem',
}

/** Front matter, code, HTML and link definitions stay outside of blocks, and so as they are. */
export function openMarkdown(text: string): ReturnType<TextGrammar['parse']> {
  const offset = frontMatterLength(text)
  const blocks: Block[] = []
  const diagnostics: Diagnostic[] = []
  for (const { kind, node } of findHolders(parseMarkdown(text.slice(offset), offset), 'paragraph')) {
    const block = buildBlock(text, kind, readInline(text, contentOf(node)))
    if (block === 'too-many-codes') diagnostics.push({ kind: 'too-many-codes', range: node.range })
    else if (block !== undefined) blocks.push(block)
  }
  return { blocks: blocks.map(markHeadline), diagnostics }
}

type Holder = { readonly kind: BlockKind; readonly node: MarkdownNode }

function findHolders(node: MarkdownNode, surrounding: BlockKind): readonly Holder[] {
  if (node.type === 'tableDelimiterRow') return []
  const kind = holders[node.type]
  if (kind !== undefined) return [{ kind: kind === 'paragraph' ? surrounding : kind, node }]
  const inside = surroundings[node.type] ?? surrounding
  return node.children.flatMap((child) => findHolders(child, inside))
}

/** The box of a task list item is no text. */
function contentOf(node: MarkdownNode): readonly MarkdownNode[] {
  return node.children[0]?.type === 'taskListCheck' ? node.children.slice(1) : node.children
}

function markHeadline(block: Block, index: number): Block {
  return index === 0 && block.kind === 'heading' ? { ...block, kind: 'headline' } : block
}
