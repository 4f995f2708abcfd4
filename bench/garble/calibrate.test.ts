import { expect, test } from 'vitest'
import { calibrate } from '../../core/check/confidence.ts'
import type { Alarm, Item } from './alarms.ts'
import { fitTable } from './calibrate.ts'

const stated = 0.8

function items(part: Item['part'], many: number, alarm: Partial<Alarm>, of: Partial<Item> = {}): readonly Item[] {
  const one: Item = {
    part,
    source: 'ru',
    target: 'en',
    damage: part === 'damaged' ? 'spacing' : undefined,
    words: 100,
    alarms: [{ check: 'spacing', stated, isRight: part === 'damaged', ...alarm }],
    ...of,
  }
  return Array.from({ length: many }, () => one)
}

/** Clean text of so many thousand words without an alarm. */
const silent = (thousands: number, of: Partial<Item> = {}) =>
  items('clean', 1, {}, { words: 1_000 * thousands, alarms: [], ...of })

test('damage counts as often as it is assumed, however many damaged sentences there are', () => {
  const of = (damaged: number) =>
    fitTable([...silent(40), ...items('clean', 40, {}, { words: 0 }), ...items('damaged', damaged, {})])
  expect(of(400)).toEqual(of(20))
})

test('a check that is mostly wrong on clean text is worth less than it states, one that is silent there more', () => {
  const noisy = fitTable([...silent(10), ...items('clean', 60, {}), ...items('damaged', 10, {})])
  const quiet = fitTable([...silent(200), ...items('damaged', 10, {})])
  const worth = ({ spacing }: typeof noisy) => calibrate(stated, spacing?.['ru>en'] ?? { shift: 0, right: 1 })
  expect([worth(noisy) < 0.5, worth(quiet) > 0.9]).toEqual([true, true])
})

test('a direction where a check was seen once says what the wider ones say', () => {
  const table = fitTable([
    ...silent(200),
    ...items('damaged', 10, {}),
    ...silent(1, { source: 'kk' }),
    ...items('clean', 1, {}, { source: 'kk' }),
  ])
  const right = (direction: string) => table.spacing?.[direction]?.right ?? 0
  expect([right('ru>en') > 0.9, right('kk>en') > 0.8, right('kk>en') < right('en')]).toEqual([true, true, true])
})

test('two spellings of a name that the human Kazakh mixes itself are right, in Russian they are not', () => {
  const mixed = (target: string) => items('clean', 30, { check: 'name-form' }, { target })
  const { 'name-form': table } = fitTable([...mixed('kk'), ...mixed('ru')])
  expect([(table?.kk?.right ?? 0) > 0.9, (table?.ru?.right ?? 1) < 0.5]).toEqual([true, true])
})

test('what is stated low and mostly wrong goes down, what is stated high and right goes up; a few alarms move neither far', () => {
  const mixed = (many: number) =>
    fitTable([
      ...silent(many),
      ...items('rated', 3 * many, { stated: 0.75, isRight: false }),
      ...items('rated', many, { stated: 0.75, isRight: true }),
      ...items('rated', 4 * many, { stated: 0.9, isRight: true }),
    ]).spacing?.['*']
  const [few, many] = [mixed(1), mixed(30)]
  const worth = (one: typeof few, share: number) => calibrate(share, one ?? { shift: 0, right: 1 })
  expect([worth(many, 0.75) < 0.5, worth(many, 0.9) > 0.9, (few?.slope ?? 1) < (many?.slope ?? 1)]).toEqual([
    true,
    true,
    true,
  ])
})
