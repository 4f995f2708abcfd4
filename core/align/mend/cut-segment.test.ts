import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import type { CutPiece } from '../../model/action.ts'
import type { SegmentId } from '../../model/ids.ts'
import { asId } from '../../model/ids.ts'
import { type CutBlock, joinPieces, splitPiece } from './cut-segment.ts'

const text = 'Rain fell. The river rose. Nobody was hurt.'
const id = (name: string) => asId<SegmentId>(name)

function piece(name: string, start: number, end: number, now = text.slice(start, end), gapBefore = ''): CutPiece {
  const imported = text.slice(start, end)
  return { segment: id(name), range: { start, end }, gapBefore, imported, text: now, state: 'machine' }
}

describe('splitting', () => {
  const block: CutBlock = { text, pieces: [piece('a', 0, 26)] }
  test('a text as imported gives each part its own place', () => {
    const split = splitPiece(block, id('a'), 10, id('b'))
    expect(split.ok && split.value.after).toEqual([piece('a', 0, 10), piece('b', 11, 26, 'The river rose.', ' ')])
  })
  test('of several pieces only the one asked for is cut', () => {
    const river = piece('b', 11, 26, undefined, ' ')
    const split = splitPiece({ text, pieces: [piece('a', 0, 10), river] }, id('b'), 9, id('c'))
    expect(split).toMatchObject({ value: { before: [river], after: [{ text: 'The river' }, { text: 'rose.' }] } })
  })
  test('white space on either side of the caret goes between', () => {
    expect(splitPiece(block, id('a'), 11, id('b'))).toEqual(splitPiece(block, id('a'), 10, id('b')))
  })
  test('an edited text keeps one place for both parts', () => {
    const edited = piece('a', 0, 26, 'Rain fell. Slowly the river rose.')
    const split = splitPiece({ text, pieces: [edited] }, id('a'), 10, id('b'))
    expect(split.ok && split.value.after).toEqual([
      { ...edited, imported: 'Rain fell.', text: 'Rain fell.' },
      { ...edited, segment: id('b'), imported: 'The river rose.', gapBefore: ' ', text: 'Slowly the river rose.' },
    ])
  })
  test.each([0, 26, 40])('is refused where a part would be empty: %i', (at) => {
    expect(splitPiece(block, id('a'), at, id('b'))).toMatchObject({ failure: { kind: 'nothing-to-split' } })
  })
  test('never cuts through a character', () => {
    const wide = { text: '😀😀', pieces: [{ ...piece('a', 0, 4), text: '😀😀', imported: '😀😀' }] }
    expect([1, 2, 3].map((at) => splitPiece(wide, id('a'), at, id('b')).ok)).toEqual([false, true, false])
  })
})

describe('joining', () => {
  test('puts the gap back between the two', () => {
    const block = { text, pieces: [piece('a', 0, 10), piece('b', 11, 26, undefined, ' ')] }
    const joined = joinPieces(block, id('a'))
    expect(joined.ok && joined.value.after).toEqual([piece('a', 0, 26)])
  })
  test('is as far as the less advanced of the two', () => {
    const block = { text, pieces: [piece('a', 0, 10), { ...piece('b', 11, 26), state: 'returned' as const }] }
    const joined = joinPieces(block, id('a'))
    expect(joined.ok && joined.value.after[0]?.state).toBe('returned')
  })
  test('whichever of the two that is', () => {
    const states = ['returned', 'empty', 'machine', 'draft', 'translated', 'reviewed', 'approved'] as const
    const joined = (left: (typeof states)[number], right: (typeof states)[number]) => {
      const turn = joinPieces(
        {
          text,
          pieces: [
            { ...piece('a', 0, 10), state: left },
            { ...piece('b', 11, 26), state: right },
          ],
        },
        id('a'),
      )
      return turn.ok ? turn.value.after[0]?.state : undefined
    }
    for (const [far, state] of states.entries())
      for (const other of states.slice(far))
        expect([joined(state, other), joined(other, state)]).toEqual([state, state])
  })
  test('the last of a paragraph has nothing to join', () => {
    expect(joinPieces({ text, pieces: [piece('a', 0, 10)] }, id('a'))).toMatchObject({ ok: false })
  })
})

test('whatever is split and joined, the pieces of one place tile its text', () => {
  const step = fc.record({ piece: fc.nat(), at: fc.nat(50), isSplit: fc.boolean() })
  fc.assert(
    fc.property(fc.array(step, { maxLength: 15 }), fc.boolean(), (steps, isEdited) => {
      const now = isEdited ? 'Much rain fell. And the river, it rose. Nobody at all was hurt.' : text
      let pieces: readonly CutPiece[] = [piece('p', 0, text.length, now)]
      steps.forEach(({ piece: nth, at, isSplit }, number) => {
        const target = pieces[nth % pieces.length]!.segment
        const cut = isSplit
          ? splitPiece({ text, pieces }, target, at, id(`p${number}`))
          : joinPieces({ text, pieces }, target)
        if (!cut.ok) return
        const start = pieces.findIndex(({ segment }) => segment === cut.value.before[0]?.segment)
        pieces = [...pieces.slice(0, start), ...cut.value.after, ...pieces.slice(start + cut.value.before.length)]
      })
      const read = pieces.map(({ gapBefore, text: one }, index) => (index === 0 ? one : gapBefore + one)).join('')
      expect(read).toBe(now)
      const places = [...new Set(pieces.map(({ range }) => `${range.start} ${range.end}`))].map((key) => key.split(' '))
      expect(places.every(([, end], n) => n + 1 === places.length || Number(end) <= Number(places[n + 1]![0]))).toBe(
        true,
      )
    }),
  )
})
