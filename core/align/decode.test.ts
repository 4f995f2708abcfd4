/** Of all alignments the one worth most at its price, compared with every alignment written out. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { IndexLink } from '../model/alignment.ts'
import { beads } from './beads.ts'
import { calibrate } from './confidence.ts'
import { believedLinks, decode } from './decode.ts'
import type { Posteriors } from './forward-backward.ts'
import { makeBand, nodeAt, nodeCount, type SearchBand, wholeBand } from './lattice.ts'
import type { Price } from './manner.ts'

const noCheckpoint = () => {}
const free: Price = { link: 0, alone: 0 }
/** A segment rightly left alone counts so much of a link rightly made. */
const aloneWorth = 0.6

/** Beliefs: of links by their members, of segments to stand alone. What is not named is not believed at all. */
type Beliefs = {
  readonly band: SearchBand
  readonly links: readonly (readonly [source: readonly number[], target: readonly number[], probability: number])[]
  readonly sourceAlone?: readonly number[]
  readonly targetAlone?: readonly number[]
}

function posteriorsOf({ band, links, sourceAlone = [], targetAlone = [] }: Beliefs): Posteriors {
  const bead = beads.map(() => new Float32Array(nodeCount(band)))
  for (const [source, target, probability] of links) {
    const shape = beads.findIndex((each) => each.source === source.length && each.target === target.length)
    bead[shape]![nodeAt(band, source[0]!, target[0]!)] = probability
  }
  const padded = (size: number, given: readonly number[]) =>
    Float64Array.from({ length: size }, (_, k) => given[k] ?? 0)
  return {
    band,
    bead,
    sourceAlone: padded(band.sourceSize, sourceAlone),
    targetAlone: padded(band.targetSize, targetAlone),
    sourceRuns: 0,
    targetRuns: 0,
  }
}

const members = (links: readonly IndexLink[]) => links.map(({ source, target }) => [source, target])
const decoded = (beliefs: Beliefs, price = free) => members(decode(posteriorsOf(beliefs), price, noCheckpoint))

describe('segments without a partner', () => {
  test('a source segment nobody answers stands alone, where it stands in its text', () => {
    const links = [[[0], [0], 0.9] as const, [[2], [1], 0.9] as const]
    expect(decoded({ band: wholeBand(3, 2), links, sourceAlone: [0, 0.9, 0] })).toEqual([
      [[0], [0]],
      [[1], []],
      [[2], [1]],
    ])
  })

  test('a target segment that answers nothing stands alone', () => {
    const links = [[[0], [0], 0.9] as const, [[1], [2], 0.9] as const]
    expect(decoded({ band: wholeBand(2, 3), links, targetAlone: [0, 0.9, 0] })).toEqual([
      [[0], [0]],
      [[], [1]],
      [[1], [2]],
    ])
  })

  test('at both ends of the text, and several in a row; where both sides have some, the target’s come first', () => {
    const links = [[[1], [2], 0.9] as const]
    const alone = { sourceAlone: [0.9, 0, 0.9], targetAlone: [0.9, 0.9, 0] }
    expect(decoded({ band: wholeBand(3, 3), links, ...alone })).toEqual([
      [[], [0]],
      [[], [1]],
      [[0], []],
      [[1], [2]],
      [[2], []],
    ])
  })

  test('where nothing at all is believed every segment stands alone, each once', () => {
    expect(
      decoded({ band: wholeBand(2, 2), links: [] })
        .flat(2)
        .toSorted(),
    ).toEqual([0, 0, 1, 1])
  })

  test('their confidence is that of standing alone, and a link’s that of the link', () => {
    const links = [[[0], [0], 0.75] as const]
    const found = decode(
      posteriorsOf({ band: wholeBand(2, 2), links, sourceAlone: [0, 0.5], targetAlone: [0, 0.25] }),
      free,
      noCheckpoint,
    )
    expect(found.map(({ confidence }) => confidence)).toEqual([
      calibrate(0.75, false),
      calibrate(0.25, true),
      calibrate(0.5, true),
    ])
  })
})

