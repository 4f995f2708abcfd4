/** Half of a character of two units, such as of an emoji: no file and no library can hold it, it would become `\uFFFD`. */
export function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}
