/** Where a phrase may begin and end in a text, so that it never tears a word or what is glued to one. */

/** Signs that make one word of two: "vice-president", "Senate's", "akorda.kz". */
const joiners = "[-‐‑'’ʼ.@_/&]"
const endsInWord = new RegExp(String.raw`[\p{L}\p{N}\p{M}]${joiners}?$`, 'u')
const beginsWithWord = new RegExp(String.raw`^${joiners}?[\p{L}\p{N}\p{M}]`, 'u')
const isWordLike = /^[\p{L}\p{N}\p{M}]$/u

/** Enough for a joiner and a letter of two UTF-16 units. */
const reachChars = 3

/** True if no word runs on over this offset from the left. The character at it has to be one of a word. */
export function isWordStart(text: string, offset: number): boolean {
  if (offset === 0) return true
  return !endsInWord.test(text.slice(Math.max(0, offset - reachChars), offset))
}

/** True if no word runs on over this offset to the right. */
export function isWordEnd(text: string, offset: number): boolean {
  return offset >= text.length || !beginsWithWord.test(text.slice(offset, offset + reachChars))
}

/** True if the text begins and ends with a character of a word. */
export function isOfWholeWords(text: string): boolean {
  const characters = [...text]
  return isWordLike.test(characters[0] ?? '') && isWordLike.test(characters.at(-1) ?? '')
}

/** What may stand between the start of a sentence and its first word: quotes, brackets, dashes. */
const opening = String.raw`[\s"'«„“‘([—–-]*$`
const atStart = new RegExp(`^${opening}`, 'u')
const behindStop = new RegExp(String.raw`[.!?…]["'»”’)\]]{0,3}\s${opening}`, 'u')
const lookBackChars = 32

/** True if a sentence begins at this offset, as far as the characters in front of it tell. */
export function isSentenceStart(text: string, offset: number): boolean {
  if (offset <= lookBackChars && atStart.test(text.slice(0, offset))) return true
  return behindStop.test(text.slice(Math.max(0, offset - lookBackChars), offset))
}
