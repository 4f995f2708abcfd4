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
/** In lines so wide as a page of mail one is enough. */
const widePage = 60
/** Of the width: shorter lines end where their author ended them. */
const shortLine = 0.7
/** Share of line ends inside paragraphs at which the next word had no room. */
const wrappedShare = 0.8
/** Sentences end at the edge of the page only by chance; where most lines end one, the lines are the author's. */
const finishedShare = 0.5

/** True for two lines of one paragraph: the line's end is a typist's, and its sentence runs on in the next line. */
export type GoesOn = (line: Line, next: Line) => boolean

/** How a document's lines were broken; undefined if its line ends are the author's own. */
export function wrapping(lines: readonly Line[]): GoesOn | undefined {
  const width = wrapWidth(lines)
  if (width !== undefined) return (line, next) => runsOn(line, next, width)
  return isSubtitled(lines) ? (line, next) => !startsItem(next) && sentenceRunsOn(line, next) : undefined
}

type Break = { readonly line: Line; readonly next: Line }

/** The width of the lines, in characters. */
function wrapWidth(lines: readonly Line[]): number | undefined {
  const breaks = breaksIn(lines)
  const width = largest(
    lines.filter((line) => /\s/.test(line.text)).map((line) => line.text.length),
    0,
  )
  if (width > widestWrap) return undefined
  if (isSeenToRunOn(breaks, width)) return width
  if (breaks.length < fewestBreaks || (width < narrowestProse && rhymes(lines))) return undefined
  const forced = breaks.filter(({ line, next }) => hadNoRoom(line, next, width))
  const finished = breaks.filter(({ line }) => endsSentence(line))
  const isWrapped = forced.length >= breaks.length * wrappedShare && finished.length <= breaks.length * finishedShare
  return isWrapped ? width : undefined
}

function breaksIn(lines: readonly Line[]): readonly Break[] {
  return lines.flatMap((line, index) => {
    const next = lines[index + 1]
    const isInside = next !== undefined && line.text !== '' && next.text !== '' && !startsItem(next)
    return isInside ? [{ line, next }] : []
  })
}

/** Lines far shorter than the page, as of a signature, tell nothing of it. Of the wide ones one is enough that breaks off amid a phrase. */
function isSeenToRunOn(breaks: readonly Break[], width: number): boolean {
  const wide = breaks.filter(({ line }) => line.text.length > width * shortLine)
  const runningOn = wide.filter(({ line, next }) => sentenceRunsOn(line, next) && hadNoRoom(line, next, width))
  const isPage = width >= widePage && runningOn.some(({ line }) => /\p{L}$/u.test(line.text))
  const fewest = isPage ? 1 : fewestRunningOn
  return width >= narrowestProse && runningOn.length >= Math.max(fewest, wide.length * wrappedShare)
}

function endsSentence(line: Line | undefined): boolean {
  return /[.!?…]["'»”’)]*$/u.test(line?.text ?? '')
}

/** Cues of a film: blocks of two or three short lines, each a sentence or more, that is broken where the picture ends. */
function isSubtitled(lines: readonly Line[]): boolean {
  const cues = blocksOf(lines).filter((block) => block.length > 1)
  const broken = cues.filter((block) => !block.some(startsItem))
  const isCue = (block: readonly Line[]) =>
    block.length <= 3 && block.every((line) => line.text.length < narrowestProse) && endsSentence(block.at(-1))
  return (
    broken.length >= fewestRunningOn &&
    cues.every(isCue) &&
    broken.every((block) => block.slice(1).every((line, at) => sentenceRunsOn(block[at] ?? line, line))) &&
    !rhymes(lines)
  )
}

function blocksOf(lines: readonly Line[]): readonly (readonly Line[])[] {
  const blocks: Line[][] = [[]]
  for (const line of lines)
    if (line.text === '') blocks.push([])
    else blocks.at(-1)?.push(line)
  return blocks
}

/** Verse: half of the lines end in the same two letters as another within a stanza. */
function rhymes(lines: readonly Line[]): boolean {
  const ends = lines.filter(({ text }) => text !== '').map(({ text }) => lastWord.exec(text)?.[0].toLowerCase() ?? '')
  const isRhymed = (end: string, at: number) =>
    end.length > 1 &&
    ends.slice(Math.max(0, at - 3), at + 4).some((other) => other !== end && other.endsWith(end.slice(-2)))
  return ends.filter(isRhymed).length * 2 >= ends.length
}

const lastWord = /\p{L}+(?=\P{L}*$)/u

/** The line ends without an end mark, and the next begins with a small letter. */
function sentenceRunsOn(line: Line, next: Line): boolean {
  return /[\p{L}\p{N},"”»)]$/u.test(line.text) && /^\p{Ll}/u.test(next.text)
}

function runsOn(line: Line, next: Line, width: number): boolean {
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
