/** Segments as a search reads them: the text, where it stands, and the edit it came from. */
import type { ArticleState, Side } from '../core/model/article.ts'
import type { ArticleId, EditId, LanguageTag, SegmentId } from '../core/model/ids.ts'
import { codesOnly, type InlineCode } from '../core/model/inline-text.ts'
import { isKept } from './bin.ts'
import type { ReadDb } from './connection.ts'
import { holders, holding } from './due-search.ts'
import { lockedColumn } from './locks.ts'
import { noCodes } from './segment-row.ts'
import { changedOrder, shownOf } from './translations.ts'

export type ArticleToSearch = {
  readonly article: ArticleId
  readonly headline: string
  readonly state: ArticleState
}

export type TextToSearch = ArticleToSearch & {
  readonly segment: SegmentId
  readonly text: string
  /** Those of its block, if one stands in its text. */
  readonly codes: readonly InlineCode[]
  readonly language: LanguageTag
  readonly latestEdit: EditId | undefined
  /** Of the link it stands in. */
  readonly row: number
  /** It is to stay as it is. */
  readonly isLocked: boolean
}

type TextRow = Omit<TextToSearch, 'codes' | 'latestEdit' | 'isLocked'> & {
  codes: string
  latestEdit: EditId | null
  is_segment_locked: number
}

const columns = `SELECT segment.id AS segment, segment.text, block.codes, document.language, latest.id AS latestEdit,
    link.position AS row, article.id AS article, translation.headline, translation.state,
    ${lockedColumn}`

const joins = `JOIN block ON block.row = segment.block
  JOIN article ON article.row = translation.article
  JOIN link_member ON link_member.segment = segment.row JOIN link ON link.row = link_member.link
  LEFT JOIN edit AS latest ON latest.row = segment.latest_edit`

function textOf({ codes, latestEdit, is_segment_locked: locked, ...row }: TextRow): TextToSearch {
  const isCoded = codesOnly(row.text) !== ''
  return {
    ...row,
    codes: isCoded ? (JSON.parse(codes) as readonly InlineCode[]) : noCodes,
    latestEdit: latestEdit ?? undefined,
    isLocked: locked === 1,
  }
}

const newestAbove = `${changedOrder} DESC, article.row DESC`

/** Every article, the one changed last first. */
export function listArticlesToSearch(db: ReadDb): readonly ArticleId[] {
  return db
    .all<{ id: ArticleId }>(
      `SELECT article.id FROM article
       JOIN translation ON translation.article = article.row AND translation.is_shown = 1
       WHERE translation.is_whole = 1 AND ${isKept} ORDER BY ${newestAbove}`,
    )
    .map(({ id }) => id)
}

const documentOf: Readonly<Record<Side, string>> = {
  source: 'document.article = translation.article AND document.translation IS NULL',
  target: 'document.translation = translation.row',
}

/** One side of an article, in the order of its text. */
export function listTextsOf(db: ReadDb, article: ArticleId, side: Side): readonly TextToSearch[] {
  return db
    .all<TextRow>(
      `${columns} FROM translation JOIN document ON ${documentOf[side]}
       JOIN segment ON segment.translation = translation.row AND segment.document = document.row ${joins}
       WHERE translation.row = ${shownOf} AND segment.position > -1 ORDER BY segment.position`,
      article,
    )
    .map(textOf)
}

/**
 * Segments of all articles that hold each of the words somewhere, whatever the case of their letters; in the order of the
 * texts, those of the article changed last first. At most so many. The words have to be of three letters at least.
 */
export function listTextsWith(
  db: ReadDb,
  words: readonly string[],
  side: Side,
  limit: number,
): readonly TextToSearch[] {
  return db
    .all<TextRow>(
      `${columns} FROM ${holders} AS holder CROSS JOIN segment ON segment.row = holder.row
       JOIN document ON document.row = segment.document AND document.side = ?
       JOIN translation ON translation.row = segment.translation AND translation.is_whole = 1
         AND translation.is_shown = 1 ${joins}
       WHERE ${isKept} ORDER BY ${newestAbove}, segment.position LIMIT ?`,
      ...holding(...words),
      side,
      limit,
    )
    .map(textOf)
}
