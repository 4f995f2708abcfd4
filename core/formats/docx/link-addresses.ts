/** Where the links of a Word document lead: their tags name a relation of their part, and that the address. */
import type { Block } from '../../model/article.ts'
import type { InlineCode } from '../../model/inline-text.ts'
import type { DocumentEdits } from '../format.ts'
import { externalTargets } from '../package/relations.ts'
import { attributesOf } from '../xml/attribute.ts'
import { chosenBytes } from './chosen.ts'
import { readDocument } from './read-document.ts'

type Targets = ReadonlyMap<string, string>

/** The blocks, each link that leads out of the document written as a page writes it. */
export function withAddresses(bytes: Uint8Array, { blocks, tracked }: DocumentEdits): readonly Block[] {
  if (!blocks.some(({ codes }) => codes.some(isLink))) return blocks
  const read = readDocument(chosenBytes(bytes, tracked), false)
  if (!read.ok) throw new Error(`a stored document is no longer read: ${read.failure.kind}`)
  const { container, parts } = read.value
  const known = parts.map(({ name, offset }) => ({ offset, targets: externalTargets(container.source, name) }))
  return blocks.map((block) => {
    const targets = known.findLast(({ offset }) => offset <= block.range.start)?.targets ?? new Map()
    return { ...block, codes: block.codes.map((code) => addressed(code, targets)) }
  })
}

function isLink({ canonical, kind }: InlineCode): boolean {
  return canonical === 'link' && kind === 'open'
}

function addressed(code: InlineCode, targets: Targets): InlineCode {
  const tag = isLink(code) ? /<(?:[\w.-]+:)?hyperlink\s[^>]*>/u.exec(code.raw)?.[0] : undefined
  if (tag === undefined) return code
  const attributes = [...attributesOf(tag)]
  const attribute = (name: string) => attributes.find(([written]) => written.replace(/^.*:/u, '') === name)?.[1]
  const target = targets.get(attribute('id') ?? '')
  if (target === undefined) return code
  const place = attribute('anchor')
  const address = place === undefined || target.includes('#') ? target : `${target}#${place}`
  return { ...code, raw: `<a href="${address.replaceAll('&', '&amp;').replaceAll('"', '%22')}">` }
}
