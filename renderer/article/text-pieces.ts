/** Cuts a segment's text where marks begin or end and where inline codes stand, so that it can be drawn piece by piece. */
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter } from '../../core/model/inline-text.ts'
import type { Span } from '../../core/model/span.ts'

/** `marks` are those that cover the piece, in the order given. */
export type TextPiece<Mark> = {
  readonly start: number
  readonly text: string
  readonly code: InlineCode | undefined
  readonly marks: readonly Mark[]
}

function cutsOf(text: string, codeAt: ReadonlyMap<number, InlineCode>, spans: readonly Span[]): readonly number[] {
  const cuts = new Set<number>([0, text.length])
  for (const at of codeAt.keys()) cuts.add(at).add(at + 1)
  for (const { start, end } of spans) cuts.add(Math.min(start, text.length)).add(Math.min(end, text.length))
  return [...cuts].sort((a, b) => a - b)
}

function findCodes(text: string, codes: readonly InlineCode[]): ReadonlyMap<number, InlineCode> {
  const codeAt = new Map<number, InlineCode>()
  if (codes.length === 0) return codeAt
  const byId = new Map(codes.map((code) => [code.id, code]))
  let at = 0
  for (const piece of cutAtCodes(text)) {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    if (code !== undefined) codeAt.set(at, code)
    at += piece.length
  }
  return codeAt
}

/** The pieces concatenate to the text. A mark of length 0 (something is missing here) is not among them: draw it apart. */
export function cutText<Mark extends { readonly span: Span }>(
  text: string,
  codes: readonly InlineCode[],
  marks: readonly Mark[],
): readonly TextPiece<Mark>[] {
  const codeAt = findCodes(text, codes)
  const cuts = cutsOf(
    text,
    codeAt,
    marks.map(({ span }) => span),
  )
  return cuts.slice(1).map((end, n) => {
    const start = cuts[n] ?? 0
    const covering = marks.filter(({ span }) => span.start < end && span.end > start)
    return { start, text: text.slice(start, end), code: codeAt.get(start), marks: covering }
  })
}
