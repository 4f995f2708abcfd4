/** How words between the two halves of a pair of codes are set: bold is read as bold, not guessed from a sign. */

import type { Side } from '../../core/model/article.ts'
import {
  codeId,
  cutAtCodes,
  type InlineCode,
  isCodeCharacter,
  type LookCode,
  looksOfCode,
} from '../../core/model/inline-text.ts'
import type { Segment } from '../../core/model/segment.ts'
import type { Span } from '../../core/model/span.ts'
import { type RowCache, rowAt } from './row-cache.ts'

export type LookMark = { readonly look: LookCode; readonly span: Span }

/** Pairs that began in an earlier segment of the block and go on, by the id of the code that opened them. */
export type OpenLooks = ReadonlyMap<number, readonly LookCode[]>

export const noLooks: OpenLooks = new Map()

type Looks = {
  /** In the order in which they end; none is empty. */
  readonly marks: readonly LookMark[]
  /** What goes on in the next segment of the block. */
  readonly open: OpenLooks
}

/** Collects what is opened and closed along one text. */
class LookWalk {
  readonly marks: LookMark[] = []
  readonly #open: Map<number, { readonly looks: readonly LookCode[]; readonly start: number }>

  constructor(before: OpenLooks) {
    this.#open = new Map([...before].map(([id, looks]) => [id, { looks, start: 0 }]))
  }

  meet(code: InlineCode, at: number): void {
    const looks = looksOfCode(code)
    if (looks.length === 0 || code.pair === undefined) return
    if (code.kind === 'open') this.#open.set(code.id, { looks, start: at + 1 })
    // One whose other half nobody saw here began before this text.
    else if (code.kind === 'close') this.#close(this.#open.get(code.pair) ?? { looks, start: 0 }, code.pair, at)
  }

  end(length: number): OpenLooks {
    const open = new Map([...this.#open].map(([id, { looks }]) => [id, looks]))
    for (const [id, begun] of [...this.#open]) this.#close(begun, id, length)
    return open
  }

  #close({ looks, start }: { readonly looks: readonly LookCode[]; readonly start: number }, id: number, end: number) {
    this.#open.delete(id)
    if (end <= start) return
    for (const look of looks) this.marks.push({ look, span: { start, end } })
  }
}

/** Where the words of a coded text are set in a way of their own, and how its block goes on behind it. */
export function looksOf(text: string, codes: readonly InlineCode[], before: OpenLooks = noLooks): Looks {
  if (codes.length === 0 && before.size === 0) return { marks: [], open: noLooks }
  const byId = new Map(codes.map((code) => [code.id, code]))
  const walk = new LookWalk(before)
  let at = 0
  for (const piece of cutAtCodes(text)) {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    if (code !== undefined) walk.meet(code, at)
    at += piece.length
  }
  const open = walk.end(text.length)
  return { marks: walk.marks, open: open.size === 0 ? noLooks : open }
}

/** The segments with mark-up that stand before a segment in its block, in the order of the text, as far as their rows are loaded. */
function blockBefore(rows: RowCache, row: number, side: Side, { id, block }: Segment): readonly Segment[] {
  let before: readonly Segment[] = []
  for (let at = row; at >= 0; at -= 1) {
    const segments = rowAt(rows, at)?.[side]
    if (segments === undefined) break
    const own = segments.findIndex((one) => one.id === id)
    const earlier = own < 0 ? segments : segments.slice(0, own)
    // Words without mark-up open and close nothing; this is asked of every sentence on the screen with every letter.
    before = [...earlier.filter(({ block: theirs, codes }) => theirs === block && codes.length > 0), ...before]
    // A row that is blank on this side may stand between two sentences of a block.
    if (earlier.some((one) => one.block !== block)) break
  }
  return before
}

/** What was opened in the segments of its block before a segment. */
export function looksBefore(rows: RowCache, row: number, side: Side, segment: Segment): OpenLooks {
  return blockBefore(rows, row, side, segment).reduce<OpenLooks>(
    (open, { text, codes }) => looksOf(text, codes, open).open,
    noLooks,
  )
}

export function isSameLooks(a: OpenLooks, b: OpenLooks): boolean {
  return a.size === b.size && [...a].every(([id, looks]) => b.get(id)?.join() === looks.join())
}