describe('what is worth more', () => {
  test('a link is made rather than two segments left alone, unless these are believed a good deal more', () => {
    const linked = (alone: number) =>
      decoded({ band: wholeBand(1, 1), links: [[[0], [0], 0.6]], sourceAlone: [alone], targetAlone: [alone] }).length
    expect([linked(0.4), linked(0.6)]).toEqual([1, 2])
  })

  test('of one link of two sentences and two links of one, the more probable sum', () => {
    const links = (two: number) => [[[0], [0], 0.4] as const, [[1], [1], 0.4] as const, [[0, 1], [0, 1], two] as const]
    expect(decoded({ band: wholeBand(2, 2), links: links(0.7) })).toEqual([
      [[0], [0]],
      [[1], [1]],
    ])
    expect(decoded({ band: wholeBand(2, 2), links: links(0.9) })).toEqual([
      [
        [0, 1],
        [0, 1],
      ],
    ])
  })

  test('where links have their price, one link more probable than either of two is preferred to both', () => {
    const links = [[[0], [0], 0.4] as const, [[1], [1], 0.4] as const, [[0, 1], [0, 1], 0.55] as const]
    const found = (link: number) => decoded({ band: wholeBand(2, 2), links }, { link, alone: 0.15 }).length
    expect([found(0.2), found(0.3)]).toEqual([2, 1])
  })

  test('where standing alone has its price, a doubtful gap beside a doubtful link gives way to the link of both', () => {
    const links = [[[0], [0], 0.42] as const, [[0, 1], [0], 0.38] as const]
    const found = (price: Price) =>
      decoded({ band: wholeBand(2, 1), links, sourceAlone: [0.2, 0.5] }, price).map(([source]) => source?.length)
    expect([found(free), found({ link: 0.3, alone: 0.35 })]).toEqual([[1, 1], [2]])
  })

  test('a long link keeps all its members in order', () => {
    expect(decoded({ band: wholeBand(1, 5), links: [[[0], [0, 1, 2, 3, 4], 0.9]] })).toEqual([[[0], [0, 1, 2, 3, 4]]])
    expect(decoded({ band: wholeBand(3, 2), links: [[[0, 1, 2], [0, 1], 0.9]] })).toEqual([
      [
        [0, 1, 2],
        [0, 1],
      ],
    ])
  })
})

/** The most an alignment of the first i and j segments can be worth, by trying them all. */
function bestWorth({ band, bead, sourceAlone, targetAlone }: Posteriors, price: Price): number {
  const worth = (i: number, j: number): number => {
    if (nodeAt(band, i, j) < 0) return Number.NEGATIVE_INFINITY
    if (i === 0 && j === 0) return 0
    const linked = beads.flatMap((shape, b) => {
      const from = nodeAt(band, i - shape.source, j - shape.target)
      const probability = from < 0 ? 0 : (bead[b]?.[from] ?? 0)
      return probability > 0 ? [worth(i - shape.source, j - shape.target) + probability - price.link] : []
    })
    const alone = [
      worth(i - 1, j) + aloneWorth * (sourceAlone[i - 1] ?? 0) - price.alone,
      worth(i, j - 1) + aloneWorth * (targetAlone[j - 1] ?? 0) - price.alone,
    ]
    return Math.max(...linked, ...alone)
  }
  return worth(band.sourceSize, band.targetSize)
}

function worthOf(links: readonly IndexLink[], posteriors: Posteriors, price: Price): number {
  const { band, bead, sourceAlone, targetAlone } = posteriors
  return links.reduce((sum, { source, target }) => {
    if (target.length === 0) return sum + aloneWorth * (sourceAlone[source[0]!] ?? 0) - price.alone
    if (source.length === 0) return sum + aloneWorth * (targetAlone[target[0]!] ?? 0) - price.alone
    const shape = beads.findIndex((each) => each.source === source.length && each.target === target.length)
    return sum + (bead[shape]?.[nodeAt(band, source[0]!, target[0]!)] ?? 0) - price.link
  }, 0)
}

