/** Hands out the private-use characters that stand for a block's mark-up inside its text. */
import type { InlineCode } from '../model/article.ts'

const firstCode = 0xe000
const lastCode = 0xf8ff

/** How many codes one block can hold. */
export const mostCodes = lastCode - firstCode + 1

/** The character for a block's code number `index`, counted from 0. */
export function codeCharacter(index: number): string {
  return String.fromCharCode(firstCode + index)
}

/** True for a character of the private-use area, whether it stands for a code or not. */
export function isPrivateUse(character: string): boolean {
  const unit = character.charCodeAt(0)
  return character.length === 1 && unit >= firstCode && unit <= lastCode
}

/** The block's codes by their character. */
export function codesByCharacter(codes: readonly InlineCode[]): ReadonlyMap<string, InlineCode> {
  return new Map(codes.map((code) => [code.character, code]))
}
