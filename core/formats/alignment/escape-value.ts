/** Values of a table of lines, parted by tabs, for programs that cut at every tab and line end. */

const escapes: Readonly<Record<string, string>> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

/** What a speaker says behind a dash is none: no formula begins so and ends in a full stop or a question mark. */
const formula = /^(?!- \p{L}[^|(=]*[.?!…]$)[=+\-@]/u

/** A value of a table, such that neither a line nor a spreadsheet is misled. */
export function escapeValue(value: string): string {
  return value.replace(/[\\\t\n\r]/g, (character) => escapes[character] ?? character).replace(formula, '\\$&')
}
