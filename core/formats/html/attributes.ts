/** The words of a page that stand in attributes: of pictures, fields, buttons, and what other sites show of it. */
import type { Block } from '../../model/article.ts'
import { buildBlock } from '../build-block.ts'
import { readAttributes, readMeta } from './elements.ts'
import type { HtmlAttribute, HtmlToken } from './html-tokens.ts'
import { readValue } from './references.ts'

type OpenTag = Extract<HtmlToken, { kind: 'open' }>

/** Each a paragraph of its own. One without quotes is offered only where its sign stands right before it. */
export function attributeBlocks(page: string, tag: OpenTag): readonly Block[] {
  return tag.attributes.flatMap((attribute) => {
    const { range } = attribute
    if (range === undefined || !isRead(tag, attribute) || !/["'=]/u.test(page[range.start - 1] ?? '')) return []
    const block = buildBlock(page, 'paragraph', readValue(page, range))
    // Behind white space nobody could tell any more that it is an attribute.
    const isWhole = block !== undefined && block !== 'too-many-codes' && block.range.start === range.start
    return isWhole ? [block] : []
  })
}

function isRead(tag: OpenTag, { name }: HtmlAttribute): boolean {
  const said = (own: string) =>
    tag.attributes
      .find((one) => one.name === own)
      ?.value.trim()
      .toLowerCase() ?? ''
  if (tag.name === 'meta') return name === 'content' && (readMeta.has(said('name')) || readMeta.has(said('property')))
  if (tag.name === 'link' || tag.name === 'base' || tag.name === 'param') return false
  if (tag.name === 'input' && name === 'value') return /^(?:submit|button|reset)$/u.test(said('type'))
  if (name === 'label') return tag.name === 'optgroup' || tag.name === 'option' || tag.name === 'track'
  return readAttributes.has(name)
}
