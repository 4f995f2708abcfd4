/** Recognises text whose paragraphs were broken into short lines by a typist or a mail program. */
import { largest } from '../../model/lists.ts'
import type { Line } from './lines.ts'

/** Lines longer than this were never wrapped by hand or by mail. */
const widestWrap = 100
/** Two broken lines prove nothing by their width alone. */
const fewestBreaks = 3
/** They do where the sentence visibly runs on, in lines too wide for a list of terms or a verse. */
const fewestRunningOn = 2
const narrowestProse = 45
/** Share of line ends inside paragraphs at which the next word had no room. */
const wrappedShare = 0.8
/** Sentences end at the edge of the page only by chance; where most lines end one, the lines are the author's. */
const finishedShare = 0.5

/** The width at which a document's lines were broken, in characters; undefined if its line ends are the author's own. */
export function wrapWidth(lines: readonly Line[]): number | undefined {
  const breaks = lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const isInside = next !== undefined && line.text !== '' && next.text !== '' && !startsItem(next)
    return isInside ? [{ line, next }] : []
  })
  const width = largest(
    lines.filter((line) => /\s/.test(line.text)).map((line) => line.text.length),
    0,
  )
  if (width > widestWrap) return undefined
  const runningOn = breaks.filter(({ line, next }) => sentenceRunsOn(line, next) && hadNoRoom(line, next, width))
  const isSeen = width >= narrowestProse && runningOn.length >= Math.max(fewestRunningOn, breaks.length * wrappedShare)
  if (isSeen) return width
  if (breaks.length < fewestBreaks) return undefined
  const forced = breaks.filter(({ line, next }) => hadNoRoom(line, next, width))
  const finished = breaks.filter(({ line }) => /[.!?…]["'»”’)]*$/u.test(line.text))
  const isWrapped = forced.length >= breaks.length * wrappedShare && finished.length <= breaks.length * finishedShare
  return isWrapped ? width : undefined
}

/** The line ends without an end mark, and the next begins with a small letter. */
function sentenceRunsOn(line: Line, next: Line): boolean {
  return /[\p{L}\p{N},"”»)]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)
}

/** True if the line's end is only the edge of the page, and its sentence runs on in the next line. */
export function runsOn(line: Line, next: Line, width: number): boolean {
  return hadNoRoom(line, next, width) && !startsItem(next) && next.indent.length <= line.indent.length
}

function hadNoRoom(line: Line, next: Line, width: number): boolean {
  const nextWord = next.text.split(/\s/u)[0] ?? ''
  return line.indent.length + line.text.length + 1 + nextWord.length > width - wrapSlack(width)
}

/** Typists break a line some characters early rather than late. */
function wrapSlack(width: number): number {
  return Math.floor(width / 12)
}

function startsItem(line: Line): boolean {
  return /^(?:[-*+•–—]|\d{1,3}[.)])\s/u.test(line.text)
}
