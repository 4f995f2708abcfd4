/** Which tokens two texts share, in order: Myers' greedy algorithm (Algorithmica 1986), in bounded steps. */

/** Index in the first list, index in the second. */
export type Match = readonly [before: number, after: number]

/** The search's cost grows with the square of the differences, so after this many it settles on the best way so far. */
const mostDifferences = 500

type TokenRanges = {
  readonly beforeStart: number
  readonly beforeEnd: number
  readonly afterStart: number
  readonly afterEnd: number
}

/** A point in a stretch: so many tokens of the first list and of the second are done. */
type Point = { readonly row: number; readonly column: number }

/**
 * The pairs of equal tokens both lists keep, ascending in both; as many as possible up to 500 differences,
 * a good choice beyond. Never throws. O((n + m) × 500) at worst.
 */
export function matchTokens(beforeTokens: readonly string[], afterTokens: readonly string[]): readonly Match[] {
  const numbers = new Map<string, number>()
  const before = numbered(beforeTokens, numbers)
  const after = numbered(afterTokens, numbers)
  if (before.length + after.length <= mostDifferences) return matchNumbers(before, after)
  // What one text alone has is matched by nothing: in long texts it would only lengthen the search.
  const beforeShared = placesShared(before, after, numbers.size)
  const afterShared = placesShared(after, before, numbers.size)
  return matchNumbers(
    beforeShared.map((at) => before[at] ?? 0),
    afterShared.map((at) => after[at] ?? 0),
  ).map(([row, column]) => [beforeShared[row] ?? 0, afterShared[column] ?? 0])
}

/** The places of the tokens that the other list has too. `count`: of different tokens. */
function placesShared(tokens: Int32Array, others: Int32Array, count: number): Int32Array {
  const has = new Uint8Array(count)
  for (const other of others) has[other] = 1
  return Int32Array.from(tokens.keys()).filter((at) => has[tokens[at] ?? 0] === 1)
}

function matchNumbers(before: Int32Array, after: Int32Array): readonly Match[] {
  let [beforeStart, afterStart] = [0, 0]
  let [beforeEnd, afterEnd] = [before.length, after.length]
  const matches: Match[] = []
  const tail: Match[] = []
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeStart] === after[afterStart]) {
    matches.push([beforeStart++, afterStart++])
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd && before[beforeEnd - 1] === after[afterEnd - 1]) {
    tail.push([--beforeEnd, --afterEnd])
  }
  while (beforeStart < beforeEnd && afterStart < afterEnd) {
    const step = searchStep(before, after, { beforeStart, beforeEnd, afterStart, afterEnd })
    for (const match of step.matches) matches.push(match)
    beforeStart += step.reached.row
    afterStart += step.reached.column
  }
  return [...matches, ...tail.reverse()]
}

/** Equal tokens have one number: numbers are compared much faster than words. */
function numbered(tokens: readonly string[], numbers: Map<string, number>): Int32Array {
  return Int32Array.from(tokens, (token) => {
    const number = numbers.get(token) ?? numbers.size
    numbers.set(token, number)
    return number
  })
}

type Step = { readonly matches: readonly Match[]; readonly reached: Point }

/** Searches the shortest edit to the stretch's end, or as far as `mostDifferences` lead. */
function searchStep(before: Int32Array, after: Int32Array, inner: TokenRanges): Step {
  const { beforeStart, afterStart } = inner
  const rows = inner.beforeEnd - beforeStart
  const columns = inner.afterEnd - afterStart
  const limit = Math.min(mostDifferences, rows + columns)
  const middle = limit + 1
  const reach = new Int32Array(2 * limit + 3)
  const trace: Int32Array[] = []
  let furthest: Point = { row: 0, column: 0 }
  for (let differences = 0; differences <= limit; differences++) {
    trace.push(reach.slice(middle - differences - 1, middle + differences + 2))
    for (let diagonal = -differences; diagonal <= differences; diagonal += 2) {
      let row = firstRow(reach, middle, diagonal, differences)
      let column = row - diagonal
      while (row < rows && column < columns && before[beforeStart + row] === after[afterStart + column]) {
        row++
        column++
      }
      reach[middle + diagonal] = row
      if (row >= rows && column >= columns) {
        return { matches: retrace(trace, inner, { row, column }), reached: { row, column } }
      }
      if (differences === limit && isFurther({ row, column }, furthest, rows, columns)) furthest = { row, column }
    }
  }
  return { matches: retrace(trace, inner, furthest), reached: furthest }
}

function isFurther(point: Point, than: Point, rows: number, columns: number): boolean {
  const isInside = point.row <= rows && point.column >= 0 && point.column <= columns
  return isInside && point.row + point.column > than.row + than.column
}

function firstRow(reach: Int32Array, middle: number, diagonal: number, differences: number): number {
  const above = reach[middle + diagonal + 1] ?? 0
  const left = reach[middle + diagonal - 1] ?? 0
  return comesFromAbove(diagonal, differences, left, above) ? above : left + 1
}

function comesFromAbove(diagonal: number, differences: number, left: number, above: number): boolean {
  return diagonal === -differences || (diagonal !== differences && left < above)
}

/** Walks back from `end` along the ways remembered for each number of differences. */
function retrace(trace: readonly Int32Array[], inner: TokenRanges, end: Point): readonly Match[] {
  const matches: Match[] = []
  let { row, column } = end
  for (let differences = trace.length - 1; differences >= 0; differences--) {
    const previous = previousPoint(trace[differences] ?? new Int32Array(), differences, row - column)
    while (row > previous.row && column > previous.column) {
      matches.push([inner.beforeStart + --row, inner.afterStart + --column])
    }
    row = previous.row
    column = previous.column
  }
  return matches.reverse()
}

function previousPoint(reach: Int32Array, differences: number, diagonal: number): Point {
  if (differences === 0) return { row: 0, column: 0 }
  const middle = differences + 1
  const above = reach[middle + diagonal + 1] ?? 0
  const left = reach[middle + diagonal - 1] ?? 0
  const isFromAbove = comesFromAbove(diagonal, differences, left, above)
  const row = isFromAbove ? above : left
  return { row, column: row - (isFromAbove ? diagonal + 1 : diagonal - 1) }
}
