/** The rows a filter shows, ascending; undefined stands for all of them. */
export type ShownRows = readonly number[] | undefined

/** Where the row stands among those shown, or where it would. */
export function indexOfRow(shown: ShownRows, row: number): number {
  if (shown === undefined) return row
  let [low, high] = [0, shown.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((shown[middle] ?? 0) < row) low = middle + 1
    else high = middle
  }
  return low
}

/** The next row that is shown, one way; beyond the article's end if there is none. */
export function rowBeside(shown: ShownRows, row: number, direction: 1 | -1): number {
  if (shown === undefined) return row + direction
  const index = indexOfRow(shown, direction === 1 ? row + 1 : row) - (direction === 1 ? 0 : 1)
  return shown[index] ?? (direction === 1 ? Number.POSITIVE_INFINITY : -1)
}

/** So many rows further among those shown, or back; the last or the first of them where there are not so many. */
export function rowAway(shown: ShownRows, total: number, row: number, by: number): number {
  const count = shown?.length ?? total
  const index = Math.min(Math.max(0, indexOfRow(shown, row) + by), count - 1)
  return shown === undefined ? index : (shown[index] ?? row)
}

/** Those that fit, and the row one is in: it is never lost from under the hands. The very same list if it fits too. */
export function withRow(fitting: readonly number[], row: number): readonly number[] {
  const index = indexOfRow(fitting, row)
  return fitting[index] === row ? fitting : [...fitting.slice(0, index), row, ...fitting.slice(index)]
}

/** Those from one row to another, and so many before and after them. */
export function rowsAround(shown: readonly number[], from: number, to: number, more: number): readonly number[] {
  return shown.slice(Math.max(0, indexOfRow(shown, from) - more), indexOfRow(shown, to + 1) + more)
}