const share = fc.oneof(fc.constant(0), fc.double({ min: 0.01, max: 1, noNaN: true }))
const anyPosteriors = fc
  .tuple(
    fc.integer({ min: 1, max: 4 }),
    fc.integer({ min: 1, max: 4 }),
    fc.nat(3),
    fc.array(share, { minLength: 320, maxLength: 320 }),
  )
  .map(([n, m, margin, shares]): Posteriors => {
    const band = makeBand(n, m, (i) => [(i * m) / n - margin, (i * m) / n + margin])
    const next = shares.values()
    const draw = () => next.next().value ?? 0
    return {
      band,
      bead: beads.map((_, b) => Float32Array.from({ length: nodeCount(band) }, (_, k) => shares[(b * 25 + k) % 320]!)),
      sourceAlone: Float64Array.from({ length: n }, draw),
      targetAlone: Float64Array.from({ length: m }, draw),
      sourceRuns: 0,
      targetRuns: 0,
    }
  })

const anyPrice = fc.record({
  link: fc.double({ min: 0, max: 0.5, noNaN: true }),
  alone: fc.double({ min: 0, max: 0.5, noNaN: true }),
})

test('no alignment is worth more than the one chosen, and it holds every segment once, in order', () => {
  fc.assert(
    fc.property(anyPosteriors, anyPrice, (posteriors, price) => {
      const links = decode(posteriors, price, noCheckpoint)
      expect(worthOf(links, posteriors, price)).toBeCloseTo(bestWorth(posteriors, price), 6)
      expect(links.flatMap(({ source }) => source)).toEqual([...posteriors.sourceAlone.keys()])
      expect(links.flatMap(({ target }) => target)).toEqual([...posteriors.targetAlone.keys()])
    }),
  )
})

test('links believed at least so much are told, in the order of their source, with their members', () => {
  const links = [
    [[0], [0], 0.5] as const,
    [[0], [1, 2], 0.1] as const,
    [[1], [1], 0.0625] as const,
    [[2, 3], [3], 0.25] as const,
    [[3], [2, 3], 0.125] as const,
  ]
  const band = makeBand(4, 4, (i) => [i - 2, i + 2])
  const believed = believedLinks(posteriorsOf({ band, links }), 0.1, noCheckpoint)
  const told = Array.from({ length: believed.size }, (_, k) => [
    [believed.source[k], believed.sourceCount[k]],
    [believed.target[k], believed.targetCount[k]],
    believed.probability[k],
  ])
  expect(told).toEqual([
    [[0, 1], [0, 1], 0.5],
    [[0, 1], [1, 2], Math.fround(0.1)],
    [[2, 2], [3, 1], 0.25],
    [[3, 1], [2, 2], 0.125],
  ])
})

test('room is made for the believed links and no others, one believed just so much among them', () => {
  const links = [
    [[0], [0], 0.5] as const,
    [[1], [1], 0.125] as const,
    [[2], [2], 0.0625] as const,
    [[3], [3], 0.03125] as const,
  ]
  const believed = believedLinks(
    posteriorsOf({ band: makeBand(4, 4, (i) => [i - 2, i + 2]), links }),
    0.125,
    noCheckpoint,
  )
  const rooms = [believed.source, believed.target, believed.probability].map(({ length }) => length)
  expect([believed.size, ...rooms]).toEqual([2, 2, 2, 2])
})

test('choosing tells how far it has come, from nothing to all', () => {
  const shares: number[] = []
  const band = wholeBand(60, 60)
  decode(posteriorsOf({ band, links: [] }), free, (share) => shares.push(share))
  expect([
    shares[0],
    shares.every((share, k) => k === 0 || share > (shares[k - 1] ?? 1)),
    (shares.at(-1) ?? 2) <= 1,
  ]).toEqual([0, true, true])
})
