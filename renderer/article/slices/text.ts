/** The text of the open article: its head, its paragraphs and the rows fetched so far, with what is typed laid over them. */
import type { ArticleChange, ArticleHead, Paragraph } from '../../../contract/article.ts'
import { emptyRowCache, type RowCache, withSegments } from '../row-cache.ts'

export type TextSlice = {
  readonly status: 'opening' | 'open' | 'missing'
  readonly head: ArticleHead | undefined
  readonly outline: readonly Paragraph[]
  readonly rows: RowCache
}

export const openingText: TextSlice = { status: 'opening', head: undefined, outline: [], rows: emptyRowCache }

/** The text after an act of the store: its head and its segments. */
export function afterChange({ rows }: TextSlice, { head, segments }: ArticleChange): Partial<TextSlice> {
  return { head, rows: withSegments(rows, segments) }
}

/** True if this person may write in the text as the article stands. */
export function isWritable(head: ArticleHead | undefined): boolean {
  return head !== undefined && head.closed === undefined
}

/** Target segments in the text: what every count is out of. */
export function countSegments({ targetSegmentsByState: states }: ArticleHead): number {
  return Object.values(states).reduce((sum, count) => sum + count, 0)
}

/** True if every target segment, as it stands, was looked at by this person's side. */
export function isRead(head: ArticleHead): boolean {
  return head.read === countSegments(head)
}
