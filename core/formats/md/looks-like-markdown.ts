/** Tells Markdown from plain text where the file name does not. */

/** Each passes over a text once, whatever it holds: nothing in them may begin again inside itself. */
const signs: readonly RegExp[] = [
  /^ {0,3}#{1,6} \S/m,
  /\[[^[\]\n]+\]\([^()\s]+\)/,
  /^ {0,3}(?:```|~~~)/m,
  /(?<![*\w])\*\*[^\s*][^*\n]*\*\*(?!\w)/,
  /^ {0,3}> \S/m,
  /^ {0,3}[-*+] \S.*\n {0,3}[-*+] \S/m,
  /^(?=[^\n|]*\|)(?=[^\n-]*-{3})[ :|-]+$/m,
]

/** Who writes Markdown shows it early. */
const sampleChars = 100_000

/** True if at least two different signs of Markdown stand in the text: one alone may be a typist's habit. */
export function looksLikeMarkdown(text: string): boolean {
  const sample = text.slice(0, sampleChars)
  return signs.filter((sign) => sign.test(sample)).length >= 2
}
