/** Where comments stand in the paragraphs of a Word document. */
import { currentPlaces } from '../edited-blocks.ts'
import type { RedlineEdits } from '../redline-edits.ts'
import type { NumberedComment } from './comments-part.ts'
import type { WordXml } from './names.ts'
import type { ParagraphStep } from './write-paragraph.ts'

/** An end of a comment, in UTF-16 units of a block's text as it goes out. */
type Point = { readonly at: number; readonly id: number; readonly edge: 'start' | 'end' }

export type PlacedComments = {
  readonly placed: readonly NumberedComment[]
  /** By block; in the order of the text. */
  readonly points: ReadonlyMap<number, readonly Point[]>
  /** Comments that have no place in the document. */
  readonly left: number
}

/** `mayHold`: true of blocks that hold comments; notes, headers and text boxes do not. */
export function placeComments(
  edits: RedlineEdits,
  mayHold: (block: number) => boolean,
  number: () => number,
): PlacedComments {
  const places = currentPlaces(edits.blocks, edits.segments)
  const placed: NumberedComment[] = []
  const points = new Map<number, Point[]>()
  let left = 0
  for (const [index, comment] of edits.comments.entries()) {
    const place =
      comment.place === undefined
        ? beginning(edits, mayHold)
        : placeOf(places[comment.place.segment], comment.place.span)
    if (place === undefined || !mayHold(place.block)) {
      left++
      continue
    }
    const id = number()
    placed.push({ ...comment, id, index })
    const own = points.get(place.block) ?? []
    own.push({ at: place.start, id, edge: 'start' }, { at: place.end, id, edge: 'end' })
    points.set(place.block, own)
  }
  for (const own of points.values()) own.sort((a, b) => a.at - b.at)
  return { placed, points, left }
}

/** Of the first block that holds comments. */
function beginning({ blocks }: RedlineEdits, mayHold: (block: number) => boolean): Place | undefined {
  const block = blocks.findIndex((_, index) => mayHold(index))
  return block < 0 ? undefined : { block, start: 0, end: 0 }
}

type Place = { readonly block: number; readonly start: number; readonly end: number }

/** An empty span says that its words are gone. */
function placeOf(segment: Place | undefined, span: { start: number; end: number } | undefined): Place | undefined {
  if (segment === undefined || segment.start === segment.end) return undefined
  if (span === undefined) return segment
  if (span.start === span.end) return undefined
  return { block: segment.block, start: segment.start + span.start, end: segment.start + span.end }
}

/** The steps with the ends of comments between them. */
export function withPoints(
  steps: readonly ParagraphStep[],
  points: readonly Point[] | undefined,
  xml: WordXml,
): readonly ParagraphStep[] {
  if (points === undefined) return steps
  const waiting = [...points]
  const woven: ParagraphStep[] = []
  // Of a paragraph written twice only the second one is the text as it goes out.
  const begin = steps.findIndex(({ kind }) => kind === 'again')
  let at = 0
  const put = (until: number) => {
    while (waiting[0] !== undefined && waiting[0].at <= until) woven.push(pointStep(waiting.shift(), xml))
  }
  for (const [index, step] of steps.entries()) {
    if (index <= begin || step.kind === 'again' || step.kind === 'point' || step.mark?.kind === 'del') {
      woven.push(step)
      continue
    }
    let rest = step
    let length = lengthOf(rest)
    while (waiting[0] !== undefined && waiting[0].at < at + length) {
      const cut = Math.max(0, waiting[0].at - at)
      const [before, after] = cutStep(rest, cut)
      if (cut > 0) woven.push(before)
      at += cut
      put(at)
      rest = after
      length -= cut
    }
    woven.push(rest)
    at += length
  }
  put(Number.POSITIVE_INFINITY)
  return woven
}

type TextStep = Extract<ParagraphStep, { kind: 'stay' | 'put' }>

function lengthOf(step: TextStep): number {
  return step.kind === 'put' ? step.text.length : step.span.end - step.span.start
}

function cutStep(step: TextStep, at: number): readonly [TextStep, TextStep] {
  if (step.kind === 'put') {
    return [
      { ...step, text: step.text.slice(0, at) },
      { ...step, text: step.text.slice(at) },
    ]
  }
  const { start, end } = step.span
  return [
    { ...step, span: { start, end: start + at } },
    { ...step, span: { start: start + at, end } },
  ]
}

function pointStep(point: Point | undefined, { written }: WordXml): ParagraphStep {
  const { id, edge } = point ?? { id: 0, edge: 'end' }
  const own = `${written('id')}="${id}"`
  if (edge === 'start') return { kind: 'point', markup: `<${written('commentRangeStart')} ${own}/>` }
  const reference = `<${written('r')}><${written('commentReference')} ${own}/></${written('r')}>`
  return { kind: 'point', markup: `<${written('commentRangeEnd')} ${own}/>${reference}` }
}
