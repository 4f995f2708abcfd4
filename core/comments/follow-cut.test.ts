/** Threads through splits and joins. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { joinPieces, splitPiece } from '../align/mend/cut-segment.ts'
import type { CutChange, CutPiece } from '../model/action.ts'
import type { Anchor } from '../model/comment.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import { sliceSpan } from '../model/span.ts'
import { followCut } from './follow-cut.ts'

const [one, two] = [asId<SegmentId>('one'), asId<SegmentId>('two')]
const whole = 'It rained all day. Nobody came to the fair.'
const piece: CutPiece = {
  segment: one,
  range: { start: 0, end: whole.length },
  gapBefore: '',
  imported: whole,
  text: whole,
  state: 'draft',
}

function split(at: number): CutChange {
  const cut = splitPiece({ text: whole, pieces: [piece] }, one, at, two)
  if (!cut.ok) throw new Error('not split')
  return cut.value
}

function join(pieces: readonly CutPiece[]): CutChange {
  const cut = joinPieces({ text: whole, pieces }, one)
  if (!cut.ok) throw new Error('not joined')
  return cut.value
}

const on = (segment: SegmentId, text: string, words: string): Anchor => {
  const start = text.indexOf(words)
  return { segment, span: { start, end: start + words.length } }
}

function read({ segment, span }: Anchor, { after }: CutChange): readonly [SegmentId, string] {
  const text = after.find((each) => each.segment === segment)?.text ?? ''
  return [segment, span === undefined ? text : sliceSpan(text, span)]
}

const apart = split(18)

test.each([
  ['with the first part', 'rained', one, 'rained'],
  ['with the second part', 'Nobody came', two, 'Nobody came'],
  ['with the part that has more of them', 'day. Nobody came', two, 'Nobody came'],
])('words go %s', (_, words, segment, left) => {
  expect(read(followCut(on(one, whole, words), apart), apart)).toEqual([segment, left])
})

test('a thread on a whole segment stays with it when it is split', () => {
  expect(followCut({ segment: one }, apart)).toEqual({ segment: one })
})

test('a thread on a whole segment speaks of its words when it becomes part of another', () => {
  const joined = join(apart.after)
  expect(read(followCut({ segment: two }, joined), joined)).toEqual([one, 'Nobody came to the fair.'])
})

test('words of either part are the same words in the joined segment', () => {
  fc.assert(
    fc.property(fc.boolean(), fc.nat(40), fc.nat(40), (isFirst, a, b) => {
      const [own] = apart.after.slice(isFirst ? 0 : 1)
      if (own === undefined) return
      const start = Math.min(a, b, own.text.length - 1)
      const end = Math.max(start + 1, Math.min(Math.max(a, b), own.text.length))
      const joined = join(apart.after)
      const now = followCut({ segment: own.segment, span: { start, end } }, joined)
      expect(read(now, joined)).toEqual([one, own.text.slice(start, end)])
    }),
  )
})

test('a segment that was not cut keeps its threads', () => {
  const elsewhere = { segment: asId<SegmentId>('three'), span: { start: 1, end: 2 } }
  expect(followCut(elsewhere, apart)).toEqual(elsewhere)
})
