/** Text that a spreadsheet would take for a formula, and run. */

/** What a speaker says behind a dash is none: no formula begins so and ends in a full stop or a question mark. */
const formula = /^(?!- \p{L}[^|(=]*[.?!…]$)[=+\-@\t\r]/u

/** True for a cell that a spreadsheet would run; a dash before a sentence is none. */
export function looksLikeFormula(text: string): boolean {
  return formula.test(text)
}

/** So that a spreadsheet shows it and does not run it; `'` is what people type there themselves. */
export function guardFormula(text: string): string {
  return looksLikeFormula(text) || isGuarded(text) ? `'${text}` : text
}

/** True for what `guardFormula` wrote. */
export function isGuarded(text: string): boolean {
  return /^'+/u.test(text) && looksLikeFormula(text.replace(/^'+/u, ''))
}
