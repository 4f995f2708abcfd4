/** The words a thread speaks of, through edits of their segment. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { sliceSpan } from '../model/span.ts'
import { followEdit } from './follow-edit.ts'

/** `[` and `]` mark the span; together in one place they say that its words are gone. */
function marked(text: string) {
  const start = text.indexOf('[')
  const end = text.indexOf(']') - 1
  return { text: text.replace(/[[\]]/gu, ''), span: { start, end } }
}

test.each([
  [
    'words put in before it',
    'The [old bridge] fell.',
    'Yesterday the old bridge fell.',
    'Yesterday the [old bridge] fell.',
  ],
  ['words put in behind it', 'The [old bridge] fell.', 'The old bridge has fallen.', 'The [old bridge] has fallen.'],
  ['words put in between', 'The [old bridge] fell.', 'The old stone bridge fell.', 'The [old stone bridge] fell.'],
  ['a word of it taken out', 'The [old bridge] fell.', 'The bridge fell.', 'The [bridge] fell.'],
  ['a letter put right', 'The [old brige] fell.', 'The old bridge fell.', 'The [old bridge] fell.'],
  ['all of it taken out', 'The [old] bridge fell.', 'The bridge fell.', 'The []bridge fell.'],
  ['another word in its place', 'The [cat] sat.', 'The dog sat.', 'The []dog sat.'],
  ['the same word elsewhere', 'A law and [a law] met.', 'A law met.', 'A law []met.'],
  ['a picture at its edge', 'So 👍🏽[🎉 well] done', 'So 👍🏽👍🏽🎉 well done', 'So 👍🏽👍🏽[🎉 well] done'],
  ['letters read from right to left', 'قال [الرئيس] ذلك', 'ثم قال الرئيس ذلك', 'ثم قال [الرئيس] ذلك'],
  ['everything written anew', 'The [old bridge] fell.', 'Nobody came.', '[]Nobody came.'],
  ['everything erased', 'The [old bridge] fell.', '', '[]'],
])('%s', (_, before, after, expected) => {
  const from = marked(before)
  expect(followEdit(from.span, from.text, after)).toEqual(marked(expected).span)
})

const words = fc.array(fc.constantFrom('the', 'law', 'a', 'bridge', '👍🏽', 'й', ',', 'сказал', 'قال'), {
  maxLength: 12,
})
const text = words.map((list) => list.join(' '))

test('whatever is put in place of what stands before or behind it, its words are the same', () => {
  fc.assert(
    fc.property(text, fc.tuple(text, text, text), text, fc.boolean(), (own, [lead, change, trail], other, isBefore) => {
      const quote = `«${own}»`
      const before = isBefore ? change + lead + quote + trail : lead + quote + trail + change
      const after = isBefore ? other + lead + quote + trail : lead + quote + trail + other
      const start = isBefore ? change.length + lead.length : lead.length
      const now = followEdit({ start, end: start + quote.length }, before, after)
      expect(sliceSpan(after, now)).toBe(quote)
    }),
  )
})

test('it stays within the text, never tears a character, and is where it was in the same text', () => {
  fc.assert(
    fc.property(text, text, fc.nat(80), fc.nat(80), (before, after, a, b) => {
      const edges = [a, b].map((at) => [...before].slice(0, at).join('').length).sort((x, y) => x - y)
      const span = { start: edges[0] ?? 0, end: edges[1] ?? 0 }
      const now = followEdit(span, before, after)
      expect(0 <= now.start && now.start <= now.end && now.end <= after.length).toBe(true)
      expect(/^\p{Surrogate}|\p{Surrogate}$/u.test(sliceSpan(after, now))).toBe(false)
      expect(followEdit(span, before, before)).toEqual(span)
    }),
  )
})
