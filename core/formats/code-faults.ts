/** Sees to it that a correction breaks no mark-up: no code lost without its partner, none doubled, none crossed. */
import { fromCodedText, type InlineCode } from '../model/inline-text.ts'

export type CodeFault = {
  readonly kind: 'code-lost' | 'code-doubled' | 'code-out-of-order'
  /** The mark-up as the document has it. */
  readonly raw: string
  readonly id: number
}

/**
 * What is wrong with the codes of a new text for a block, or for a segment of it; `codes` are the block's or the segment's.
 * What each may suffer it says itself (`may`); of a pair, both may go together and neither alone.
 */
export function findCodeFaults(codes: readonly InlineCode[], original: string, current: string): readonly CodeFault[] {
  const before = fromCodedText(original, codes).codes
  const after = fromCodedText(current, codes).codes
  const left = idsOf(after)
  const lost = before.filter(({ id }) => !left.has(id))
  const gone = idsOf(lost)
  const doubled = after.filter(({ id, may }, index) => !may.copy && after.findIndex((one) => one.id === id) !== index)
  const crossedBefore = idsOf(crossedCodes(before))
  const moved = movedCodes(before, after)
  return [
    ...lost.filter((code) => !mayGo(code, gone)).map((code) => fault('code-lost', code)),
    ...doubled.map((code) => fault('code-doubled', code)),
    ...crossedCodes(after)
      .filter(({ id }) => !crossedBefore.has(id))
      .map((code) => fault('code-out-of-order', code)),
    ...moved.map((code) => fault('code-out-of-order', code)),
  ]
}

function idsOf(codes: readonly InlineCode[]): ReadonlySet<number> {
  return new Set(codes.map(({ id }) => id))
}

function fault(kind: CodeFault['kind'], { raw, id }: InlineCode): CodeFault {
  return { kind, raw, id }
}

function mayGo({ may, pair }: InlineCode, gone: ReadonlySet<number>): boolean {
  return may.delete && (pair === undefined || gone.has(pair))
}

/** Codes that may not change their order, among each other, and did. */
function movedCodes(before: readonly InlineCode[], after: readonly InlineCode[]): readonly InlineCode[] {
  const places = new Map(before.filter(({ may }) => !may.reorder).map(({ id }, place) => [id, place]))
  const placeOf = ({ id }: InlineCode) => places.get(id) ?? -1
  const fixed = after.filter(({ id }) => places.has(id))
  return fixed.filter((code, index) => fixed.slice(0, index).some((other) => placeOf(other) > placeOf(code)))
}

/** Closing codes that stand before their opening ones, or inside another pair than it. */
function crossedCodes(codes: readonly InlineCode[]): readonly InlineCode[] {
  const open: number[] = []
  const crossed: InlineCode[] = []
  const present = idsOf(codes)
  for (const code of codes) {
    if (code.pair === undefined || code.may.overlap || !present.has(code.pair)) continue
    if (code.kind === 'open') open.push(code.id)
    else if (open.at(-1) === code.pair) open.pop()
    else crossed.push(code)
  }
  return crossed
}
