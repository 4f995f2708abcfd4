/** Text with mark-up inside: the words as people read them, and the inline codes between them. */

export const canonicalCodes = [
  'b',
  'i',
  'u',
  'sup',
  'sub',
  'link',
  'br',
  'tab',
  'field',
  'note',
  'image',
  'other',
] as const
/** What a code means, whatever its format writes for it. */
export type CanonicalCode = (typeof canonicalCodes)[number]

/** Codes that say how the words between their halves are set. */
export const lookCodes = ['b', 'i', 'u', 'sup', 'sub', 'link'] as const satisfies readonly CanonicalCode[]
export type LookCode = (typeof lookCodes)[number]

export function isLookCode(canonical: CanonicalCode): canonical is LookCode {
  return lookCodes.some((look) => look === canonical)
}

/** What a code means, if it sets more than one look with all of them. */
export type CodeMeaning = Pick<InlineCode, 'canonical'> & { readonly also?: readonly LookCode[] | undefined }

/** How words between the halves of a code are set, `canonical` first. */
export function looksOfCode({ canonical, also = [] }: CodeMeaning): readonly LookCode[] {
  return isLookCode(canonical) ? [canonical, ...also] : also
}

/** What a person may do with a code without breaking the document. */
export type CodeFreedom = {
  /** Stand in the text twice. */
  readonly copy: boolean
  /** Go; of a pair, both together. */
  readonly delete: boolean
  /** Stand before a code it stood behind. */
  readonly reorder: boolean
  /** Close inside another pair than it opened in. */
  readonly overlap: boolean
}

/** One piece of a document's mark-up that stands inside text. */
export type InlineCode = {
  /** Its number in its block: from 1, in the order of the document. */
  readonly id: number
  readonly kind: 'open' | 'close' | 'single'
  /** The code that closes or opens with this one; absent if that stands in no text, and for a single one. */
  readonly pair?: number
  readonly canonical: CanonicalCode
  /** Looks it sets besides: one mark of a word processor may say bold and italics at once. */
  readonly also?: readonly LookCode[]
  /** What a reader sees in its place: `''`, a line end for a break, the words of a piece of program. */
  readonly equiv: string
  readonly may: CodeFreedom
  /** The exact original mark-up, e.g. `**` or `](https://…)`. */
  readonly raw: string
}

/** A code where it stands: `at` is an offset of the text, in UTF-16 units; of several at one offset the first comes first. */
export type PlacedCode = InlineCode & { readonly at: number }

export type InlineText = {
  readonly text: string
  /** Ascending by `at`. */
  readonly codes: readonly PlacedCode[]
}

/**
 * Stored texts, and the offsets of edits and findings in them, are **coded texts**: one string in which each code stands
 * as one private-use character, U+E000 and its id. This file alone knows that; all else asks it. A document's own
 * private-use characters (of an icon font) are codes too, so none stands in a text for itself.
 */
const firstCode = 0xe000
const lastCode = 0xf8ff

/** How many codes one block can hold. */
export const mostCodes = lastCode - firstCode + 1

/** What a regular expression of coded texts writes inside brackets for any code: `[\s${anyCode}]`. */
export const anyCode = String.raw`\uE000-\uF8FF`

const oneCode = new RegExp(`[${anyCode}]`, 'gu')
const parted = new RegExp(`([${anyCode}])`, 'u')

/** The character that stands for a code in a coded text. */
export function codeCharacter(id: number): string {
  return String.fromCharCode(firstCode + id - 1)
}

/** True for one character that stands for a code, or would. */
export function isCodeCharacter(character: string): boolean {
  const unit = character.charCodeAt(0)
  return character.length === 1 && unit >= firstCode && unit <= lastCode
}

/** The id of the code that a character stands for. */
export function codeId(character: string): number {
  return character.charCodeAt(0) - firstCode + 1
}

/** A coded text cut before and behind each code; joined, the pieces are the text. None is empty. */
export function cutAtCodes(coded: string): readonly string[] {
  return coded.split(parted).filter((piece) => piece !== '')
}

/** The codes of a coded text alone, in their order. */
export function codesOnly(coded: string): string {
  return coded.match(oneCode)?.join('') ?? ''
}

/** A coded text with something else in the place of each code; one of which nothing is known stays. */
export function replaceCodes(coded: string, inPlaceOf: (id: number) => string | undefined): string {
  return coded.replace(oneCode, (character) => inPlaceOf(codeId(character)) ?? character)
}

/** A coded text without its codes, where nobody knows what they are. */
export function withoutCodes(coded: string): string {
  return coded.replace(oneCode, '')
}

/** A coded text as a value. A character whose code is not among `codes` stays in the text, as nothing of it is known. */
export function fromCodedText(coded: string, codes: readonly InlineCode[]): InlineText {
  const byId = new Map(codes.map((code) => [code.id, code]))
  const placed: PlacedCode[] = []
  let text = ''
  for (const piece of cutAtCodes(coded)) {
    const code = isCodeCharacter(piece) ? byId.get(codeId(piece)) : undefined
    if (code === undefined) text += piece
    else placed.push({ ...code, at: text.length })
  }
  return { text, codes: placed }
}

/** The coded text of a value: `fromCodedText` of it is the value again. */
export function toCodedText({ text, codes }: InlineText): string {
  let coded = ''
  let copiedTo = 0
  for (const { at, id } of codes) {
    coded += text.slice(copiedTo, at) + codeCharacter(id)
    copiedTo = at
  }
  return coded + text.slice(copiedTo)
}
