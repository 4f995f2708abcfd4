/** What a list shows of a change. */
import { expect, test } from 'vitest'
import type { SignedChange, SignedPiece } from '../../../contract/change.ts'
import { excerptOf } from './excerpt.ts'

const place = { start: 0, end: 0 }
const comma: SignedChange = {
  kind: 'inserted',
  before: '',
  after: ',',
  nature: 'words',
  letters: undefined,
  at: place,
  beforeAt: place,
  hands: [],
  isKept: false,
}
const show = (pieces: readonly SignedPiece[]) =>
  excerptOf(pieces, comma).map((piece) => ('text' in piece ? piece.text : piece.kind))

test('a change stands between the words beside it', () => {
  const pieces: readonly SignedPiece[] = [
    { kind: 'kept', text: 'In the long hall of the town' },
    comma,
    { kind: 'kept', text: ' nobody sold any tea at all' },
  ]
  expect(show(pieces)).toEqual(['… of the town', 'inserted', ' nobody sold any …'])
})

test('at the edges of a segment there is nothing beside it', () => {
  expect(show([comma])).toEqual(['', 'inserted', ''])
})

test('a sentence that is short is shown whole', () => {
  expect(show([{ kind: 'kept', text: 'It rained' }, comma, { kind: 'kept', text: ' all day.' }])).toEqual([
    'It rained',
    'inserted',
    ' all day.',
  ])
})
