import { expect, test } from 'vitest'
import { codeCharacter, type InlineCode } from '../../../core/model/inline-text.ts'
import { drawnOffsets } from './lit-places.ts'

const br: InlineCode = {
  id: 1,
  kind: 'single',
  canonical: 'other',
  equiv: '',
  may: { copy: true, delete: true, reorder: true, overlap: true },
  raw: '<hr>',
}
const one = codeCharacter(1)

test('a code takes the room of its sign where signs are drawn, and of what it says where one reads', () => {
  const segment = { text: `ab${one}c`, codes: [br] }
  expect([drawnOffsets(segment, 'chips'), drawnOffsets(segment, 'reading')]).toEqual([
    [0, 1, 2, 6, 7],
    [0, 1, 2, 2, 3],
  ])
})
