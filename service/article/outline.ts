/** `article.outline`: which rows make up which paragraphs, for the running-text view. */

import type { Paragraph } from '../../contract/article.ts'
import type { Arguments, Reply } from '../../contract/commands.ts'
import type { Bitext } from '../../core/model/finding.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { findArticle } from '../../db/articles.ts'
import type { Desk } from '../context/desk.ts'

/** In the order of the text; nothing for an article that is not there. */
export function outlineArticle(desk: Desk, { article }: Arguments<'article.outline'>): Reply<'article.outline'> {
  if (findArticle(desk.library.read, article) === undefined) return []
  return outlineOf(desk.texts.get(article))
}

type OutlinedSide = { readonly segments: ReadonlyMap<SegmentId, SegmentText>; lastBlock: number }

function sideOf(segments: readonly SegmentText[]): OutlinedSide {
  return { segments: new Map(segments.map((segment) => [segment.id, segment])), lastBlock: -1 }
}

/** Undefined if the side is absent from the row. */
function beginsBlock(side: OutlinedSide, ids: readonly SegmentId[]): boolean | undefined {
  const [first] = ids
  if (first === undefined) return undefined
  return side.segments.get(first)?.block !== side.lastBlock
}

function advance(side: OutlinedSide, ids: readonly SegmentId[]): number {
  const texts = ids.map((id) => side.segments.get(id))
  side.lastBlock = texts.at(-1)?.block ?? side.lastBlock
  return texts.reduce((sum, segment) => sum + (segment?.text.length ?? 0), 0)
}

/** A paragraph begins where every side present in the row begins a block of its document. */
export function outlineOf(bitext: Bitext): readonly Paragraph[] {
  const source = sideOf(bitext.source)
  const target = sideOf(bitext.target)
  const paragraphs: { firstRow: number; rowCount: number; sourceChars: number; targetChars: number }[] = []
  bitext.links.forEach((link, row) => {
    const isNew = beginsBlock(source, link.source) !== false && beginsBlock(target, link.target) !== false
    if (isNew || paragraphs.length === 0) {
      paragraphs.push({ firstRow: row, rowCount: 0, sourceChars: 0, targetChars: 0 })
    }
    const last = paragraphs.at(-1)
    const sourceChars = advance(source, link.source)
    const targetChars = advance(target, link.target)
    if (last === undefined) return
    last.rowCount += 1
    last.sourceChars += sourceChars
    last.targetChars += targetChars
  })
  return paragraphs
}
