import fc from 'fast-check'
import { expect, test } from 'vitest'
import { countTableOf } from './count-table.ts'
import { packTable, unpackTable } from './packed-table.ts'

const stem = fc.string({ unit: fc.constantFrom('a', 'b', 'k', 'n'), minLength: 2, maxLength: 6 })
const rows = fc.uniqueArray(
  fc.record({ first: stem, second: stem, count: fc.double({ min: 0.25, max: 4000, noNaN: true }) }),
  { selector: ({ first, second }) => `${first} ${second}`, maxLength: 60 },
)

test('a packed table comes back with the same stems and pairs, its counts a tenth off at most', () => {
  fc.assert(
    fc.property(rows, (pairs) => {
      const table = countTableOf(['kk', 'en'], pairs)
      const back = unpackTable(JSON.parse(JSON.stringify(packTable(table, 'MIT', []))))
      expect({ ...back, first: back.first.idOf, second: back.second.idOf, count: [] }).toEqual({
        ...table,
        first: table.first.idOf,
        second: table.second.idOf,
        count: [],
      })
      table.count.forEach((count, at) => {
        expect(Math.abs((back.count[at] ?? 0) / count - 1)).toBeLessThan(0.1)
      })
    }),
  )
})

test('the order in which pairs were counted does not matter', () => {
  fc.assert(
    fc.property(rows, (pairs) => {
      const there = packTable(countTableOf(['kk', 'en'], pairs), 'MIT', [])
      expect(packTable(countTableOf(['kk', 'en'], pairs.toReversed()), 'MIT', [])).toEqual(there)
    }),
  )
})
