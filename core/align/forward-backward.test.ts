/** Probabilities of links, compared with every alignment written out and weighed one by one. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { articlePrior, beads, type TransitionPrior, usualShares } from './beads.ts'
import { findPosteriors, type Posteriors } from './forward-backward.ts'
import { makeBand, makeLattice, nodeAt, wholeBand } from './lattice.ts'

type Step = {
  readonly state: 'link' | 'source' | 'target'
  readonly bead: number
  readonly i: number
  readonly j: number
}
type State = Step['state']

/** How probable it is to go on from a state to another; a link has its shape's share besides. After a target gap no source gap comes. */
function passageWeights({ sourceGap, targetGap, gapGoesOn }: TransitionPrior): Record<State, Record<State, number>> {
  const across = (1 - gapGoesOn) * targetGap * 2
  return {
    link: { link: 1 - sourceGap - targetGap, source: sourceGap, target: targetGap },
    source: { link: 1 - gapGoesOn - across, source: gapGoesOn, target: across },
    target: { link: 1 - gapGoesOn, source: 0, target: gapGoesOn },
  }
}

type Weighed = { readonly steps: readonly Step[]; readonly weight: number }
type Evidence = (bead: number, i: number, j: number) => number

/** Every alignment of the rest, from a node and a state on, with its weight. */
function alignments(
  n: number,
  m: number,
  passage: TransitionPrior,
  evidence: Evidence,
  inBand: (i: number, j: number) => boolean,
) {
  const weights = passageWeights(passage)
  const onward = (i: number, j: number, state: State): readonly Weighed[] => {
    if (i === n && j === m) return [{ steps: [], weight: 1 }]
    const moves = [
      { state: 'source' as const, bead: -1, down: 1, right: 0, weight: weights[state].source },
      { state: 'target' as const, bead: -1, down: 0, right: 1, weight: weights[state].target },
      ...beads.map(({ source, target }, bead) => ({
        state: 'link' as const,
        bead,
        down: source,
        right: target,
        weight: weights[state].link * (passage.shares[bead] ?? 0) * Math.exp(evidence(bead, i, j)),
      })),
    ]
    return moves
      .filter(({ down, right, weight }) => weight > 0 && i + down <= n && j + right <= m && inBand(i + down, j + right))
      .flatMap(({ state: next, bead, down, right, weight }) =>
        onward(i + down, j + right, next).map((rest) => ({
          steps: [{ state: next, bead, i, j }, ...rest.steps],
          weight: weight * rest.weight,
        })),
      )
  }
  return onward(0, 0, 'link')
}

/** The same, each quantity as the share of the alignments that have it. */
function shareOf(all: readonly Weighed[], count: (steps: readonly Step[]) => number): number {
  const total = all.reduce((sum, { weight }) => sum + weight, 0)
  return all.reduce((sum, { steps, weight }) => sum + weight * count(steps), 0) / total
}

const opensRun = (state: State) => (steps: readonly Step[]) =>
  steps.filter((step, k) => step.state === state && steps[k - 1]?.state !== state).length

function expectPosteriors(found: Posteriors, all: readonly Weighed[]): void {
  const { band } = found
  for (let i = 0; i <= band.sourceSize; i++)
    for (let j = 0; j <= band.targetSize; j++)
      for (const bead of beads.keys()) {
        const node = nodeAt(band, i, j)
        const told = node < 0 ? 0 : found.bead[bead]?.[node]
        const share = shareOf(all, (steps) => steps.filter((s) => s.bead === bead && s.i === i && s.j === j).length)
        expect(told).toBeCloseTo(share, 5)
      }
  const alone = (state: State, at: 'i' | 'j') => (k: number) =>
    shareOf(all, (steps) => steps.filter((step) => step.state === state && step[at] === k).length)
  for (const [k, share] of found.sourceAlone.entries()) expect(share).toBeCloseTo(alone('source', 'i')(k), 5)
  for (const [k, share] of found.targetAlone.entries()) expect(share).toBeCloseTo(alone('target', 'j')(k), 5)
  expect(found.sourceRuns).toBeCloseTo(shareOf(all, opensRun('source')), 5)
  expect(found.targetRuns).toBeCloseTo(shareOf(all, opensRun('target')), 5)
}

