/** The rows of an article as rules of mending see them, and how some rows give way to others. */
import type { LinksChange } from '../../model/action.ts'
import type { Link } from '../../model/alignment.ts'
import type { Side } from '../../model/article.ts'
import type { LinkId, SegmentId } from '../../model/ids.ts'

/** For every segment of a side its place in the text, ascending. */
export type Places = Readonly<Record<Side, ReadonlyMap<SegmentId, number>>>

/** Every segment stands in exactly one row. */
export type Alignment = { readonly rows: readonly Link[]; readonly places: Places }

export type NewLinkId = () => LinkId

/** `row` is that of the locked link. */
export type LinkLocked = { readonly kind: 'link-locked'; readonly row: number }

/** Why a link is not mended. */
export type LinkRefused =
  | LinkLocked
  /** Nothing to link with lies in that direction. */
  | { readonly kind: 'no-row-there' }

/** The places of both sides' segments, counted from 0, in the order they are given. */
export function placesOf(
  source: readonly { readonly id: SegmentId }[],
  target: readonly { readonly id: SegmentId }[],
): Places {
  const places = (segments: readonly { readonly id: SegmentId }[]) =>
    new Map(segments.map(({ id }, index) => [id, index] as const))
  return { source: places(source), target: places(target) }
}

/** A person looked at it: what they made is right until they say otherwise. */
export function asDecided(link: Omit<Link, 'confidence' | 'origin'>): Link {
  return { ...link, confidence: 1, origin: 'manual' }
}

/** True if the link holds no segment of either side; such a link is not kept. */
export function isEmpty({ source, target }: Pick<Link, 'source' | 'target'>): boolean {
  return source.length === 0 && target.length === 0
}

/** The link's segments, the source's first, each side in the order it holds them. */
export function membersOf({ source, target }: Pick<Link, 'source' | 'target'>): readonly SegmentId[] {
  return [...source, ...target]
}

/** Members in the order of the text. */
export function sortMembers<Some extends Pick<Link, 'source' | 'target'>>(link: Some, places: Places): Some {
  const sorted = (side: Side) => [...link[side]].sort((a, b) => placeOf(places, side, a) - placeOf(places, side, b))
  return { ...link, source: sorted('source'), target: sorted('target') }
}

function placeOf(places: Places, side: Side, segment: SegmentId): number {
  const place = places[side].get(segment)
  if (place === undefined) throw new Error(`segment ${segment} has no place on the ${side} side`)
  return place
}

/** The links that hold each side's segments, in the order of these segments. */
function linksInOrder(links: readonly Link[], side: Side, places: Places): readonly Link[] {
  return links
    .flatMap((link) => link[side].map((segment) => ({ link, place: placeOf(places, side, segment) })))
    .sort((a, b) => a.place - b.place)
    .map(({ link }) => link)
}

/**
 * The links as rows, read down both texts at once: an unaligned segment stands where its own side reads it, and where
 * links cross the source goes first.
 */
export function inTextOrder(links: readonly Link[], places: Places): readonly Link[] {
  const source = linksInOrder(links, 'source', places)
  const target = linksInOrder(links, 'target', places)
  const rows = new Set<Link>()
  let nextSource = 0
  let nextTarget = 0
  while (nextSource < source.length || nextTarget < target.length) {
    const left = source[nextSource]
    const right = target[nextTarget]
    if (left !== undefined && rows.has(left)) nextSource++
    else if (right !== undefined && rows.has(right)) nextTarget++
    else if (left !== undefined && goesFirst(left, right)) rows.add(left)
    else if (right !== undefined) rows.add(right)
  }
  return [...rows]
}

function goesFirst(left: Link, right: Link | undefined): boolean {
  return right === undefined || left.target.length === 0 || right.source.length > 0
}

/** Nothing gives way to anything. */
export const noChange: LinksChange = { first: 0, before: [], after: [] }

/** Puts `fresh` in the place of the rows `gone`; what lies between keeps its links and their identities. */
export function replaceRows({ rows, places }: Alignment, gone: ReadonlySet<Link>, fresh: readonly Link[]): LinksChange {
  const first = rows.findIndex((row) => gone.has(row))
  if (first < 0) return noChange
  const last = rows.findLastIndex((row) => gone.has(row))
  const before = rows.slice(first, last + 1)
  const links = [...before.filter((row) => !gone.has(row)), ...fresh.map((link) => sortMembers(link, places))]
  return trimChange({ first, before, after: inTextOrder(links, places) })
}

/** Leaves out what stands the same at both ends. */
export function trimChange({ first, before, after }: LinksChange): LinksChange {
  const most = Math.min(before.length, after.length)
  let head = 0
  while (head < most && sameLink(before[head], after[head])) head++
  let tail = 0
  while (tail < most - head && sameLink(before.at(-1 - tail), after.at(-1 - tail))) tail++
  if (head === before.length && head === after.length) return noChange
  return {
    first: first + head,
    before: before.slice(head, before.length - tail),
    after: after.slice(head, after.length - tail),
  }
}

/** True if the two are the same link with the same members, state and confidence. */
export function sameLink(a: Link | undefined, b: Link | undefined): boolean {
  if (a === undefined || b === undefined) return a === b
  if (a === b) return true
  const isAlike = a.id === b.id && a.confidence === b.confidence && a.origin === b.origin && a.isLocked === b.isLocked
  return isAlike && sameMembers(a, b)
}

/** True if the two hold the same segments in the same order; confidence, origin and lock do not matter. */
export function sameMembers(a: Pick<Link, 'source' | 'target'>, b: Pick<Link, 'source' | 'target'>): boolean {
  return keyOfMembers(a) === keyOfMembers(b)
}

/** The same for links with the same members. */
export function keyOfMembers({ source, target }: Pick<Link, 'source' | 'target'>): string {
  return `${source.join(' ')}|${target.join(' ')}`
}

/** False if the turn changes nothing, and so is no action for the log. */
export function isTurning({ before, after }: LinksChange): boolean {
  return before.length > 0 || after.length > 0
}

/** The rows with the turn taken. */
export function applyLinksChange(rows: readonly Link[], { first, before, after }: LinksChange): readonly Link[] {
  return [...rows.slice(0, first), ...after, ...rows.slice(first + before.length)]
}

/** The turn that takes this one back: applied to the rows this one left, it gives those it found. */
export function reverseLinksChange({ first, before, after }: LinksChange): LinksChange {
  return { first, before: after, after: before }
}
