/** Cuts text into what a diff may not tear apart: words, single spaces, signs, inline codes. */
import { anyCode, isCodeCharacter } from '../model/inline-text.ts'

export type TokenKind = 'word' | 'space' | 'sign' | 'code'

/** Languages written without spaces: there each letter with its marks counts as a word. */
const unspaced = String.raw`[\p{sc=Han}\p{sc=Hira}\p{sc=Kana}\p{sc=Thai}\p{sc=Lao}\p{sc=Khmr}\p{sc=Mymr}]`
const letter = String.raw`(?:(?!${unspaced})[\p{L}\p{N}\p{M}])`

const token = new RegExp(
  [
    `(?<code>[${anyCode}])`,
    String.raw`(?<space>\r\n|\s)`,
    // "12 500" and "1 250 000,5" are one figure, whichever space parts their thousands.
    String.raw`(?<figure>(?<![\p{L}\p{N}])\p{Nd}{1,3}(?:[ \u00A0\u2009\u202F]\p{Nd}{3})+(?:[.,]\p{Nd}+)?(?![\p{L}\p{N}]))`,
    // "don't", "О’Нил", "1,250.5" are one word each.
    String.raw`(?<word>${letter}+(?:(?:['’ʼ]${letter}|(?<=\p{N})[.,](?=\p{N}))${letter}*)*|${unspaced}\p{M}*)`,
    // Whole pictures and flags, not their halves.
    String.raw`(?<sign>\p{RI}\p{RI}|.(?:\p{M}|\p{Emoji_Modifier}|\uFE0F|\u200D.)*)`,
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

/** The letters of a word with their marks, the unit below which a change is never shown. */
export function cutGraphemes(text: string): readonly string[] {
  return text.match(/\p{RI}\p{RI}|.(?:\p{M}|\p{Emoji_Modifier}|\uFE0F|\u200D.)*/gsu) ?? []
}
