/** SubRip (SRT) as it is found: nobody ever wrote its rules down, so players forgive much, and so does this reader. */
import { type Cue, type CueSheet, isBlank, type Line, linesOf } from './cue.ts'

/** A point for the comma, one figure for two, and what some programs write right behind the times. */
const time = String.raw`-?\d{1,3}\s*:\s*\d{1,2}\s*:\s*\d{1,2}\s*[,.:]\s*\d{1,4}`
const times = new RegExp(String.raw`^\s*${time}\s*-{1,2}\s?>\s*${time}(?:\D.*)?$`, 'u')

/** True for a line of two times with an arrow between them. */
export function isSrtTime(text: string): boolean {
  return times.test(text)
}

/**
 * A blank line ends a cue; so does the time of the next, where the blank line was forgotten. A line with an arrow that is
 * no time is refused, as nobody can tell what stands under it.
 */
export function readSrt(text: string): CueSheet {
  const lines = linesOf(text)
  const cues: Cue[] = []
  const strayLines: number[] = []
  for (let at = 0; at < lines.length; ) {
    const begins = timeAt(lines, at)
    if (begins !== undefined) {
      const end = endOfCue(lines, begins + 1)
      cues.push({ lines: lines.slice(begins + 1, end) })
      at = end
      continue
    }
    const line = lines[at]
    if (line?.text.includes('-->')) return { cues, strayLines, broken: { line: at + 1, rule: 'cue-time' } }
    if (line !== undefined && !isBlank(line)) strayLines.push(at + 1)
    at++
  }
  return { cues, strayLines }
}

/** The line of times, if a cue begins at this line with them or with the index above them. */
function timeAt(lines: readonly Line[], at: number): number | undefined {
  if (isSrtTime(lines[at]?.text ?? '')) return at
  const isIndex = /^\s*\d+\s*$/u.test(lines[at]?.text ?? '')
  return isIndex && isSrtTime(lines[at + 1]?.text ?? '') ? at + 1 : undefined
}

function endOfCue(lines: readonly Line[], from: number): number {
  let end = from
  while (end < lines.length && !isBlank(lines[end] as Line) && timeAt(lines, end) === undefined) end++
  return end
}
