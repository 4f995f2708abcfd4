/** Cuts text into what a diff may not tear apart: words, single spaces, signs, inline codes. */
import { anyCode, isCodeCharacter } from '../model/inline-text.ts'

export type TokenKind = 'word' | 'space' | 'sign' | 'code'

/** Languages written without spaces: there each letter with its marks counts as a word. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`

/** What never stands apart from the character before it: marks, joiners, skin tones, the tags of a flag, vowels of Thai and Lao. */
const clinging = String.raw`\p{M}\u200C\u200D\p{Emoji_Modifier}\u0E33\u0EB3\u{E0020}-\u{E007F}`
const letter = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}\u200C\u200D])`
/** What a joiner ties to the picture before it; a code is never tied. */
const tied = String.raw`(?<=\u200D)(?:\p{Extended_Pictographic}|\p{RI}\p{RI})`
/** Whole pictures and flags, not their halves. */
const picture = String.raw`(?:\p{RI}\p{RI}|.)(?:[${clinging}]|${tied})*`

const token = new RegExp(
  [
    `(?<code>[${anyCode}])`,
    String.raw`(?<space>\r\n|\s(?![${clinging}]))`,
    // "12 500" and "1 250 000,5" are one figure, whichever space parts their thousands.
    String.raw`(?<figure>(?<![\p{L}\p{N}])\p{Nd}{1,3}(?:[ \u00A0\u2009\u202F]\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?![\p{L}\p{N}${clinging}]))`,
    // "don't", "О’Нил", "1,250.5" are one word each.
    String.raw`(?<word>${letter}+(?:(?:['’ʼ]${letter}|(?<=\p{N})[.,](?=\p{N}))${letter}*)*|${unspaced}[${clinging}]*)`,
    `(?<sign>${picture})`,
  ].join('|'),
  'gsu',
)

/** The tokens of a text; joined they are the text. */
export function cutTokens(text: string): readonly string[] {
  return text.match(token) ?? []
}

/** What a token made by `cutTokens` is. */
export function tokenKind(piece: string): TokenKind {
  if (isCodeCharacter(piece)) return 'code'
  if (/^\s+$/.test(piece)) return 'space'
  return /^[\p{L}\p{N}\p{M}]/u.test(piece) ? 'word' : 'sign'
}

/** Syllables of Hangul written letter by letter, and consonants of India tied by a virama, are one character to a reader. */
const hangul = String.raw`[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+`
const virama = String.raw`[\u094D\u09CD\u0ACD\u0B4D\u0C4D\u0D4D]`
const conjunct = String.raw`(?<=${virama}[${clinging}]*)\p{L}`
const grapheme = new RegExp(String.raw`(?:${hangul}|\p{RI}\p{RI}|.)(?:[${clinging}]|${tied}|${conjunct})*`, 'gsu')

/** The letters of a word with their marks, the unit below which a change is never shown. */
export function cutGraphemes(text: string): readonly string[] {
  return text.match(grapheme) ?? []
}
