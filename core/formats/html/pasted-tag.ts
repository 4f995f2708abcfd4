/** What a tag means for a line that is pasted: tags and styles of Word, Google Docs and browsers. */
import type { Look } from '../../text/dress-line.ts'
import { hiddenElements } from './elements.ts'
import type { HtmlToken } from './html-tokens.ts'
import { looksOfTag, styleOf } from './style-looks.ts'

type OpenTag = Extract<HtmlToken, { kind: 'open' }>

/** What stands in it is no text. Word writes the signs of its lists into the text, and says so. */
export function isHidden(tag: OpenTag): boolean {
  return hiddenElements.has(tag.name) || tag.name === 'title' || /mso-list\s*:\s*ignore/iu.test(styleOf(tag))
}

/** A link is underlined by itself. */
export function looksOf(tag: OpenTag, isInLink: boolean): readonly Omit<Look, 'span'>[] {
  const address = tag.name === 'a' ? addressOf(tag.attributes) : undefined
  const isOfLink = isInLink || address !== undefined
  const found = looksOfTag(tag).filter((look) => look !== 'link' && !(isOfLink && look === 'u'))
  const looks = found.map((canonical) => ({ canonical }))
  return address === undefined ? looks : [{ canonical: 'link', address }, ...looks]
}

/** Only what leads to a page or a letter: a script is no address, nor is the place of a note. */
function addressOf(attributes: OpenTag['attributes']): string | undefined {
  const address = attributes.find(({ name }) => name === 'href')?.value.trim()
  return address !== undefined && /^(?:https?:\/\/|mailto:)/iu.test(address) ? address : undefined
}
