/** What a tag means for a line that is pasted: tags and styles of Word, Google Docs and browsers. */
import type { CanonicalCode } from '../../model/inline-text.ts'
import type { Look } from '../../text/dress-line.ts'
import { canonicalElement } from '../html-tag.ts'
import { hiddenElements } from './elements.ts'
import type { HtmlToken } from './html-tokens.ts'

type OpenTag = Extract<HtmlToken, { kind: 'open' }>

/** What stands in it is no text. Word writes the signs of its lists into the text, and says so. */
export function isHidden({ name, attributes }: OpenTag): boolean {
  return hiddenElements.has(name) || name === 'title' || /mso-list\s*:\s*ignore/iu.test(styleOf(attributes))
}

function styleOf(attributes: OpenTag['attributes']): string {
  return attributes.find(({ name }) => name === 'style')?.value ?? ''
}

/** Google Docs says with styles what others say with tags, and wraps all of it in a `<b>` that is not bold. */
const styles: readonly (readonly [CanonicalCode, RegExp])[] = [
  ['b', /(?<!-)font-weight\s*:\s*(?:bold|[6-9]00)/iu],
  ['i', /font-style\s*:\s*(?:italic|oblique)/iu],
  ['u', /text-decoration(?:-line)?\s*:[^;]*underline/iu],
  ['sup', /vertical-align\s*:\s*super/iu],
  ['sub', /vertical-align\s*:\s*sub(?!\w)/iu],
]
const plainStyles: Readonly<Partial<Record<CanonicalCode, RegExp>>> = {
  b: /(?<!-)font-weight\s*:\s*(?:normal|[1-5]00)/iu,
  i: /font-style\s*:\s*normal/iu,
  u: /text-decoration(?:-line)?\s*:\s*none/iu,
}

/** A link is underlined by itself. */
export function looksOf({ name, attributes }: OpenTag, isInLink: boolean): readonly Omit<Look, 'span'>[] {
  const style = styleOf(attributes)
  const found = new Set(styles.flatMap(([canonical, pattern]) => (pattern.test(style) ? [canonical] : [])))
  const byTag = canonicalElement(name)
  const isLook = styles.some(([canonical]) => canonical === byTag)
  if (byTag !== undefined && isLook && plainStyles[byTag]?.test(style) !== true) found.add(byTag)
  const address = name === 'a' ? addressOf(attributes) : undefined
  if (isInLink || address !== undefined) found.delete('u')
  const looks = [...found].map((canonical) => ({ canonical }))
  return address === undefined ? looks : [{ canonical: 'link', address }, ...looks]
}

/** Only what leads to a page or a letter: a script is no address, nor is the place of a note. */
function addressOf(attributes: OpenTag['attributes']): string | undefined {
  const address = attributes.find(({ name }) => name === 'href')?.value.trim()
  return address !== undefined && /^(?:https?:\/\/|mailto:)/iu.test(address) ? address : undefined
}
