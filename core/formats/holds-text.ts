/** Whether there is anything to edit in a piece of a document. */

/** Letters, figures or pictures: a row of stars or dashes parts the text, but 🎉 is said to somebody. */
export function holdsText(text: string): boolean {
  return /[\p{L}\p{N}\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(text)
}
