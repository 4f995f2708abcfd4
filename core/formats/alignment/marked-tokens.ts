/** A side of a row as words, codes and the edges of what is marked as wrong, for formats that can hold all three. */
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter, mostCodes } from '../../model/inline-text.ts'
import { append } from '../../model/lists.ts'
import type { Segment } from '../../model/segment.ts'
import { gapBefore, type RowIssue } from './aligned-row.ts'

export type Token =
  | { readonly kind: 'text'; readonly text: string }
  /** Its number is its own among all blocks of the row. */
  | { readonly kind: 'code'; readonly code: InlineCode }
  | { readonly kind: 'issue'; readonly side: 'open' | 'close'; readonly issue: RowIssue }

/** An issue without words of its own, or whose words are gone, goes around all of its segment. */
export function markedTokens(segments: readonly Segment[], issues: readonly RowIssue[] = []): readonly Token[] {
  return segments.flatMap((segment, index) => {
    const gap = gapBefore(segments[index - 1], segment)
    const own = issues.filter((issue) => issue.segment === segment.id)
    return [...(gap === '' ? [] : [{ kind: 'text' as const, text: gap }]), ...tokensOf(segment, own)]
  })
}

type Edge = { readonly at: number; readonly token: Token; readonly order: number; readonly nth: number }

function tokensOf(segment: Segment, issues: readonly RowIssue[]): readonly Token[] {
  const edges = issues
    .flatMap((issue, nth) => edgesOf(segment, issue, nth))
    .sort((a, b) => a.at - b.at || a.order - b.order || a.nth - b.nth)
  const tokens: Token[] = []
  let at = 0
  for (const edge of edges) {
    append(tokens, wordsOf(segment, segment.text.slice(at, edge.at)))
    tokens.push(edge.token)
    at = edge.at
  }
  return [...tokens, ...wordsOf(segment, segment.text.slice(at))]
}

/** What ends comes before what begins; of several that begin the longest first, of several that end the shortest. */
function edgesOf({ text }: Segment, issue: RowIssue, nth: number): readonly Edge[] {
  const { start, end } =
    issue.span === undefined || issue.span.start === issue.span.end ? { start: 0, end: text.length } : issue.span
  if (start >= end || end > text.length) return []
  const length = end - start
  return [
    { at: start, token: { kind: 'issue', side: 'open', issue }, order: 1 + 1 / (1 + length), nth },
    { at: end, token: { kind: 'issue', side: 'close', issue }, order: 1 - 1 / (1 + length), nth: -nth },
  ]
}

function wordsOf({ codes, block }: Segment, coded: string): readonly Token[] {
  const own = (id: number): number => block * mostCodes + id
  const byId = new Map(codes.map((code) => [code.id, code]))
  return cutAtCodes(coded).map((piece) => {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    if (code === undefined) return { kind: 'text', text: piece }
    return {
      kind: 'code',
      code: { ...code, id: own(code.id), ...(code.pair !== undefined && { pair: own(code.pair) }) },
    }
  })
}

/** True if whatever opens closes inside what it opened in, so that elements can go around it. */
export function isNested(tokens: readonly Token[]): boolean {
  const present = new Set(tokens.map((token) => (token.kind === 'code' ? token.code.id : undefined)))
  const open: (RowIssue | number)[] = []
  for (const token of tokens) {
    if (token.kind === 'text') continue
    if (token.kind === 'issue') {
      if (token.side === 'open') open.push(token.issue)
      else if (open.pop() !== token.issue) return false
    } else if (token.code.kind !== 'single' && present.has(token.code.pair)) {
      if (token.code.kind === 'open') open.push(token.code.id)
      else if (open.pop() !== token.code.pair) return false
    }
  }
  return open.length === 0
}
