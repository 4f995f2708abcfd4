/** Decides which alignments of two texts are worth looking at: all of a short one, a band around the likely path of a long. */
import { findAnchors } from './anchors.ts'
import { findCoarsePath } from './coarse-path.ts'
import { type AlignControl, type Checkpoint, stage } from './control.ts'
import { bandAround, type Radius, type SearchBand, wholeBand } from './lattice.ts'
import { learnFromPath, type Models } from './models.ts'
import type { TokenizedSide } from './side.ts'
import type { SoftLinks } from './soft-links.ts'

/** Texts with more possible pairs than this are looked at in a band only. */
const wholeCells = 3600
/** Texts with more are looked at in a band around anchors even at the first, coarse look. */
const coarseCells = 250_000
/** Half the width of the bands, in target segments. */
const radius = { fewAnchors: 400, anchors: 90, again: 40, fine: 14 }
/** Coarse looks stop when the path moves no more than this, but for so many segments at gaps, or after so many looks. */
const steadyShift = 12
const steadyShare = 0.99
const mostLooks = 6
/** A stretch where the path moved is searched anew together with so many source segments and more before and after. */
const surroundings = 100

/** The band to search finely. What the coarse looks teach of words serves only themselves: believed in, it misleads. */
export function findBand(
  source: TokenizedSide,
  target: TokenizedSide,
  models: Models,
  control: AlignControl,
): SearchBand {
  if (source.size * target.size <= wholeCells) return wholeBand(source.size, target.size)
  const first = wideBand(source, target, models)
  let path = findCoarsePath(first.band, source, target, models, lookStage(control, 1))
  let learned = models
  let shifts = new Int32Array(source.size).fill(first.doubt)
  for (let look = 2; look <= mostLooks && !isSteady(shifts); look++) {
    const checkpoint = lookStage(control, look)
    learned = learnFromPath(learned, source, target, path, (share) => checkpoint(0.2 * share))
    const most = Math.max(radius.again, first.wide / 2 ** (look - 2))
    const band = bandAlong(source, target, path, widths(shifts, most))
    const next = findCoarsePath(band, source, target, learned, (share) => checkpoint(0.2 + 0.8 * share))
    shifts = shiftsBetween(path, next, source.size)
    path = next
  }
  return bandAlong(source, target, path, () => radius.fine)
}

/** Coarse looks take the whole's progress from 0.05 to at most 0.35. */
function lookStage(control: AlignControl, look: number): Checkpoint {
  return stage(control, 0.05 * look, 0.05 * (look + 1))
}

/** Whether nearly all of the path stood still: at the edge of a gap it may jump. */
function isSteady(shifts: Int32Array): boolean {
  const most = shifts.slice().sort()[Math.floor(steadyShare * (shifts.length - 1))] ?? 0
  return most <= steadyShift
}

/** How wide to search around the path, `most` at most: wide only near where it moved in the last look. */
function widths(shifts: Int32Array, most: number): Radius {
  const stretches = Array.from({ length: Math.ceil(shifts.length / surroundings) }, (_, k) =>
    shifts.subarray(k * surroundings, (k + 1) * surroundings).reduce((most, shift) => Math.max(most, shift), 0),
  )
  return (i) => {
    const k = Math.floor(i / surroundings)
    const shift = Math.max(stretches[k - 1] ?? 0, stretches[k] ?? 0, stretches[k + 1] ?? 0)
    return Math.min(most, radius.again + 2 * shift)
  }
}

/** For every source segment how far apart two paths lie there, in target segments. */
function shiftsBetween(one: SoftLinks, other: SoftLinks, sourceSize: number): Int32Array<ArrayBuffer> {
  const second = positions(other, sourceSize)
  return positions(one, sourceSize).map((at, i) => Math.abs(at - (second[i] ?? at)))
}

/** For every source segment the target segment the path has come to. */
function positions(path: SoftLinks, sourceSize: number): Int32Array {
  const at = new Int32Array(sourceSize)
  let link = 0
  for (let i = 0; i < sourceSize; i++) {
    while (link + 1 < path.size && (path.source[link + 1] ?? 0) <= i) link++
    at[i] = path.target[link] ?? 0
  }
  return at
}

type FirstLook = {
  readonly band: SearchBand
  /** How far off a path found in it may still be. */
  readonly doubt: number
  /** How wide the next look may be; later ones less and less, so that they come to an end. */
  readonly wide: number
}

function wideBand(source: TokenizedSide, target: TokenizedSide, models: Models): FirstLook {
  const anchors = findAnchors(source, target, models.forward)
  const isWellAnchored = anchors.length * 60 > Math.min(source.size, target.size)
  const doubt = isWellAnchored ? steadyShift + 1 : radius.fewAnchors
  const wide = isWellAnchored ? radius.anchors : Math.max(radius.fewAnchors, 0.004 * target.size)
  if (source.size * target.size <= coarseCells) return { band: wholeBand(source.size, target.size), doubt, wide }
  const corners = withEnds(isWellAnchored ? anchors : [], source, target)
  return { band: bandAround(source.size, target.size, corners, () => wide, 6), doubt, wide }
}

/** A band along the links of a path. */
function bandAlong(source: TokenizedSide, target: TokenizedSide, links: SoftLinks, wide: Radius): SearchBand {
  const corners = Array.from(links.source, (i, k) => ({ source: i, target: links.target[k] ?? 0 }))
  return bandAround(source.size, target.size, withEnds(corners, source, target), wide, 2)
}

type Corner = { readonly source: number; readonly target: number }

function withEnds(corners: readonly Corner[], source: TokenizedSide, target: TokenizedSide): readonly Corner[] {
  return [{ source: 0, target: 0 }, ...corners, { source: source.size, target: target.size }]
}
