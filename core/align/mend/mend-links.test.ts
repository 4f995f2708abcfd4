/** What mending does to rows; sources are s1, s2 …, targets t1, t2 … */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { Link } from '../../model/alignment.ts'
import type { LinkId, SegmentId } from '../../model/ids.ts'
import { asId } from '../../model/ids.ts'
import { type Alignment, applyLinksChange, membersOf, placesOf, reverseLinksChange } from './alignment.ts'
import { confirmLinks, joinLinks, lockLinks, type MendResult, moveSegmentLink, unlinkSegments } from './mend-links.ts'

const ids = (words: string) => (words === '' ? [] : words.split(' ').map((word) => asId<SegmentId>(word)))
const chosen = (words: string) => new Set(ids(words))

/** `s1 s2:t1` a row, named after its place. */
function alignment(...rows: string[]): Alignment {
  const links = rows.map((row, index): Link => {
    const [source = '', target = ''] = row.replace('!', '').split(':')
    return {
      id: asId<LinkId>(`L${index}`),
      source: ids(source),
      target: ids(target),
      confidence: 0.4,
      origin: 'automatic',
      isLocked: row.endsWith('!'),
    }
  })
  const inOrder = (side: 'source' | 'target') =>
    links
      .flatMap((link) => link[side])
      .sort((a, b) => Number(a.slice(1)) - Number(b.slice(1)))
      .map((id) => ({ id }))
  return { rows: links, places: placesOf(inOrder('source'), inOrder('target')) }
}

function idMaker() {
  let made = 0
  return () => asId<LinkId>(`N${made++}`)
}

const show = ({ id, source, target }: Link) => `${id} ${source.join(' ')}:${target.join(' ')}`
function mended(before: Alignment, result: MendResult) {
  return result.ok ? applyLinksChange(before.rows, result.value).map(show) : [JSON.stringify(result.failure)]
}

describe('linking', () => {
  const before = alignment('s1:t1', 's2:', ':t2', 's3:t3 t4', 's4:')
  test('puts two unaligned segments together', () => {
    expect(mended(before, joinLinks(before, chosen('s2 t2'), idMaker()))).toEqual([
      'L0 s1:t1',
      'L1 s2:t2',
      'L3 s3:t3 t4',
      'L4 s4:',
    ])
  })
  test('takes only what was chosen out of its link', () => {
    expect(mended(before, joinLinks(before, chosen('s4 t4'), idMaker())).slice(3)).toEqual(['L3 s3:t3', 'L4 s4:t4'])
  })
  test('joins whole links when everything chosen stands on one side', () => {
    expect(mended(before, joinLinks(before, chosen('s3 s4'), idMaker())).slice(3)).toEqual(['L3 s3 s4:t3 t4'])
  })
  test('makes links that cross', () => {
    const crossing = alignment('s1:t1', 's2:t2')
    expect(mended(crossing, joinLinks(crossing, chosen('s1 t2'), idMaker()))).toEqual(['L0 :t1', 'N0 s1:t2', 'L1 s2:'])
  })
  test('is a decision of a person', () => {
    const joined = joinLinks(before, chosen('s2 t2'), idMaker())
    expect(joined.ok && joined.value.after[0]).toMatchObject({ origin: 'manual', confidence: 1 })
  })
  test('is refused when a link is locked', () => {
    const locked = alignment('s1:t1!', 's2:')
    expect(mended(locked, joinLinks(locked, chosen('s1 s2'), idMaker()))).toEqual(['{"kind":"link-locked","row":0}'])
  })
})

describe('unlinking', () => {
  test('leaves a segment alone beside the rest of its link', () => {
    const before = alignment('s1:t1 t2', 's2:t3')
    expect(mended(before, unlinkSegments(before, chosen('t2'), idMaker()))).toEqual(['L0 s1:t1', 'N0 :t2', 'L1 s2:t3'])
  })
  test('of all segments takes the whole link apart', () => {
    const before = alignment('s1:t1 t2')
    expect(mended(before, unlinkSegments(before, chosen('s1 t1 t2'), idMaker()))).toEqual([
      'L0 s1:',
      'N0 :t1',
      'N1 :t2',
    ])
  })
  test('of what is alone already changes nothing', () => {
    const before = alignment('s1:', ':t1')
    expect(unlinkSegments(before, chosen('s1 t1'), idMaker())).toMatchObject({ value: { before: [], after: [] } })
  })
})

