/** Where a new text of a segment differs from the one before. */
import type { Span } from '../../core/model/span.ts'

export type NewText = { readonly before: string; readonly after: string }

/** The stretch between what both texts begin and end with, in each of them. */
export function changedPart({ before, after }: NewText): { readonly before: Span; readonly after: Span } {
  const shorter = Math.min(before.length, after.length)
  let start = 0
  while (start < shorter && before[start] === after[start]) start++
  let tail = 0
  while (tail < shorter - start && before[before.length - 1 - tail] === after[after.length - 1 - tail]) tail++
  return { before: { start, end: before.length - tail }, after: { start, end: after.length - tail } }
}
