/** Takes paragraphs out of a page: with their element where it holds nothing else. */
import type { Block } from '../../model/article.ts'
import type { Span } from '../../model/span.ts'
import type { Splice } from '../text-grammar.ts'

/** An empty cell or box may be what holds a page together; an empty paragraph or point of a list is only seen. */
const opening = /<(p|li|h[1-6]|dt|dd|figcaption|caption|option)(?:\s[^<>]*)?>\s*$/iu

/** A tag that is longer has been made by a program. */
const longestTag = 2_000

/** The splices that take the blocks of these indexes out, none within another. */
export function removeFromPage(text: string, blocks: readonly Block[], removed: readonly number[]): readonly Splice[] {
  const ranges = removed.flatMap((index) => {
    const block = blocks[index]
    return block === undefined ? [] : [wholeElement(text, block.range, blocks) ?? block.range]
  })
  const outer = ranges.filter((range) => !ranges.some((other) => other !== range && isWithin(range, other)))
  return outer.map((range) => ({ range, replacement: '' }))
}

function isWithin(inner: Span, outer: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end
}

/** From its start tag to its end tag; undefined where something else stands in them, say a corrected title. */
function wholeElement(text: string, { start, end }: Span, blocks: readonly Block[]): Span | undefined {
  const from = Math.max(0, start - longestTag)
  const opened = opening.exec(text.slice(from, start))
  const closed = /^\s*<\/([a-z\d]+)\s*>/iu.exec(text.slice(end, end + longestTag))
  if (opened === null || closed === null || opened[1]?.toLowerCase() !== closed[1]?.toLowerCase()) return undefined
  const whole = { start: from + opened.index, end: end + closed[0].length }
  const holdsOthers = blocks.some(({ range }) => isWithin(range, whole) && (range.start < start || range.end > end))
  return holdsOthers ? undefined : whole
}
