/** The surroundings of a few segments, as an article of their own. */
import type { Bitext } from '../../core/model/finding.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import { placesIn } from './bitext.ts'
import { rowsOfSegments } from './placed.ts'

/** Neighbours of the same paragraph on each side; a paragraph of thousands must not be read whole. */
const neighbours = 10

/** The segments with those around them in their paragraphs, and the links of these. Costs no more in a long article. */
export function excerptAround(bitext: Bitext, segments: ReadonlySet<SegmentId>): Bitext {
  const places = placesIn(bitext)
  const rows = rowsOfSegments(bitext.links)
  const around = new Set<number>()
  for (const id of segments) addAround(bitext.target, places.target.get(id), around)
  const target = inPlace(around, bitext.target)
  const links = inPlace(new Set(target.flatMap(({ id }) => rows.get(id)?.row ?? [])), bitext.links)
  const linked = links.flatMap(({ source }) => source).flatMap((id) => places.source.get(id) ?? [])
  return { ...bitext, target, source: inPlace(new Set(linked), bitext.source), links }
}

function inPlace<Item>(places: ReadonlySet<number>, items: readonly Item[]): readonly Item[] {
  return [...places].sort((a, b) => a - b).flatMap((place) => items[place] ?? [])
}

function addAround(target: readonly SegmentText[], place: number | undefined, places: Set<number>): void {
  if (place === undefined) return
  const block = target[place]?.block
  for (let near = Math.max(0, place - neighbours); near <= place + neighbours; near++) {
    if (target[near]?.block === block) places.add(near)
  }
}
