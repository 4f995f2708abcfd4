/** What a file that comes back tells beside its text: whose its changes are, and what is said in its margin. */
import { formatOf } from '../../core/formats/registry.ts'
import type { Matched } from '../../core/reimport/match-units.ts'
import { inOneLine, type Place } from '../../core/reimport/place.ts'
import type { Jobs, PlannedReturn, ReadComment } from '../context/jobs.ts'
import type { CommentBack, FileBack } from './read-returned.ts'

/** A file compared with the article in the state that is closest to it. */
export type Comparison = Pick<PlannedReturn, 'plan' | 'state'> & {
  readonly back: FileBack
  readonly matched: Matched
  readonly places: readonly Place[]
}

/** Marks of texts that were changed there, and all comments, each at its segment. */
export function marginOf(
  { file }: Jobs['reimport']['input'],
  { back, plan, matched, places }: Comparison,
): Pick<PlannedReturn, 'marks' | 'comments'> {
  const changed = new Set(plan.changes.map(({ unit }) => unit))
  const marks = formatOf(back.format).marks?.(file.bytes) ?? []
  const homes = new Map(matched.pairs.map(({ place, returned }) => [returned, places[place]?.pieces ?? []]))
  const known = new Set(back.knownWords.map(inOneLine))
  const results = new Map(plan.changes.map(({ segment, result }) => [segment, result]))
  const placed = ({ unit, quote, wants, isResolved = false, remarks }: CommentBack): ReadComment => {
    const pieces = (unit === undefined ? undefined : homes.get(unit)) ?? []
    const isOn = (text: string): boolean => quote !== undefined && text.includes(quote)
    const home = pieces.find(({ segment, text }) => isOn(results.get(segment) ?? text) || isOn(text)) ?? pieces[0]
    return {
      segment: home?.segment,
      row: home?.row,
      quote,
      type: wants ?? 'note',
      isResolved,
      remarks: remarks.map(({ author, atMs, words }) => ({
        by: author === '' ? undefined : author,
        atMs,
        words,
        isOfOwnFile: known.has(inOneLine(words)),
      })),
    }
  }
  return { marks: marks.filter(({ unit }) => changed.has(unit)), comments: back.comments.map(placed) }
}
