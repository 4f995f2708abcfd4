/** Tells Markdown from plain text where the file name does not. */

const signs: readonly RegExp[] = [
  /^ {0,3}#{1,6} \S/m,
  /\[[^\]\n]+\]\([^)\s]+\)/,
  /^ {0,3}(?:```|~~~)/m,
  /(?<![*\w])\*\*[^\s*][^*\n]*\*\*(?!\w)/,
  /^ {0,3}> \S/m,
  /^ {0,3}[-*+] \S.*\n {0,3}[-*+] \S/m,
  /^\|?[ :|-]*-{3,}[ :-]*\|[ :|-]*$/m,
]

/** True if at least two different signs of Markdown stand in the text: one alone may be a typist's habit. */
export function looksLikeMarkdown(text: string): boolean {
  return signs.filter((sign) => sign.test(text)).length >= 2
}
