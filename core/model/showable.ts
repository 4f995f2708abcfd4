/** Names of files as they may be shown: nobody's screen or terminal obeys them. */

/** Control characters, halves of characters, and marks that turn the direction of what follows: `\u202Etxt.exe` reads as `exe.txt`. */
const unseen = /[\p{Cc}\p{Cs}\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** The name with a replacement character for each that would not be seen; what stays reads left to right or by its letters. */
export function showable(name: string): string {
  return name.replace(unseen, '\uFFFD')
}
