/** Which margin numbers stand beside which line of a text. */

/** Where a mark ends: the top and bottom of its last line, in px. */
export type MarkEnd = { readonly id: string; readonly top: number; readonly bottom: number }

export type MarginLine<End extends MarkEnd> = {
  /** The middle of the line, in px. */
  readonly middle: number
  /** In the order of the text. */
  readonly ends: readonly End[]
}

/** Marks that end on one line share its place in the margin: the middle of one lies inside the other. */
export function marginLines<End extends MarkEnd>(ends: readonly End[]): readonly MarginLine<End>[] {
  const lines: { middle: number; top: number; bottom: number; ends: End[] }[] = []
  for (const end of ends) {
    const middle = (end.top + end.bottom) / 2
    const line = lines.find(({ top, bottom }) => middle > top && middle < bottom)
    if (line === undefined) lines.push({ middle, top: end.top, bottom: end.bottom, ends: [end] })
    else line.ends.push(end)
  }
  return lines.map(({ middle, ends }) => ({ middle, ends }))
}

/** Digits that fit beside one line. */
const mostDigits = 5

/** What of a line's numbers fits into the margin; the others are only counted. */
export function fitMargin(numbers: readonly number[]): { readonly shown: readonly number[]; readonly more: number } {
  const shown: number[] = []
  let digits = 0
  for (const number of numbers) {
    digits += String(number).length
    if (shown.length > 0 && digits > mostDigits) break
    shown.push(number)
  }
  return { shown, more: numbers.length - shown.length }
}
