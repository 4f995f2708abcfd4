/** The paragraphs and rows of an article as a returning file may bring them, in the states in which they may have gone out. */
import type { OpUnreadable } from '../../contract/action.ts'
import type { Article, Block, SourceFile } from '../../core/model/article.ts'
import type { ActionId, SegmentId } from '../../core/model/ids.ts'
import { groupBy } from '../../core/model/lists.ts'
import { readerText } from '../../core/model/reader-text.ts'
import { ok, type Result } from '../../core/model/result.ts'
import type { Piece } from '../../core/reimport/place.ts'
import { composePlace } from '../../core/reimport/place.ts'
import { type BlockSegment, listBlockSegments } from '../../db/block-segments.ts'
import type { ReadDb } from '../../db/connection.ts'
import { listBlocks, listDocuments } from '../../db/documents.ts'
import type { Desk } from '../context/desk.ts'
import type { ArticlePlaces, BlockPlace, RowPlace } from '../context/jobs.ts'
import { listBlockPasts } from '../engine/block-pasts.ts'
import { sharesRange } from '../engine/edited-ranges.ts'

/** `states`: the acts with which it may have gone out, null for the text as imported. */
export function gatherPlaces(
  desk: Desk,
  article: Article,
  file: SourceFile,
  states: readonly (ActionId | null)[],
): Result<ArticlePlaces, OpUnreadable> {
  const db = desk.library.read
  const blocks = listBlocks(db, file.id)
  const segments = listBlockSegments(db, file.id)
  const texts: (readonly string[])[] = []
  const places = placesOf(db, article, blocks, segments)
  const now = places.map((place) => composePlace(place).text)
  for (const since of states) {
    const pasts = listBlockPasts(db, article.id, { blocks, segments }, since)
    if (!pasts.ok) return pasts
    const past = new Map(pasts.value.map(({ block, texts: [first] }) => [block, first]))
    texts.push(now.map((text, block) => past.get(block) ?? text))
  }
  const withBases = places.map((place, block) => ({ ...place, bases: texts.map((state) => state[block] ?? '') }))
  return ok({ blocks: withBases, rows: rowsOf(desk, article, segments) })
}

function placesOf(
  db: ReadDb,
  article: Article,
  blocks: readonly Block[],
  segments: readonly BlockSegment[],
): readonly Omit<BlockPlace, 'bases'>[] {
  const source = listDocuments(db, article.id).find(({ side }) => side === 'source')
  const sources = source === undefined ? [] : listBlocks(db, source.id)
  const own = groupBy(segments, ({ block }) => block)
  return blocks.map((block, index) => {
    const facing = sources[index]
    return {
      ...piecesOf(block, own.get(index) ?? []),
      codes: block.codes,
      facing: facing && readerText(facing.text, facing.codes),
      facingCodes: facing?.codes ?? [],
    }
  })
}

/** Sentences that were taken out take the white space before them along, as they do in an export. */
function piecesOf({ text }: Block, segments: readonly BlockSegment[]): Pick<BlockPlace, 'pieces' | 'tail'> {
  let copiedTo = 0
  let before: BlockSegment | undefined
  const pieces = segments.map((segment): Piece => {
    const { id, rowIndex: row, range, gapBefore, text: own } = segment
    const isCut = before !== undefined && sharesRange(before, segment)
    const lead = isCut ? gapBefore : text.slice(copiedTo, range.start)
    copiedTo = range.end
    before = segment
    return { lead: own === '' ? '' : lead, segment: id, row, text: own }
  })
  return { pieces, tail: text.slice(copiedTo) }
}

/** For files that hold the article as its rows. */
function rowsOf(desk: Desk, { id }: Article, segments: readonly BlockSegment[]): readonly RowPlace[] {
  const { source, links } = desk.texts.get(id)
  const words = new Map(source.map(({ id: segment, text, codes }) => [segment, readerText(text, codes)]))
  const isTarget = new Set<SegmentId>(segments.map(({ id: segment }) => segment))
  return links.map((link) => ({
    id: link.id,
    source: link.source.map((segment) => words.get(segment) ?? '').join(' '),
    target: link.target.filter((segment) => isTarget.has(segment)),
  }))
}
