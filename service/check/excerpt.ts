/** The surroundings of a few segments, as an article of their own. */
import type { Bitext } from '../../core/model/finding.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'

/** Neighbours of the same paragraph on each side; a paragraph of thousands must not be read whole. */
const neighbours = 10

/** The segments with those around them in their paragraphs, and the links of these. */
export function excerptAround(bitext: Bitext, segments: ReadonlySet<SegmentId>): Bitext {
  const places = new Set<number>()
  for (const [place, { id }] of bitext.target.entries()) if (segments.has(id)) addAround(bitext.target, place, places)
  const target = [...places].sort((a, b) => a - b).flatMap((place) => bitext.target[place] ?? [])
  const there = new Set(target.map(({ id }) => id))
  const links = bitext.links.filter((link) => link.target.some((id) => there.has(id)))
  const linked = new Set(links.flatMap(({ source }) => source))
  return { ...bitext, target, source: bitext.source.filter(({ id }) => linked.has(id)), links }
}

function addAround(target: readonly SegmentText[], place: number, places: Set<number>): void {
  const block = target[place]?.block
  for (let near = Math.max(0, place - neighbours); near <= place + neighbours; near++) {
    if (target[near]?.block === block) places.add(near)
  }
}
