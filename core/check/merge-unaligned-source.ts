/** Two sentences run together in the translation look to an aligner like one translated and one lost. */
import type { Bitext } from '../model/finding.ts'
import type { SegmentId } from '../model/ids.ts'

export type Link = Bitext['links'][number]

/** The link as checks read it; `lengthOf` is the length of a segment's text as it is now. */
export type Absorb = (link: Link, lengthOf: (segment: SegmentId) => number) => Link

/**
 * Where a source segment without a counterpart joins the link beside it whose target is long enough for both.
 * Each link is judged by its own texts alone, so an edit changes no other link's answer. What people decided stands.
 */
export function mergeUnalignedSource({ links, source }: Pick<Bitext, 'links' | 'source'>): Absorb {
  const alone = new Set(
    links.flatMap((link) => (link.target.length === 0 && link.origin !== 'manual' ? link.source : [])),
  )
  if (alone.size === 0) return (link) => link
  const order = new Map(source.map((segment, index) => [segment.id, index]))
  return (link, lengthOf) => {
    const places = link.source.flatMap((id) => order.get(id) ?? [])
    const first = places[0]
    const last = places.at(-1)
    if (link.origin === 'manual' || link.target.length === 0 || first === undefined || last === undefined) return link
    const neighbours = [source[first - 1], source[last + 1]].flatMap((one) =>
      one && alone.has(one.id) ? [one.id] : [],
    )
    if (neighbours.length === 0) return link
    const sum = (ids: readonly SegmentId[]) => ids.reduce((total, id) => total + lengthOf(id), 0)
    const best = neighbours
      .map((id) => ({ id, misfit: misfit(sum(link.target), sum([...link.source, id])) }))
      .sort((a, b) => a.misfit - b.misfit)[0]
    if (!best || best.misfit + 0.05 >= misfit(sum(link.target), sum(link.source))) return link
    const joined = [...link.source, best.id].sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
    return { ...link, source: joined }
  }
}

function misfit(target: number, source: number): number {
  return Math.abs(Math.log((target + 10) / (source + 10)))
}
