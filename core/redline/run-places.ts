/** Where the segments of a run stand in its text, the white space between them told apart. */
import { append } from '../model/lists.ts'
import type { Run } from '../model/redline.ts'

/** A stretch of a run's text: a segment, or the white space before one. Two that touch share an offset. */
export type Stretch = { readonly index: number; readonly isGap: boolean; readonly start: number; readonly end: number }

/** The text of a run: its segments with what stands between them. */
export function textOfRun(run: Run): string {
  return run.map(({ gapBefore, text }, index) => (index === 0 ? text : gapBefore + text)).join('')
}

/** In the order of the text; a gap before each segment but the first, even where it is empty. */
export function stretchesOf(run: Run): readonly Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  run.forEach(({ gapBefore, text }, index) => {
    const start = index === 0 ? at : at + gapBefore.length
    append(stretches, index === 0 ? [] : [{ index, isGap: true, start: at, end: start }])
    stretches.push({ index, isGap: false, start, end: start + text.length })
    at = start + text.length
  })
  return stretches
}
