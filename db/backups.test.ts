import fc from 'fast-check'
import { expect, test } from 'vitest'
import { superseded } from './backups.ts'

const hour = 3_600_000
const day = 24 * hour
const midnight = Date.UTC(2026, 10, 22)

const at = (...times: readonly number[]) =>
  [...times].sort((a, b) => b - a).map((atMs) => ({ path: String(atMs), atMs }))

test('the newest copy of each of the last four hours and seven days with one stays', () => {
  const hours = [0, 1, 2, 3, 4, 5].map((n) => midnight + 12 * hour + n * hour)
  const days = [1, 2, 3, 4, 5, 6, 7, 8].map((n) => midnight - n * day)
  const thrown = superseded(at(...hours, ...days)).map(({ atMs }) => atMs)
  expect(thrown).toEqual([hours[1], hours[0], days[6], days[7]])
})

test('however copies lie, the newest always stays and no more than eleven do', () => {
  const times = fc.uniqueArray(fc.integer({ min: 0, max: 40 * day }), { minLength: 1, maxLength: 200 })
  fc.assert(
    fc.property(times, (ages) => {
      const backups = at(...ages.map((age) => midnight - age))
      const thrown = new Set(superseded(backups))
      const kept = backups.filter((backup) => !thrown.has(backup))
      expect(kept[0]).toBe(backups[0])
      expect(kept.length).toBeLessThanOrEqual(11)
    }),
  )
})
