/** What a file that comes back tells beside its text: whose its changes are, and what is new in its margin. */
import { emptyMargin, type MarginRemark } from '../../core/formats/margin.ts'
import { formatOf } from '../../core/formats/registry.ts'
import type { Matched } from '../../core/reimport/match-units.ts'
import { inOneLine, type Place } from '../../core/reimport/place.ts'
import type { Jobs, PlannedReturn } from '../context/jobs.ts'
import type { FileBack } from './read-returned.ts'

/** A file compared with the article in the state that is closest to it. */
export type Comparison = Pick<PlannedReturn, 'plan' | 'state'> & {
  readonly back: FileBack
  readonly matched: Matched
  readonly places: readonly Place[]
}

/** Marks of texts that were changed there, and remarks that the article's own file does not hold. */
export function marginOf(
  { file, own }: Jobs['reimport']['input'],
  { back, plan, matched, places }: Comparison,
): Pick<PlannedReturn, 'marks' | 'remarks'> {
  const margin = formatOf(back.format).margin?.(file.bytes) ?? emptyMargin
  const before = own.format === back.format ? formatOf(own.format).margin?.(own.bytes) : undefined
  const known = new Set(before?.remarks.map(({ words }) => inOneLine(words)))
  const changed = new Set(plan.changes.map(({ unit }) => unit))
  const homes = new Map(matched.pairs.map(({ place, returned }) => [returned, places[place]?.pieces ?? []]))
  const remarks = margin.remarks
    .filter(({ words }) => !known.has(inOneLine(words)))
    .map(({ unit, quote, by, words }: MarginRemark) => {
      const pieces = (unit === undefined ? undefined : homes.get(unit)) ?? []
      const results = new Map(plan.changes.map(({ segment, result }) => [segment, result]))
      const isOn = (text: string): boolean => quote !== undefined && text.includes(quote)
      const home = pieces.find(({ segment, text }) => isOn(results.get(segment) ?? text) || isOn(text)) ?? pieces[0]
      return { segment: home?.segment, row: home?.row, quote, by, words }
    })
  const marks = margin.marks.filter(({ unit }) => changed.has(unit)).map(({ by, atMs }) => ({ by, atMs }))
  return { marks, remarks }
}
