/** Which blocks of a document were corrected, and what each of them reads now. */
import type { Block } from '../model/article.ts'
import { codeCharacter } from '../model/inline-text.ts'
import type { SegmentState } from '../model/segment.ts'
import type { Span } from '../model/span.ts'

/** One segment as imported and as it stands now. */
export type ExportSegment = {
  /** Index of the block in the document. */
  readonly block: number
  /** In UTF-16 units of the block's text. */
  readonly range: Span
  readonly original: string
  readonly current: string
  /** How far it is now; left out by whoever knows nothing of it. A format whose files tell states writes it. */
  readonly state?: SegmentState
  /** It is to stay as it is; left out by whoever knows nothing of it. */
  readonly isLocked?: boolean
}

/** A block with its segments in reading order, at least one of them changed. */
export type EditedBlock = {
  readonly index: number
  readonly block: Block
  readonly segments: readonly ExportSegment[]
}

/** The blocks in which any segment differs from what was imported. */
export function gatherEdited(blocks: readonly Block[], segments: readonly ExportSegment[]): readonly EditedBlock[] {
  const byBlock = new Map<number, ExportSegment[]>()
  for (const segment of segments) {
    const others = byBlock.get(segment.block)
    if (others === undefined) byBlock.set(segment.block, [segment])
    else others.push(segment)
  }
  return [...byBlock].flatMap(([index, own]) => {
    const block = blocks[index]
    if (block === undefined || own.every(({ original, current }) => original === current)) return []
    return [{ index, block, segments: own.sort((a, b) => a.range.start - b.range.start) }]
  })
}

/** True if nothing is left of the block. */
export function isEmptied({ segments }: EditedBlock): boolean {
  return segments.every(({ current }) => current.trim() === '')
}

/**
 * What goes back for a segment: its text, or, of a deleted sentence, the codes whose partners stand in another one
 * (`**One. Two.**` without "One." stays bold).
 */
export function textToWrite({ block, segments }: EditedBlock, segment: ExportSegment): string {
  if (segment.current.trim() !== '') return segment.current
  const others = segments.filter((other) => other !== segment)
  const elsewhere = others.map(({ current }) => current).join('')
  const orphans = block.codes.filter(
    ({ id, pair }) =>
      pair !== undefined && segment.original.includes(codeCharacter(id)) && elsewhere.includes(codeCharacter(pair)),
  )
  return orphans.map(({ id }) => codeCharacter(id)).join('')
}

/** The white space that goes with deleted sentences: what stood before them, or after a first one. In units of the block's text. */
export function gapsOfEmptied({ block, segments }: EditedBlock): readonly Span[] {
  const filled = segments.findIndex(({ current }) => current.trim() !== '')
  return segments.flatMap((segment, index) => {
    if (segment.current.trim() !== '' || segment.original === segment.current) return []
    const isLeading = index < filled
    const start = isLeading ? segment.range.end : (segments[index - 1]?.range.end ?? segment.range.start)
    const end = isLeading ? (segments[index + 1]?.range.start ?? segment.range.end) : segment.range.start
    return start < end && block.text.slice(start, end).trim() === '' ? [{ start, end }] : []
  })
}

/** The block's text as it reads now, codes included. */
export function currentText(edited: EditedBlock): string {
  return textAndPlaces(edited).text
}

/** Where a segment stands in the text of its block as it goes out. */
export type CurrentPlace = Span & { readonly block: number }

/** Of each segment, in the order given; empty for what is deleted. */
export function currentPlaces(
  blocks: readonly Block[],
  segments: readonly ExportSegment[],
): readonly (CurrentPlace | undefined)[] {
  const places = new Map(segments.map((one) => [one, { block: one.block, ...one.range }]))
  for (const edited of gatherEdited(blocks, segments)) {
    const { starts } = textAndPlaces(edited)
    for (const segment of edited.segments) {
      const start = isEmptied(edited) ? 0 : (starts.get(segment) ?? 0)
      const end = segment.current.trim() === '' ? start : start + segment.current.length
      places.set(segment, { block: edited.index, start, end })
    }
  }
  return segments.map((segment) => places.get(segment))
}

function textAndPlaces(edited: EditedBlock): {
  readonly text: string
  readonly starts: ReadonlyMap<ExportSegment, number>
} {
  const { block, segments } = edited
  const changes = [
    ...segments.map((segment) => ({ range: segment.range, text: textToWrite(edited, segment), segment })),
    ...gapsOfEmptied(edited).map((range) => ({ range, text: '', segment: undefined })),
  ].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const starts = new Map<ExportSegment, number>()
  let copiedTo = 0
  let text = ''
  for (const change of changes) {
    text += block.text.slice(copiedTo, change.range.start)
    if (change.segment !== undefined) starts.set(change.segment, text.length)
    text += change.text
    copiedTo = change.range.end
  }
  return { text: text + block.text.slice(copiedTo), starts }
}
