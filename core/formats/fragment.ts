/** A corrected segment on its way back into the document: what was kept goes as it stood, what was typed is escaped. */
import { findChanges } from '../diff/changes.ts'
import type { Block } from '../model/article.ts'
import { codeId, cutAtCodes, isCodeCharacter } from '../model/inline-text.ts'
import type { Span } from '../model/span.ts'
import { hiddenSpaces, segmentRange, wholeSpellings } from './block-map.ts'
import type { Splice, WritingGrammar, WritingPlace } from './text-grammar.ts'

/** The document a fragment goes back to. */
export type Destination = {
  readonly grammar: WritingGrammar
  /** The decoded document as imported. */
  readonly text: string
  readonly lineEnd: string
  /** Mark-up that changed meanwhile, since a corrected attribute stands in it: what is written for the code of an id now. */
  readonly rewritten?: ReadonlyMap<number, string>
  /** The blocks that are written anew with every sign escaped, as anything less was read otherwise. */
  readonly careful?: ReadonlySet<number> | undefined
}

/**
 * The splices that turn the segment at `span` of the block's text into `current`, as small as its words allow.
 * Its codes have to be in order (`findCodeFaults`). Ranges are of the decoded document.
 */
export function spliceSegment(block: Block, span: Span, current: string, destination: Destination): readonly Splice[] {
  const splices: Splice[] = []
  const hidden = new Map<number, Span>()
  for (const { start, end, added } of wholeChanges(block, span, current)) {
    const range = segmentRange(block, { start, end })
    const before = destination.text.slice(block.range.start, range.start)
    const after = destination.text.slice(range.end, block.range.end)
    const edge = destination.text[block.range.start - 1] ?? ''
    const place = { block, lineEnd: destination.lineEnd, before, after, edge }
    splices.push({ range, replacement: writePieces(added, place, destination) })
    for (const space of hiddenSpaces(block, { start, end })) hidden.set(space.start, space)
  }
  // Two changes may uncover the same white space, and another one may take it with it.
  const uncovered = [...hidden.values()].filter((space) =>
    splices.every(({ range }) => space.end <= range.start || range.end <= space.start),
  )
  return [...splices, ...uncovered.map((range) => ({ range, replacement: '' }))]
}

/** What stands in the place of a span of the block's text. */
type WholeChange = Span & { readonly added: string }

/** The changes, none of which cuts through what the document spells as one piece: what stays of that is written anew. */
function wholeChanges(block: Block, span: Span, current: string): readonly WholeChange[] {
  const changes: WholeChange[] = []
  let position = span.start
  for (const { kept, removed, added } of findChanges(block.text.slice(span.start, span.end), current)) {
    const start = position + kept.join('').length
    position = start + removed.join('').length
    if (removed.length === 0 && added.length === 0) continue
    const last = changes.at(-1)
    const isOfLast =
      last !== undefined && wholeSpellings(block, last).end > wholeSpellings(block, { start, end: position }).start
    const whole = { start, end: position, added: added.join('') }
    if (!isOfLast) changes.push(whole)
    else
      changes[changes.length - 1] = {
        ...whole,
        start: last.start,
        added: last.added + block.text.slice(last.end, start) + whole.added,
      }
  }
  return changes.map((change) => {
    const { start, end } = wholeSpellings(block, change)
    const added = block.text.slice(start, change.start) + change.added + block.text.slice(change.end, end)
    return { start, end, added }
  })
}

/** Mark-up for a text with codes: each code as the document had it, the rest escaped for the format. */
export function writePieces(
  text: string,
  place: WritingPlace,
  { grammar, rewritten }: Pick<Destination, 'grammar' | 'rewritten'>,
): string {
  const raws = new Map(place.block.codes.map(({ id, raw }) => [id, rewritten?.get(id) ?? raw]))
  const rawOf = (piece: string) => (isCodeCharacter(piece) ? raws.get(codeId(piece)) : undefined)
  const pieces = cutAtCodes(text)
  return pieces.reduce((written, piece, index) => {
    const raw = rawOf(piece)
    if (raw !== undefined) return written + raw
    const after = rawOf(pieces[index + 1] ?? '') ?? place.after
    return written + grammar.escape(piece, { ...place, before: place.before + written, after })
  }, '')
}
