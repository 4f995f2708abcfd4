import fc from 'fast-check'
import { expect, test } from 'vitest'
import { type Backup, superseded } from './backups.ts'

const hour = 3_600_000
const day = 24 * hour
/** A Thursday: weeks of 7 days since the epoch begin on one. */
const midnight = Date.UTC(2026, 10, 26)

/** Copies made at these moments, in this order; the newest first. */
function made(...times: readonly number[]): readonly Backup[] {
  return times
    .map((atMs, index) => ({
      path: String(atMs),
      name: String(atMs),
      sequence: index + 1,
      atMs,
      kind: 'rolling' as const,
    }))
    .reverse()
}

test('the ten latest stay, the newest of each of seven days, and of each of four weeks', () => {
  const days = Array.from({ length: 40 }, (_, n) => midnight - (40 - n) * day)
  const today = Array.from({ length: 12 }, (_, n) => midnight + n * hour)
  const backups = made(...days, ...today)
  const thrown = new Set(superseded(backups))
  const kept = backups.filter((backup) => !thrown.has(backup)).map(({ atMs }) => atMs)
  const daysBefore = (...numbers: readonly number[]) => numbers.map((n) => midnight - n * day)
  expect(kept).toEqual([...today.slice(2).reverse(), ...daysBefore(1, 2, 3, 4, 5, 6, 8, 15)])
})

test('a start with a clock far ahead makes a copy that goes like any other', () => {
  const ahead = Date.UTC(2036, 0, 1)
  const after = Array.from({ length: 40 }, (_, n) => midnight + n * 8 * day)
  const thrown = superseded(made(ahead, ...after))
  expect(thrown.at(-1)?.atMs).toBe(ahead)
})

test('copies made before a migration or a restoring stay until a person removes them', () => {
  const backups = made(...Array.from({ length: 30 }, (_, n) => midnight + n * 1_000))
  const kinds = backups.map((backup, n) => ({
    ...backup,
    kind: n % 2 === 0 ? ('migration' as const) : ('replaced' as const),
  }))
  expect(superseded(kinds)).toEqual([])
})

test('however copies lie, the ten latest stay and no more than twenty-one do', () => {
  const times = fc.array(fc.integer({ min: 0, max: 100 * day }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(times, (ages) => {
      const backups = made(...ages.map((age) => midnight - age))
      const thrown = new Set(superseded(backups))
      const kept = backups.filter((backup) => !thrown.has(backup))
      expect(kept.slice(0, 10)).toEqual(backups.slice(0, 10))
      expect(kept.length).toBeLessThanOrEqual(21)
    }),
  )
})
