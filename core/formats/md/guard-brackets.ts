/** `[bar] [1]` without its space would name the link 1 by other words: the brackets of the text take a backslash. */
import type { Block } from '../../model/article.ts'

/** Where a correction, and not the document itself, brought a bracket of the text before one of a link. */
export function guardBrackets(raw: string, original: string, { codes }: Block): string {
  const ends = codes.flatMap((code) => (code.raw.startsWith('][') ? [code.raw] : []))
  const isOfText = (text: string, at: number) => text[at - 1] !== '\\' && !ends.some((end) => text.startsWith(end, at))
  if ([...original.matchAll(/\]\[/g)].some(({ index }) => isOfText(original, index))) return raw
  return raw.replace(/\]\[/g, (sign, at: number) => (isOfText(raw, at) ? '\\][' : sign))
}
