/** How words are set by an element and its style: Google Docs says with styles what others say with tags. */
import { isLookCode, type LookCode } from '../../model/inline-text.ts'
import { canonicalElement } from '../html-tag.ts'
import type { HtmlToken } from './html-tokens.ts'

type OpenTag = Extract<HtmlToken, { kind: 'open' }>

/** `mso-bidi-font-weight` of Word is of other scripts. */
const styles: readonly (readonly [LookCode, RegExp])[] = [
  ['b', /(?<!-)font-weight\s*:\s*(?:bold|[6-9]00)/iu],
  ['i', /font-style\s*:\s*(?:italic|oblique)/iu],
  ['u', /text-decoration(?:-line)?\s*:[^;]*underline/iu],
  ['sup', /vertical-align\s*:\s*super/iu],
  ['sub', /vertical-align\s*:\s*sub(?!\w)/iu],
]
const plainStyles: Readonly<Partial<Record<LookCode, RegExp>>> = {
  b: /(?<!-)font-weight\s*:\s*(?:normal|[1-5]00)/iu,
  i: /font-style\s*:\s*normal/iu,
  u: /text-decoration(?:-line)?\s*:\s*none/iu,
}

export function styleOf({ attributes }: Pick<OpenTag, 'attributes'>): string {
  return attributes.find(({ name }) => name === 'style')?.value ?? ''
}

/** What the element means first, unless its style says that it does not: a `<b>` may be wrapped around a whole document. */
export function looksOfTag(tag: Pick<OpenTag, 'name' | 'attributes'>): readonly LookCode[] {
  const style = styleOf(tag)
  const byTag = canonicalElement(tag.name)
  const isMeant = byTag !== undefined && isLookCode(byTag) && plainStyles[byTag]?.test(style) !== true
  const byStyle = styles.flatMap(([look, pattern]) => (pattern.test(style) ? [look] : []))
  return [...new Set(isMeant ? [byTag, ...byStyle] : byStyle)]
}
