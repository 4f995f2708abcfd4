/** What was typed since an article was looked at. */
import type { Link } from '../../core/model/alignment.ts'
import type { SegmentId } from '../../core/model/ids.ts'
import type { SegmentText } from '../../core/model/segment.ts'
import type { AlignedTexts } from '../context/article-cache.ts'

/** The new texts of target segments; undefined if more than that has changed, so that all has to be looked at anew. */
export function changedTexts(
  before: AlignedTexts,
  after: AlignedTexts,
): readonly (readonly [SegmentId, string])[] | undefined {
  if (before === after) return []
  if (!sameLinks(before.links, after.links) || !sameTexts(before.source, after.source)) return undefined
  if (before.target.length !== after.target.length) return undefined
  const changed: (readonly [SegmentId, string])[] = []
  for (const [place, segment] of after.target.entries()) {
    const old = before.target[place]
    if (old === segment) continue
    if (old === undefined || !sameFrame(old, segment)) return undefined
    if (old.text !== segment.text) changed.push([segment.id, segment.text])
  }
  return changed
}

function sameFrame(a: SegmentText, b: SegmentText): boolean {
  return (
    a.id === b.id &&
    a.block === b.block &&
    a.kind === b.kind &&
    a.gapBefore === b.gapBefore &&
    a.codes?.length === b.codes?.length
  )
}

function sameTexts(a: readonly SegmentText[], b: readonly SegmentText[]): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((one, place) => isSame(one, b[place]))
}

function isSame(a: SegmentText, b: SegmentText | undefined): boolean {
  return a === b || (b !== undefined && sameFrame(a, b) && a.text === b.text)
}

function sameLinks(a: readonly Link[], b: readonly Link[]): boolean {
  if (a === b) return true
  return a.length === b.length && a.every((link, row) => link === b[row] || isSameLink(link, b[row]))
}

function isSameLink(a: Link, b: Link | undefined): boolean {
  return (
    b !== undefined &&
    a.id === b.id &&
    a.origin === b.origin &&
    a.confidence === b.confidence &&
    a.source.join() === b.source.join() &&
    a.target.join() === b.target.join()
  )
}