const uneven: TransitionPrior = { shares: usualShares, sourceGap: 0.11, targetGap: 0.17, gapGoesOn: 0.3 }

describe('every link is as probable as all alignments that have it, taken together', () => {
  test.each([articlePrior, uneven])('whatever evidence there is, and however gaps are passed', (passage) => {
    const size = fc.integer({ min: 1, max: 3 })
    const values = fc.array(fc.double({ min: -3, max: 6, noNaN: true }), { minLength: 200, maxLength: 200 })
    fc.assert(
      fc.property(size, size, values, (n, m, evidence) => {
        const lattice = makeLattice(wholeBand(n, m))
        const drawn: Evidence = (bead, i, j) => Math.fround(evidence[(bead * 17 + i * 5 + j) % 200]!)
        for (let i = 0; i <= n; i++)
          for (let j = 0; j <= m; j++)
            for (const bead of beads.keys()) lattice.evidence[bead]![nodeAt(lattice.band, i, j)] = drawn(bead, i, j)
        expectPosteriors(
          findPosteriors(lattice, passage, () => {}),
          alignments(n, m, passage, drawn, () => true),
        )
      }),
      { numRuns: 25 },
    )
  })

  test('what lies outside the band is no alignment', () => {
    const band = makeBand(4, 4, (i) => [i - 1, i + 1])
    const all = alignments(
      4,
      4,
      uneven,
      () => 0.5,
      (i, j) => nodeAt(band, i, j) >= 0,
    )
    const lattice = makeLattice(band)
    for (const evidence of lattice.evidence) evidence.fill(0.5)
    expectPosteriors(
      findPosteriors(lattice, uneven, () => {}),
      all,
    )
  })

  test('shapes longer than two sentences have their part too', () => {
    const all = alignments(
      2,
      5,
      uneven,
      (bead) => (bead > 5 ? 4 : 0),
      () => true,
    )
    const lattice = makeLattice(wholeBand(2, 5))
    for (const [bead, evidence] of lattice.evidence.entries()) evidence.fill(bead > 5 ? 4 : 0)
    expectPosteriors(
      findPosteriors(lattice, uneven, () => {}),
      all,
    )
  })
})

test('evidence of hundreds of sentences neither runs over nor under', () => {
  const size = 300
  const lattice = makeLattice(makeBand(size, size, (i) => [i - 3, i + 3]))
  for (let i = 0; i < size; i++) lattice.evidence[0]![nodeAt(lattice.band, i, i)] = 400
  const { bead, sourceAlone } = findPosteriors(lattice, articlePrior, () => {})
  expect([bead[0]![nodeAt(lattice.band, 150, 150)], sourceAlone[150]]).toEqual([1, 0])
})

test('no segment stands alone with a probability below nothing, however the sums are rounded', () => {
  const size = 60
  const lattice = makeLattice(wholeBand(size, size))
  for (const [bead, evidence] of lattice.evidence.entries())
    for (let node = 0; node < evidence.length; node++) evidence[node] = 40 * Math.sin(node * (bead + 1.7))
  const { sourceAlone, targetAlone } = findPosteriors(lattice, articlePrior, () => {})
  const least = Math.min(...sourceAlone)
  expect([least, Math.min(...targetAlone)]).toEqual([0, 0])
})

test('both ways are told, half and half, rising', () => {
  const shares: number[] = []
  findPosteriors(makeLattice(wholeBand(90, 90)), articlePrior, (share) => shares.push(share))
  const isRising = shares.every((share, k) => k === 0 || share >= (shares[k - 1] ?? 1))
  expect([
    shares[0],
    isRising,
    shares.some((share) => share > 0 && share < 0.5),
    shares.some((share) => share > 0.6),
  ]).toEqual([0, true, true, true])
  expect(shares.every((share) => share <= 1)).toBe(true)
})
