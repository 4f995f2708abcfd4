import { randomBytes } from 'node:crypto'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createIdentities } from './identities.ts'

test('identities are UUIDs of version 7', () => {
  const newId = createIdentities(() => Date.UTC(2026, 10, 22), randomBytes)
  expect(newId()).toMatch(/^[\da-f]{8}-[\da-f]{4}-7000-[89ab][\da-f]{3}-[\da-f]{12}$/u)
})

test('identities ascend, whatever the clock does', () => {
  const clock = fc.array(fc.integer({ min: 0, max: 5 }), { minLength: 1, maxLength: 50 })
  fc.assert(
    fc.property(clock, (times) => {
      let tick = 0
      const newId = createIdentities(() => times[tick++ % times.length] ?? 0, randomBytes)
      const made = Array.from({ length: 10_000 }, newId)
      expect(made).toEqual([...made].sort())
      expect(new Set(made).size).toBe(made.length)
    }),
    { numRuns: 10 },
  )
})
