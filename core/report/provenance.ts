/** For any words of a text who or what wrote them, when, on what basis, and who approved them. */
import type { InlineCode } from '../model/inline-text.ts'
import { isChange } from '../model/redline.ts'
import type { DataOf, Hand, Origin, SayWords, WrittenPiece } from '../model/report.ts'
import { type Body, minuteOf, only, sayBasis, withMarkUp } from './parts.ts'

const columns = ['segment', 'words', 'person', 'when', 'basis', 'approvedBy', 'approvedAt']

/** A row for each stretch that has one origin, in the order of the text; what was taken out stands where it was. */
export function provenanceBody(say: SayWords, { segments, origin }: DataOf<'provenance'>): Body {
  const rows = segments.flatMap((segment) => {
    const approved = segment.state === 'approved' ? origin.approved : undefined
    const signed = approved === undefined ? ['', ''] : [approved.by.name, minuteOf(say, approved.atMs)]
    const pieces: readonly WrittenPiece[] = segment.pieces ?? [{ kind: 'kept', text: segment.text }]
    return pieces
      .flatMap((piece) => {
        const row = rowOf(say, piece, segment.codes, origin)
        return row === undefined ? [] : [row]
      })
      .map((row) => [String(segment.row + 1), ...row, ...signed])
  })
  const notes = origin.approved === undefined ? [say('reports:notApproved')] : []
  return { notes, sections: only('words', columns, rows) }
}

/** Undefined for white space, and for what changed no words. */
function rowOf(
  say: SayWords,
  piece: WrittenPiece,
  codes: readonly InlineCode[],
  { imported, engine }: Origin,
): readonly string[] | undefined {
  if (piece.kind === 'kept') {
    const words = withMarkUp(piece.text, codes)
    const basis = engine === undefined ? say('reports:asImported') : say('reports:byEngine', { engine })
    const signed = imported === undefined ? ['', ''] : [imported.by.name, minuteOf(say, imported.atMs)]
    return words.trim() === '' ? undefined : [words, ...signed, basis]
  }
  if (!isChange(piece)) return undefined
  const { before, after, hands } = piece
  const words = after === '' ? say('reports:takenOut', { words: withMarkUp(before, codes) }) : withMarkUp(after, codes)
  const each = (tell: (hand: Hand) => string): string => hands.map(tell).join('\n')
  return [
    words,
    each(({ by }) => by.name),
    each(({ atMs }) => minuteOf(say, atMs)),
    each((hand) => sayBasis(say, hand)),
  ]
}
