import fc from 'fast-check'
import { expect, test } from 'vitest'
import { tellApart } from './tell-apart.ts'

type State = { readonly minute: string; readonly second: string }

const named = (states: readonly State[]) =>
  tellApart(
    states,
    [({ minute }) => minute, ({ minute, second }) => `${minute}:${second}`],
    ({ minute, second }, number) => `${minute}:${second} (${number})`,
  )

test('only what would be called the same is told apart: by seconds, and within one by numbers from the oldest on', () => {
  expect(
    named([
      { minute: '14:06', second: '01' },
      { minute: '14:05', second: '31' },
      { minute: '14:05', second: '07' },
      { minute: '14:05', second: '07' },
    ]),
  ).toEqual(['14:06', '14:05:31', '14:05:07 (2)', '14:05:07 (1)'])
})

test('no two of them are ever called the same', () => {
  const state = fc.record({ minute: fc.constantFrom('1', '2'), second: fc.constantFrom('a', 'b', 'c') })
  fc.assert(
    fc.property(fc.array(state, { maxLength: 12 }), (states) => {
      expect(new Set(named(states)).size).toBe(states.length)
    }),
  )
})
