/** WebVTT (https://www.w3.org/TR/webvtt1/), read by the parser of its standard: a cue whose times cannot be read is passed over. */
import { type Cue, type CueSheet, isBlank, type Line, linesOf } from './cue.ts'

const time = String.raw`(?:\d{2,}:)?[0-5]\d:[0-5]\d\.\d{3}`
const times = new RegExp(String.raw`^\s*${time}\s*-->\s*${time}(?:\s.*)?$`, 'u')

/** Broken only where the file does not begin as WebVTT does. */
export function readVtt(text: string): CueSheet {
  const lines = linesOf(text)
  const cues: Cue[] = []
  const strayLines: number[] = []
  if (!/^WEBVTT(?:[ \t]|$)/u.test(lines[0]?.text ?? '')) {
    return { cues, strayLines, broken: { line: 1, rule: 'vtt-start' } }
  }
  for (let at = endOfBlock(lines, 1); at < lines.length; ) {
    const line = lines[at]
    const end = endOfBlock(lines, at + (times.test(line?.text ?? '') ? 1 : 0))
    if (line === undefined || isBlank(line)) at++
    else if (times.test(line.text)) {
      cues.push({ lines: lines.slice(at + 1, end) })
      at = end
    } else if (line.text.includes('-->') || !hasTimeBelow(lines, at)) {
      if (!isForPlayers(line)) strayLines.push(at + 1)
      at = Math.max(end, at + 1)
    } else at++
  }
  return { cues, strayLines }
}

/** What only players read, and remarks. */
function isForPlayers({ text }: Line): boolean {
  return /^(?:NOTE|STYLE|REGION)(?:\s|$)/u.test(text)
}

/** The name of a cue stands above its times. */
function hasTimeBelow(lines: readonly Line[], at: number): boolean {
  return lines[at + 1]?.text.includes('-->') === true
}

/** A blank line ends a block, and a line with an arrow begins the next. */
function endOfBlock(lines: readonly Line[], from: number): number {
  let end = from
  while (end < lines.length && !isBlank(lines[end] as Line) && !(lines[end] as Line).text.includes('-->')) end++
  return end
}
