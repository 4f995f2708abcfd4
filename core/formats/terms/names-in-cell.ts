/** Several names in one cell of a table, and what is said of each of them in another. */

/** Between two of them; a name that has such a sign in it has a backslash before it. */
const bar = ' | '

/** The names with a bar between them, as `namesInCell` reads them. */
export function cellOfNames(names: readonly string[]): string {
  return names.map((name) => escaped(name, /(\\*)([|;])/gu)).join(bar)
}

/** What is said of each name, in their order; nothing where nothing is said of any. As `saidInCell` reads it. */
export function cellOfSaid(said: readonly string[]): string {
  return said.every((words) => words === '') ? '' : said.map((words) => escaped(words, /(\\*)(\|)/gu)).join(bar)
}

/** A line each, or with a bar or a semicolon between them. */
export function namesInCell(cell: string): readonly string[] {
  const parts = /[\r\n]/u.test(cell) ? cell.split(/[\r\n]+/u) : partsOf(cell, /(\\*)([|;])/gu)
  return parts.map((part) => part.trim()).filter((part) => part !== '')
}

/** What is said of so many names; of a single one the whole cell. */
export function saidInCell(cell: string, names: number): readonly string[] {
  const parts = partsOf(cell, /(\\*)(\|)/gu).map((part) => part.trim())
  return parts.length > names ? [...parts.slice(0, names - 1), parts.slice(names - 1).join(bar)] : parts
}

/** Backslashes right before a sign are doubled, so that each means itself. */
function escaped(words: string, sign: RegExp): string {
  return words.replace(sign, (_, slashes: string, one: string) => `${slashes}${slashes}\\${one}`)
}

function partsOf(cell: string, sign: RegExp): readonly string[] {
  const parts = ['']
  let readTo = 0
  for (const { index, 0: met, 1: slashes = '', 2: one = '' } of cell.matchAll(sign)) {
    const before = cell.slice(readTo, index) + slashes.slice(0, slashes.length >> 1)
    const isMeant = slashes.length % 2 === 1
    parts[parts.length - 1] += isMeant ? before + one : before
    if (!isMeant) parts.push('')
    readTo = index + met.length
  }
  parts[parts.length - 1] += cell.slice(readTo)
  return parts
}
