import { expect, test } from 'vitest'
import { turnLinks } from './soft-links.ts'

test('turned round, what answered is what is answered, as probable as before', () => {
  const links = {
    size: 1,
    source: Int32Array.of(3),
    sourceCount: Uint8Array.of(1),
    target: Int32Array.of(5),
    targetCount: Uint8Array.of(2),
    probability: Float64Array.of(0.4),
  }
  expect(turnLinks(links)).toEqual({
    size: 1,
    source: Int32Array.of(5),
    sourceCount: Uint8Array.of(2),
    target: Int32Array.of(3),
    targetCount: Uint8Array.of(1),
    probability: Float64Array.of(0.4),
  })
})
