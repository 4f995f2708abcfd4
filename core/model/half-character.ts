/** Half of a character of two units, such as of an emoji: no file and no library can hold it, it would become `\uFFFD`. */

export function hasHalfCharacter(text: string): boolean {
  return /\p{Surrogate}/u.test(text)
}

/** The text with `\uFFFD` in the place of each half, as it would be stored; to be used only where that is told. */
export function withoutHalves(text: string): string {
  return text.replace(/\p{Surrogate}/gu, '\uFFFD')
}
