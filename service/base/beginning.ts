/** The beginning of a long article, checked before all the rest so that there is something to see at once. */
import type { Bitext } from '../../core/model/finding.ts'
import type { SegmentId } from '../../core/model/ids.ts'

/** Target segments that are checked within the act that brought them; more wait for a check behind the scenes. */
export const maxCheckedAtOnce = 2_000
/** Target segments of the beginning. */
const beginningSegments = 500

/** Whole rows. What would need the rest of the article to be seen, say a repetition, is found later. */
export function beginningOf(bitext: Bitext): Bitext {
  const target = bitext.target.slice(0, beginningSegments)
  const there = new Set<SegmentId>(target.map(({ id }) => id))
  const last = bitext.links.findIndex((link) => link.target.length > 0 && !link.target.every((id) => there.has(id)))
  const links = bitext.links.slice(0, last < 0 ? undefined : last)
  const linked = new Set(links.flatMap(({ source }) => source))
  if (bitext.links.length === 0) return { ...bitext, target }
  const answered = new Set(links.flatMap((link) => link.target))
  return {
    ...bitext,
    target: target.filter(({ id }) => answered.has(id)),
    source: bitext.source.filter(({ id }) => linked.has(id)),
    links,
  }
}
