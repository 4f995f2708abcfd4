/** Rows in the order of the text, and what of them gives way when links are mended. */
import { describe, expect, test } from 'vitest'
import type { Link } from '../../model/alignment.ts'
import { asId, type LinkId, type SegmentId } from '../../model/ids.ts'
import {
  applyLinksChange,
  inTextOrder,
  isTurning,
  placesOf,
  replaceRows,
  reverseLinksChange,
  sameLink,
  trimChange,
} from './alignment.ts'
import { joinInLink, splitInLink } from './cut-links.ts'

const ids = (words: string) => (words === '' ? [] : words.split(' ').map((word) => asId<SegmentId>(word)))

/** `s1 s2:t1`, named after the first of its members; with `!` locked. */
function link(row: string): Link {
  const [source = '', target = ''] = row.replace('!', '').split(':')
  return {
    id: asId<LinkId>(`L${(source || target).split(' ')[0]}`),
    source: ids(source),
    target: ids(target),
    confidence: 0.4,
    origin: 'automatic',
    isLocked: row.endsWith('!'),
  }
}

const show = ({ source, target }: Link) => `${source.join(' ')}:${target.join(' ')}`
const places = placesOf(
  ids('s1 s2 s3 s4 s5 s6').map((id) => ({ id })),
  ids('t1 t2 t3 t4 t5 t6').map((id) => ({ id })),
)
const ordered = (...rows: readonly string[]) => inTextOrder(rows.map(link), places).map(show)

describe('rows read down both texts at once', () => {
  test('whatever order they are given in', () => {
    expect(ordered('s3:t3', 's1:t1', 's2:t2')).toEqual(['s1:t1', 's2:t2', 's3:t3'])
  })
  test('a segment that answers nothing stands where its own text reads it', () => {
    expect(ordered(':t2', 's1:t1', 's2:t3', 's3:')).toEqual(['s1:t1', ':t2', 's2:t3', 's3:'])
    expect(ordered('s1:t2', ':t1')).toEqual([':t1', 's1:t2'])
  })
  test('of two alone at one place the source’s goes first', () => {
    expect(ordered(':t1', 's1:', 's2:t2')).toEqual(['s1:', ':t1', 's2:t2'])
  })
  test('where links cross the source goes first', () => {
    expect(ordered('s2:t1', 's1:t2')).toEqual(['s1:t2', 's2:t1'])
  })
  test('a link of segments that stand apart is read where the first of them is', () => {
    expect(ordered('s2:t2', 's1 s3:t1 t3')).toEqual(['s1 s3:t1 t3', 's2:t2'])
  })
})

const rows = ['s1:t1', 's2:t2', 's3:t3', 's4:t4'].map(link)
const [first, second, third, fourth] = rows as [Link, Link, Link, Link]

describe('rows that give way', () => {
  test('are told from the first that changes to the last; what lies between stays the same link', () => {
    const fresh = [
      { ...second, target: ids('t4') },
      { ...fourth, target: ids('t2') },
    ]
    const turn = replaceRows({ rows, places }, new Set([second, fourth]), fresh)
    expect([turn.first, turn.before.map(show), turn.after.map(show)]).toEqual([
      1,
      ['s2:t2', 's3:t3', 's4:t4'],
      ['s2:t4', 's3:t3', 's4:t2'],
    ])
    expect(turn.after[1]).toBe(third)
  })
  test('hold their members in the order of the text, however they were chosen', () => {
    const turn = replaceRows({ rows, places }, new Set([first, second]), [
      { ...first, source: ids('s2 s1'), target: ids('t2 t1') },
    ])
    expect(turn.after.map(show)).toEqual(['s1 s2:t1 t2'])
  })
  test('that do not stand in the text change nothing', () => {
    expect(replaceRows({ rows, places }, new Set([link('s9:t9')]), [])).toEqual({ first: 0, before: [], after: [] })
  })
  test('and come back the same give way to nothing', () => {
    const turn = replaceRows({ rows, places }, new Set([second]), [{ ...second }])
    expect([isTurning(turn), turn]).toEqual([false, { first: 0, before: [], after: [] }])
  })
  test('are told without what stands the same at both ends', () => {
    const other = { ...second, confidence: 1 }
    expect(trimChange({ first: 0, before: rows, after: [first, other, third, fourth] })).toEqual({
      first: 1,
      before: [second],
      after: [other],
    })
    expect(trimChange({ first: 2, before: [first, second], after: [first] })).toEqual({
      first: 3,
      before: [second],
      after: [],
    })
    expect(trimChange({ first: 2, before: [first], after: [first, second] })).toEqual({
      first: 3,
      before: [],
      after: [second],
    })
    expect(trimChange({ first: 0, before: [first, first], after: [first] })).toEqual({
      first: 1,
      before: [first],
      after: [],
    })
  })
  test('stand again when the change is taken back', () => {
    const turn = { first: 1, before: [second, third], after: [{ ...second, source: ids('s2 s3') }] }
    const changed = applyLinksChange(rows, turn)
    expect(changed.map(show)).toEqual(['s1:t1', 's2 s3:t2', 's4:t4'])
    expect(applyLinksChange(changed, reverseLinksChange(turn))).toEqual(rows)
    expect([isTurning(turn), isTurning({ ...turn, after: [] }), isTurning({ ...turn, before: [] })]).toEqual([
      true,
      true,
      true,
    ])
  })
})

