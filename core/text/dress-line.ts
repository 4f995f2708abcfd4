/** Words that come with looks of their own, such as a pasted line: the looks become inline codes that are there to be had. */
import { type CanonicalCode, codeCharacter, type InlineCode } from '../model/inline-text.ts'
import type { Span } from '../model/span.ts'

/** `address` of a link. */
export type Look = { readonly span: Span; readonly canonical: CanonicalCode; readonly address?: string }

/** One line of words, and the looks over them: no two cross, and none is empty. */
export type DressedLine = { readonly text: string; readonly looks: readonly Look[] }

type Pair = { readonly open: InlineCode; readonly close: InlineCode }

/**
 * The line as a coded text. A look that means what a pair among `free` means stands between its halves, each pair once;
 * of several links the one with the same address, else the next. For any other look there is no mark-up to be had, and
 * its words stay plain.
 */
export function dressLine({ text, looks }: DressedLine, free: readonly InlineCode[]): string {
  const pairs = pairsOf(free)
  const marks: { readonly at: number; readonly sign: string; readonly rank: number }[] = []
  const inOrder = looks.toSorted((a, b) => a.span.start - b.span.start || b.span.end - a.span.end)
  for (const [index, look] of inOrder.entries()) {
    const pair = takePair(pairs, look)
    if (pair === undefined) continue
    const { start, end } = look.span
    // At one place pairs end before others begin, the inner ones first.
    marks.push({ at: start, sign: codeCharacter(pair.open.id), rank: index + 1 })
    marks.push({ at: end, sign: codeCharacter(pair.close.id), rank: -index - 1 })
  }
  marks.sort((a, b) => a.at - b.at || a.rank - b.rank)
  let [coded, copiedTo] = ['', 0]
  for (const { at, sign } of marks) {
    coded += text.slice(copiedTo, at) + sign
    copiedTo = at
  }
  return coded + text.slice(copiedTo)
}

/** Those of which both halves are there. */
function pairsOf(codes: readonly InlineCode[]): Pair[] {
  const byId = new Map(codes.map((code) => [code.id, code]))
  return codes.flatMap((open) => {
    const close = open.kind === 'open' && open.pair !== undefined ? byId.get(open.pair) : undefined
    return close === undefined ? [] : [{ open, close }]
  })
}

function takePair(pairs: Pair[], { canonical, address }: Look): Pair | undefined {
  const same = pairs.filter(({ open }) => open.canonical === canonical)
  const isThere = ({ open, close }: Pair) => address !== undefined && `${open.raw}${close.raw}`.includes(address)
  const pair = same.find(isThere) ?? same[0]
  if (pair !== undefined) pairs.splice(pairs.indexOf(pair), 1)
  return pair
}
