/** A side of a row as words, codes and the edges of what is marked as wrong, for formats that can hold all three. */
import { codeId, cutAtCodes, type InlineCode, isCodeCharacter, mostCodes } from '../../model/inline-text.ts'
import { append } from '../../model/lists.ts'
import type { Segment } from '../../model/segment.ts'
import type { Span } from '../../model/span.ts'
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
  if (segment.text === '') return issues.flatMap((issue) => [mark('open', issue), mark('close', issue)])
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

function mark(side: 'open' | 'close', issue: RowIssue): Token {
  return { kind: 'issue', side, issue }
}

/** What ends comes before what begins; of several that begin the longest first, of several that end the shortest. */
function edgesOf({ text }: Segment, issue: RowIssue, nth: number): readonly Edge[] {
  const { start, end } = hasWords(issue.span, text) ? issue.span : { start: 0, end: text.length }
  const length = end - start
  return [
    { at: start, token: mark('open', issue), order: 1 + 1 / (1 + length), nth },
    { at: end, token: mark('close', issue), order: 1 - 1 / (1 + length), nth: -nth },
  ]
}

function hasWords(span: Span | undefined, text: string): span is Span {
  return span !== undefined && span.start < span.end && span.end <= text.length
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

/** What of a side can be elements around its words; the rest crosses them. */
export type Nesting = {
  /** Whether pairs of codes can. */
  readonly codes: boolean
  readonly issues: ReadonlySet<RowIssue>
}

/** Codes come first, then what is marked, in the order given. */
export function nestingOf(tokens: readonly Token[]): Nesting {
  const codes = isNested(tokens, { codes: true, issues: new Set() })
  const issues = new Set<RowIssue>()
  for (const token of tokens) {
    if (token.kind !== 'issue' || token.side === 'close') continue
    issues.add(token.issue)
    if (!isNested(tokens, { codes, issues })) issues.delete(token.issue)
  }
  return { codes, issues }
}

/** True if, of these, whatever opens closes inside what it opened in. */
function isNested(tokens: readonly Token[], { codes, issues }: Nesting): boolean {
  const present = new Set(tokens.map((token) => (token.kind === 'code' ? token.code.id : undefined)))
  const open: (RowIssue | number)[] = []
  for (const token of tokens) {
    if (token.kind === 'text') continue
    if (token.kind === 'issue') {
      if (!issues.has(token.issue)) continue
      if (token.side === 'open') open.push(token.issue)
      else if (open.pop() !== token.issue) return false
    } else if (codes && token.code.kind !== 'single' && present.has(token.code.pair)) {
      if (token.code.kind === 'open') open.push(token.code.id)
      else if (open.pop() !== token.code.pair) return false
    }
  }
  return open.length === 0
}
