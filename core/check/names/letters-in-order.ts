/** How much of a name's spelling is kept by another: the same letters in the same order, with others between. */

/** The length of the longest sequence of letters that both have in their order. */
export function lettersInOrder(a: string, b: string): number {
  let row = new Array<number>(b.length + 1).fill(0)
  for (const letter of a) {
    const above = row
    row = [0]
    for (let at = 1; at <= b.length; at++)
      row.push(letter === b[at - 1] ? (above[at - 1] ?? 0) + 1 : Math.max(above[at] ?? 0, row[at - 1] ?? 0))
  }
  return row[b.length] ?? 0
}

/** True if two names in plain Latin letters share `least` of the longer one: they may be two spellings of one name. */
export function areSpeltAlike(a: string, b: string, least: number): boolean {
  return lettersInOrder(a, b) >= least * Math.max(a.length, b.length)
}
