/** Text read in a wrong encoding: "РЅРёС…" holds an ellipsis that ends nothing, and "Ñ" with U+0085 no line's end. */

/** Three letters of UTF-8 read as one-byte characters: no text in its right encoding looks so. */
const garbled =
  /(?:[РС][\u0080-\u00bf\u0402-\u040f\u0451-\u045f\u0490\u0491\u2010-\u2122]){3}|(?:[ÐÑ][\u0080-\u00bf\u0152-\u0192\u02c6\u02dc\u2010-\u2122]){3}/u
const falseStop = /(?<=[РСÐÑ])[…\u0085]/gu

/** The text with a letter for every stop that is half of a garbled letter. Same length. */
export function hideGarbledStops(text: string): string {
  return garbled.test(text) ? text.replace(falseStop, 'x') : text
}
