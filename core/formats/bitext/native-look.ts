/** What the mark-up that a code of a bilingual file stands for means for the eye, where the file quotes it. */
import { isLookCode, type LookCode } from '../../model/inline-text.ts'
import { canonicalTag } from '../html-tag.ts'
import { readXmlText } from '../xml/characters.ts'

/** How Trados writes the looks of a word processor: `<cf bold="True" size="11">`. */
const characterFormat: readonly (readonly [RegExp, LookCode])[] = [
  [/\sbold="(?:true|on)"/iu, 'b'],
  [/\sitalic="(?:true|on)"/iu, 'i'],
  [/\sunderline(?:style)?="(?!none|false)/iu, 'u'],
  [/\s\w*position="superscript"/iu, 'sup'],
  [/\s\w*position="subscript"/iu, 'sub'],
]

/**
 * Of mark-up as a file quotes it (`&lt;b&gt;`), with its references. Looks alone: what else it is, is for whoever made
 * the file to know. Undefined for what means none.
 */
export function lookOfNative(quoted: string): LookCode | undefined {
  const markup = readXmlText(quoted).trim()
  if (/^<cf\s/iu.test(markup)) return characterFormat.find(([sign]) => sign.test(markup))?.[1]
  const meaning = canonicalTag(markup)
  return meaning !== undefined && isLookCode(meaning) ? meaning : undefined
}