test('links are the same only with the same members, confidence, maker and lock', () => {
  const others = [
    { ...first, id: asId<LinkId>('other') },
    { ...first, confidence: 0.5 },
    { ...first, origin: 'manual' as const },
    { ...first, isLocked: true },
    { ...first, source: ids('s2') },
    { ...first, target: [] },
  ]
  expect(others.map((other) => sameLink(first, other))).toEqual(others.map(() => false))
  expect([sameLink(first, { ...first }), sameLink(first, undefined), sameLink(undefined, undefined)]).toEqual([
    true,
    false,
    true,
  ])
})

describe('links of segments that are cut', () => {
  const cut = ['s1:t1 t2', 's2:t3', 's3:t4!', ':t5'].map(link)
  const alignment = { rows: cut, places }
  const changed = (turn: ReturnType<typeof splitInLink>) => applyLinksChange(cut, turn).map(show)

  test('both parts of a split segment answer what the whole one answered, next to each other', () => {
    const added = placesOf(
      ids('s1 s2 s3').map((id) => ({ id })),
      ids('t1 t6 t2 t3 t4 t5').map((id) => ({ id })),
    )
    const turn = splitInLink({ rows: cut, places: added }, asId('t1'), asId('t6'))
    expect(changed(turn)).toEqual(['s1:t1 t6 t2', 's2:t3', 's3:t4', ':t5'])
    expect(turn.after[0]).toMatchObject({ id: 'Ls1', origin: 'automatic', confidence: 0.4 })
  })
  test('a locked link may be split: both parts still answer the same', () => {
    const added = placesOf(
      ids('s1 s2 s3 s4').map((id) => ({ id })),
      ids('t1 t2 t3 t4 t5').map((id) => ({ id })),
    )
    expect(changed(splitInLink({ rows: cut, places: added }, asId('s3'), asId('s4')))[2]).toBe('s3 s4:t4')
  })
  test('joined within one link they leave it as automatic as it was', () => {
    const joined = joinInLink(alignment, asId('t1'), asId('t2'))
    expect(joined.ok && [changed(joined.value), joined.value.after[0]?.origin]).toEqual([
      ['s1:t1', 's2:t3', 's3:t4', ':t5'],
      'automatic',
    ])
  })
  test('joined across two links they make them one, by a person’s word', () => {
    const joined = joinInLink(alignment, asId('t2'), asId('t3'))
    expect(joined.ok && [changed(joined.value), joined.value.after[0]]).toMatchObject([
      ['s1 s2:t1 t2', 's3:t4', ':t5'],
      { id: 'Ls1', origin: 'manual', confidence: 1 },
    ])
  })
  test('are not joined into a locked link, nor out of one', () => {
    const refused = { ok: false, failure: { kind: 'link-locked', row: 2 } }
    expect([joinInLink(alignment, asId('t3'), asId('t4')), joinInLink(alignment, asId('t4'), asId('t5'))]).toEqual([
      refused,
      refused,
    ])
  })
})
