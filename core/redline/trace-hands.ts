/** Who brought a change in: follows each letter of a run through the edits that were made of it since the baseline. */
import { diffWords } from '../diff/diff-words.ts'
import type { RedlineChange } from '../model/redline.ts'

/** Steps are edits, counted from 1; 0 stands for none. Offsets are those of the run, in UTF-16 units. */
export type Trace = {
  /** By offset of the text as it stands: the edit that wrote what stands there. */
  readonly writtenBy: readonly number[]
  /** By offset of the baseline: the edit that took away what stood there. */
  readonly takenBy: readonly number[]
}

type Moment = Trace & {
  /** By offset of the text at this moment: its offset in the baseline, or -1. */
  readonly from: readonly number[]
}

/**
 * Follows the texts of a run: the baseline, then the text after each edit. A text that comes again, as undo brings it, is
 * what it was the first time. One diff an edit.
 */
export function traceHands(texts: readonly string[]): Trace {
  const [baseline = '', ...later] = texts
  let moment: Moment = {
    writtenBy: new Array<number>(baseline.length).fill(0),
    takenBy: new Array<number>(baseline.length).fill(0),
    from: Array.from({ length: baseline.length }, (_, at) => at),
  }
  let text = baseline
  const known = new Map([[baseline, moment]])
  later.forEach((next, index) => {
    moment = known.get(next) ?? follow(moment, text, next, index + 1)
    known.set(next, moment)
    text = next
  })
  return moment
}

function follow(moment: Moment, before: string, after: string, step: number): Moment {
  const writtenBy: number[] = []
  const from: number[] = []
  const takenBy = [...moment.takenBy]
  let at = 0
  for (const { kind, text } of diffWords(before, after)) {
    for (let unit = 0; unit < text.length; unit++) {
      const origin = moment.from[at] ?? -1
      if (kind === 'kept') {
        writtenBy.push(moment.writtenBy[at] ?? 0)
        from.push(origin)
      } else if (kind === 'added') {
        writtenBy.push(step)
        from.push(-1)
      } else if (origin >= 0) takenBy[origin] = step
      if (kind !== 'added') at++
    }
  }
  return { writtenBy, takenBy, from }
}

/** The edits that made a change, ascending; none where the way to the text was another than the change shows. */
export function handsOf(
  { writtenBy, takenBy }: Trace,
  { at, beforeAt }: Pick<RedlineChange, 'at' | 'beforeAt'>,
): readonly number[] {
  const steps = [...writtenBy.slice(at.start, at.end), ...takenBy.slice(beforeAt.start, beforeAt.end)]
  return [...new Set(steps)].filter((step) => step > 0).sort((a, b) => a - b)
}
