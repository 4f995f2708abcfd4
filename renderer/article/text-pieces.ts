/** Cuts a segment's text where marks begin or end and where inline codes stand, so that it can be drawn piece by piece. */
import type { InlineCode } from '../../core/model/article.ts'
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
  const byCharacter = new Map(codes.map((code) => [code.character, code]))
  const codeAt = new Map<number, InlineCode>()
  if (codes.length === 0) return codeAt
  for (let at = 0; at < text.length; at += 1) {
    const code = byCharacter.get(text[at] ?? '')
    if (code !== undefined) codeAt.set(at, code)
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

/** What a reader sees: inline codes replaced by their equivalents. */
export function readableText(text: string, codes: readonly InlineCode[]): string {
  if (codes.length === 0) return text
  return cutText(text, codes, [])
    .map((piece) => piece.code?.equivalent ?? piece.text)
    .join('')
}

/** What a reader sees where the codes themselves are not at hand: mark-up is left out. */
export function withoutCodes(text: string): string {
  return text.replace(/[\uE000-\uF8FF]/gu, '')
}
