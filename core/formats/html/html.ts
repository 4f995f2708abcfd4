/** Web pages: the page itself is the skeleton, and only the words somebody corrected are written into it. */
import type { Block } from '../../model/article.ts'
import type { FileRefused } from '../../model/file.ts'
import { anyLineEnd } from '../line-ends.ts'
import { recogniseOtherFormat } from '../other-formats.ts'
import type { TextGrammar } from '../text-grammar.ts'
import { declaredEncoding, declareEncoding } from './declared-encoding.ts'
import { findArticle } from './find-article.ts'
import { guardBlankLines } from './guard-blank-lines.ts'
import { guardTags } from './guard-tags.ts'
import { findMonsterTag } from './monster-tag.ts'
import { type PageBlock, type ReadPage, readPage } from './page-walk.ts'
import { numbered, writeReferences, writeValue } from './references.ts'
import { removeFromPage } from './remove-from-page.ts'

export const htmlGrammar: TextGrammar = {
  id: 'html',
  extensions: ['html', 'htm', 'xhtml', 'xht'],
  recognise,
  isProse: false,
  findBroken,
  isBeyondReading: () => false,
  parse,
  prepare: (edited) => edited,
  escape: (typed, { edge }) => {
    const line = typed.replace(new RegExp(anyLineEnd.source, 'gu'), ' ')
    return isInAttribute(edge) ? writeValue(line, edge) : writeReferences(line)
  },
  guard: (raw, original, block) => guardBlankLines(guardTags(raw, original, block), original, block),
  remove: removeFromPage,
  declaredEncoding,
  declare: declareEncoding,
  spellOut: numbered,
}

/** A page says so at its start; what is tags from its first to its last is a piece of one, if its name says nothing else. */
/** The paragraphs of a page alone, without what is said of its pictures and fields. */
export function withoutAttributes(page: string, blocks: readonly Block[]): readonly Block[] {
  return blocks.filter(({ range }) => !isInAttribute(page[range.start - 1] ?? ''))
}

function isInAttribute(edge: string): boolean {
  return /["'=]/u.test(edge)
}

function recognise(text: string): number {
  if (recogniseOtherFormat('', text) !== 'html') return 0
  return /^\s*<(?:!doctype|html|head|body|\?xml)\b/iu.test(text) ? 1 : 0.9
}

function findBroken(text: string): FileRefused | undefined {
  const monster = findMonsterTag(text)
  if (monster === undefined) return undefined
  const line = text.slice(0, monster).split(/\r\n|\n|\r/u).length
  return { kind: 'broken-line', line, rule: 'too-many-attributes' }
}

/** The article alone, where a person wants that and one is found. */
function parse(text: string, part?: 'article'): ReturnType<TextGrammar['parse']> {
  const page = readPage(text)
  const article = findArticle(page)
  const headline = headlineOf(page, article)
  const kept = part === 'article' && article !== undefined ? article : page.blocks
  const blocks = kept.map((one): Block => (one === headline ? { ...one.block, kind: 'headline' } : one.block))
  return {
    blocks,
    diagnostics: page.tooManyCodes.map((range) => ({ kind: 'too-many-codes' as const, range })),
    parts: article === undefined ? [] : ['article'],
  }
}

/** The first-rank heading of the article, else of the page, else the page's title. */
function headlineOf({ elements, blocks }: ReadPage, article: readonly PageBlock[] | undefined): PageBlock | undefined {
  const named = (all: readonly PageBlock[], name: string) =>
    all.find(({ element, isAttribute }) => !isAttribute && element !== undefined && elements[element]?.name === name)
  return named(article ?? [], 'h1') ?? named(blocks, 'h1') ?? named(blocks, 'title')
}