describe('moving', () => {
  const before = alignment('s1:t1', 's2:t2', ':t3', 's3:', 's4:t4!')
  test('takes a segment to the link below, past rows with nothing to link with', () => {
    expect(mended(before, moveSegmentLink(before, asId('t2'), 'down'))).toEqual([
      'L0 s1:t1',
      'L1 s2:',
      'L3 s3:t2',
      'L2 :t3',
      'L4 s4:t4',
    ])
  })
  test('takes the row away that nothing is left of', () => {
    expect(mended(before, moveSegmentLink(before, asId('t3'), 'up')).slice(1, 3)).toEqual(['L1 s2:t2 t3', 'L3 s3:'])
  })
  test('ends at the ends of the text, and at locked links', () => {
    const answers = [
      moveSegmentLink(before, asId('t1'), 'up'),
      moveSegmentLink(before, asId('s3'), 'down'),
      moveSegmentLink(before, asId('t4'), 'up'),
    ]
    expect(answers.map((answer) => mended(before, answer))).toEqual([
      ['{"kind":"no-row-there"}'],
      ['{"kind":"link-locked","row":4}'],
      ['{"kind":"link-locked","row":4}'],
    ])
  })
})

test('locking and confirming touch only the chosen links', () => {
  const before = alignment('s1:t1', 's2:t2')
  const locked = lockLinks(before, new Set([asId<LinkId>('L1')]), true)
  const confirmed = confirmLinks(before, new Set([asId<LinkId>('L0')]))
  expect([locked, confirmed]).toMatchObject([
    { first: 1, after: [{ id: 'L1', isLocked: true, origin: 'automatic' }] },
    { first: 0, after: [{ id: 'L0', origin: 'manual', confidence: 1 }] },
  ])
})

describe('whatever people do', () => {
  const size = 8
  const segment = fc.tuple(fc.constantFrom('s', 't'), fc.nat(size - 1)).map(([side, n]) => asId<SegmentId>(side + n))
  const step = fc.oneof(
    fc.record({
      kind: fc.constant('join' as const),
      segments: fc.uniqueArray(segment, { minLength: 1, maxLength: 5 }),
    }),
    fc.record({
      kind: fc.constant('unlink' as const),
      segments: fc.uniqueArray(segment, { minLength: 1, maxLength: 5 }),
    }),
    fc.record({ kind: fc.constant('up' as const), segments: fc.tuple(segment) }),
    fc.record({ kind: fc.constant('down' as const), segments: fc.tuple(segment) }),
  )
  const start = alignment(...Array.from({ length: size }, (_, n) => `s${n}:t${n}`))
  const everything = [...start.places.source.keys(), ...start.places.target.keys()].sort()

  test('every segment stands in exactly one link, links not touched stay as they are, and back is back', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const newId = idMaker()
        let rows = start.rows
        for (const { kind, segments } of steps) {
          const now = { rows, places: start.places }
          const result =
            kind === 'join'
              ? joinLinks(now, new Set(segments), newId)
              : kind === 'unlink'
                ? unlinkSegments(now, new Set(segments), newId)
                : moveSegmentLink(now, segments[0]!, kind)
          if (!result.ok) continue
          const next = applyLinksChange(rows, result.value)
          expect(next.flatMap(membersOf).sort()).toEqual(everything)
          expect(new Set(next.map(({ id }) => id)).size).toBe(next.length)
          const asked = new Set<SegmentId>(segments)
          const bystanders = rows.filter((row) => !membersOf(row).some((member) => asked.has(member)))
          const changed = bystanders.filter((row) => !next.includes(row))
          expect(changed.length).toBeLessThanOrEqual(kind === 'up' || kind === 'down' ? 1 : 0)
          expect(applyLinksChange(next, reverseLinksChange(result.value))).toEqual(rows)
          rows = next
        }
      }),
    )
  })
})
