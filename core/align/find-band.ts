/** Decides which alignments of two texts are worth looking at: all of a short one, a band around the likely path of a long. */
import { findAnchors } from './anchors.ts'
import { findCoarsePath } from './coarse-path.ts'
import { type AlignControl, type Checkpoint, stage } from './control.ts'
import { type Band, bandAround, wholeBand } from './lattice.ts'
import { learnFromPath, type Models } from './models.ts'
import type { Side } from './side.ts'
import type { SoftLinks } from './soft-links.ts'

/** Texts with more possible pairs than this are looked at in a band only. */
const wholeCells = 3600
/** Texts with more are looked at in a band around anchors even at the first, coarse look. */
const coarseCells = 250_000
/** Half the width of the bands, in target segments. */
const radius = { fewAnchors: 400, anchors: 90, again: 40, fine: 14 }
/** Coarse looks stop when the path moves no more than this, or after so many. */
const steadyShift = 12
const mostLooks = 6

/** The band to search finely. What the coarse looks teach of words serves only themselves: believed in, it misleads. */
export function findBand(source: Side, target: Side, models: Models, control: AlignControl): Band {
  if (source.size * target.size <= wholeCells) return wholeBand(source.size, target.size)
  const first = wideBand(source, target, models)
  let path = findCoarsePath(first.band, source, target, models, lookStage(control, 1))
  let learned = models
  let shift = first.doubt
  for (let look = 2; look <= mostLooks && shift > steadyShift; look++) {
    const checkpoint = lookStage(control, look)
    learned = learnFromPath(learned, source, target, path, (share) => checkpoint(0.2 * share))
    const wide = Math.min(radius.fewAnchors, radius.again + 2 * shift)
    const band = bandAlong(source, target, path, wide)
    const next = findCoarsePath(band, source, target, learned, (share) => checkpoint(0.2 + 0.8 * share))
    shift = usualShift(path, next, source.size)
    path = next
  }
  return bandAlong(source, target, path, radius.fine)
}

/** Coarse looks take the whole's progress from 0.05 to at most 0.35. */
function lookStage(control: AlignControl, look: number): Checkpoint {
  return stage(control, 0.05 * look, 0.05 * (look + 1))
}

/** How far apart two paths lie, in target segments, but for the worst hundredth: at the edge of a gap they may jump. */
function usualShift(one: SoftLinks, other: SoftLinks, sourceSize: number): number {
  const second = positions(other, sourceSize)
  const shifts = positions(one, sourceSize).map((at, i) => Math.abs(at - (second[i] ?? at)))
  return shifts.sort()[Math.floor(0.99 * (sourceSize - 1))] ?? 0
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

type FirstLook = { readonly band: Band /** How far off a path found in it may still be. */; readonly doubt: number }

function wideBand(source: Side, target: Side, models: Models): FirstLook {
  const anchors = findAnchors(source, target, models.forward)
  const isWellAnchored = anchors.length * 60 > source.size
  const doubt = isWellAnchored ? steadyShift + 1 : radius.fewAnchors
  if (source.size * target.size <= coarseCells) return { band: wholeBand(source.size, target.size), doubt }
  const corners = withEnds(isWellAnchored ? anchors : [], source, target)
  const wide = isWellAnchored ? radius.anchors : Math.max(radius.fewAnchors, 0.004 * target.size)
  return { band: bandAround(source.size, target.size, corners, wide, 6 * wide), doubt }
}

/** A band along the links of a path. */
function bandAlong(source: Side, target: Side, links: SoftLinks, wide: number): Band {
  const corners = Array.from(links.source, (i, k) => ({ source: i, target: links.target[k] ?? 0 }))
  return bandAround(source.size, target.size, withEnds(corners, source, target), wide, 2 * wide)
}

type Corner = { readonly source: number; readonly target: number }

function withEnds(corners: readonly Corner[], source: Side, target: Side): readonly Corner[] {
  return [{ source: 0, target: 0 }, ...corners, { source: source.size, target: target.size }]
}
