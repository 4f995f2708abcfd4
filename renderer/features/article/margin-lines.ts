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

/** The room beside a line, and what a number and a "+2" take of it, in px; see margin-numbers.module.css. */
const roomPx = 40
const morePx = 15
const widthPx = (number: number): number => Math.max(18, 7 * String(number).length + 5) + 1

/**
 * What of a line's numbers fits into the margin, in their order; the others are only counted.
 * The current one is always among them.
 */
export function fitMargin(
  numbers: readonly number[],
  current?: number,
): { readonly shown: readonly number[]; readonly more: number } {
  const first = numbers.filter((number) => number === current)
  const wanted = [...first, ...numbers.filter((number) => number !== current)]
  const whole = wanted.reduce((sum, number) => sum + widthPx(number), 0)
  let leftPx = whole <= roomPx ? roomPx : roomPx - morePx
  const fitting = wanted.filter((number, index) => {
    leftPx -= widthPx(number)
    return index === 0 || leftPx >= 0
  })
  const shown = numbers.filter((number) => fitting.includes(number))
  return { shown, more: numbers.length - shown.length }
}
