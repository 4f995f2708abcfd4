/** A source sentence that seems lost is read with the link beside it whose translation is long enough for both. */
import { expect, test } from 'vitest'
import { asId, type SegmentId } from '../model/ids.ts'
import { type Link, mergeUnalignedSource } from './merge-unaligned-source.ts'

type Row = { readonly source?: readonly number[]; readonly target?: number; readonly isManual?: boolean }

/** Rows of texts of so many letters: `{ source: [40], target: 80 }`; answers the sources each row is read with. */
function readWith(...rows: readonly Row[]): readonly (readonly string[])[] {
  const lengths = new Map<SegmentId, number>()
  const source: { readonly id: SegmentId }[] = []
  const links = rows.map((row, at): Link => {
    const from = (row.source ?? []).map((length) => {
      const id = asId<SegmentId>(`s${source.length}`)
      source.push({ id })
      lengths.set(id, length)
      return id
    })
    const to = asId<SegmentId>(`t${at}`)
    lengths.set(to, row.target ?? 0)
    const origin = row.isManual === true ? 'manual' : 'automatic'
    return { source: from, target: row.target === undefined ? [] : [to], confidence: 0.9, origin }
  })
  const texts = source.map(({ id }) => ({ id, text: '', block: 0, kind: 'paragraph' as const, gapBefore: '' }))
  const absorb = mergeUnalignedSource({ links, source: texts })
  return links.map((link) => absorb(link, (id) => lengths.get(id) ?? 0).source)
}

test('a translation twice as long as its source is read with the lost sentence after it, or before it', () => {
  expect(readWith({ source: [40], target: 80 }, { source: [40] })).toEqual([['s0', 's1'], ['s1']])
  expect(readWith({ source: [40] }, { source: [40], target: 80 })).toEqual([['s0'], ['s0', 's1']])
})

test('a translation as long as its own source is read by itself', () => {
  expect(readWith({ source: [40], target: 42 }, { source: [40] })).toEqual([['s0'], ['s1']])
})

test('a little longer is not long enough: the lost sentence has to make it fit clearly better', () => {
  const lost = (target: number) => readWith({ source: [40], target }, { source: [40] })[0]?.length
  expect([lost(50), lost(58), lost(59), lost(70)]).toEqual([1, 1, 2, 2])
})

test('of two lost neighbours it takes the one that fits better, never both', () => {
  expect(readWith({ source: [90] }, { source: [40], target: 80 }, { source: [40] })[1]).toEqual(['s1', 's2'])
  expect(readWith({ source: [40] }, { source: [40], target: 80 }, { source: [90] })[1]).toEqual(['s0', 's1'])
})

test('only the next sentence counts, not one further away', () => {
  expect(readWith({ source: [40], target: 80 }, { source: [40], target: 40 }, { source: [40] })[0]).toEqual(['s0'])
})

test('a link of several sentences reads on at both its ends, in the order of the text', () => {
  expect(readWith({ source: [40] }, { source: [40, 40], target: 120 })[1]).toEqual(['s0', 's1', 's2'])
  expect(readWith({ source: [40, 40], target: 120 }, { source: [40] })[0]).toEqual(['s0', 's1', 's2'])
})

test('what a person linked or left alone stays as they left it', () => {
  expect(readWith({ source: [40], target: 80, isManual: true }, { source: [40] })[0]).toEqual(['s0'])
  expect(readWith({ source: [40], target: 80 }, { source: [40], isManual: true })[0]).toEqual(['s0'])
})

test('a translation that answers nothing takes no lost sentence to itself', () => {
  expect(readWith({ target: 80 }, { source: [40] })[0]).toEqual([])
})
