/** Where what people said in a file stands among the segments its text was cut into. */
import type { FileComment } from '../../core/formats/format.ts'
import type { Block } from '../../core/model/article.ts'
import { groupBy } from '../../core/model/lists.ts'
import { readerText } from '../../core/model/reader-text.ts'
import type { NewSegment } from '../../db/segments.ts'
import type { PlacedComment } from '../context/jobs.ts'

/** On the first segment whose words are spoken of; one of a paragraph without a segment is of the whole text. */
export function placeComments(
  comments: readonly FileComment[],
  blocks: readonly Block[],
  segments: readonly NewSegment[],
): readonly PlacedComment[] {
  const byBlock = groupBy(segments, ({ block }) => block)
  return comments.map(({ place, ...thread }) => {
    const own = place === undefined ? [] : (byBlock.get(place.block) ?? [])
    const segment = own.find(({ range }) => place !== undefined && place.span.start < range.end) ?? own.at(-1)
    if (place === undefined || segment === undefined) return { ...thread, anchor: undefined, quote: '' }
    const { start, end } = segment.range
    const span = { start: Math.max(0, place.span.start - start), end: Math.min(end, place.span.end) - start }
    const isAll = span.end <= span.start || (span.start === 0 && span.end === end - start)
    const words = segment.text.slice(span.start, span.end)
    const quote = isAll ? '' : readerText(words, blocks[segment.block]?.codes ?? [])
    return { ...thread, anchor: { segment: segment.id, ...(!isAll && { span }) }, quote }
  })
}
