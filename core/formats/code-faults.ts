/** Sees to it that a correction breaks no mark-up: no code lost without its partner, none doubled, none crossed. */
import type { InlineCode } from '../model/article.ts'
import { codesByCharacter } from './inline-codes.ts'

export type CodeFault = {
  readonly kind: 'code-lost' | 'code-doubled' | 'code-out-of-order'
  /** The mark-up as the document has it. */
  readonly raw: string
  readonly character: string
}

/**
 * What is wrong with the codes of a new text for a block, or for a segment of it; `codes` are the block's or the segment's. Codes that come as a pair may go as a pair,
 * and one that reads as white space (a line break) may go alone.
 */
export function findCodeFaults(codes: readonly InlineCode[], original: string, current: string): readonly CodeFault[] {
  const known = codesByCharacter(codes)
  const before = codesIn(original, known)
  const after = codesIn(current, known)
  const lost = before.filter((code) => !after.includes(code))
  const lostAlone = lost.filter((code) => !mayGo(code, lost))
  const doubled = after.filter((code, index) => after.indexOf(code) !== index)
  const crossedBefore = crossedCodes(before)
  return [
    ...lostAlone.map((code) => fault('code-lost', code)),
    ...doubled.map((code) => fault('code-doubled', code)),
    ...crossedCodes(after)
      .filter((code) => !crossedBefore.includes(code))
      .map((code) => fault('code-out-of-order', code)),
  ]
}

function fault(kind: CodeFault['kind'], { raw, character }: InlineCode): CodeFault {
  return { kind, raw, character }
}

function codesIn(text: string, codes: ReadonlyMap<string, InlineCode>): readonly InlineCode[] {
  return [...text].flatMap((character) => codes.get(character) ?? [])
}

function mayGo(code: InlineCode, lost: readonly InlineCode[]): boolean {
  if (code.partner === undefined) return code.equivalent !== '' && code.equivalent.trim() === ''
  return lost.some(({ character }) => character === code.partner)
}

/** Closing codes that stand before their opening ones, or inside another pair than it. */
function crossedCodes(codes: readonly InlineCode[]): readonly InlineCode[] {
  const open: string[] = []
  const crossed: InlineCode[] = []
  const characters = codes.map(({ character }) => character)
  for (const code of codes) {
    if (code.partner === undefined || !characters.includes(code.partner)) continue
    if (code.character < code.partner) open.push(code.character)
    else if (open.at(-1) === code.partner) open.pop()
    else crossed.push(code)
  }
  return crossed
}
