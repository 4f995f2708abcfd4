/** What leaves a segment by the clipboard: words as a reader sees them, and their looks as other programs know them. */
import { DOMSerializer, type Fragment, type Node, type Slice } from 'prosemirror-model'
import type { CanonicalCode, InlineCode } from '../../../../core/model/inline-text.ts'
import { codeOfNode, segmentSchema } from './segment-document.ts'

const elements: Readonly<Partial<Record<CanonicalCode, string>>> = {
  b: 'b',
  i: 'i',
  u: 'u',
  sup: 'sup',
  sub: 'sub',
  link: 'a',
}

/** No sign stands among the words: it would be a letter wherever they are pasted. */
export function copiedWords({ content }: Slice): string {
  return content.textBetween(0, content.size, ' ', seenOf)
}

function seenOf(node: Node): string {
  return codeOfNode(node)?.equiv ?? ''
}

/** A pair of which both halves are copied is an element of HTML; of any other code what a reader sees. */
class LooksAsHtml extends DOMSerializer {
  override serializeFragment(
    fragment: Fragment,
    options: { readonly document?: Document } = {},
    target?: HTMLElement | DocumentFragment,
  ): HTMLElement | DocumentFragment {
    const page = options.document ?? document
    const whole = target ?? page.createDocumentFragment()
    const open: { readonly element: HTMLElement | DocumentFragment; readonly until: number | undefined }[] = [
      { element: whole, until: undefined },
    ]
    const copied = new Map(fragment.content.map((node) => [codeOfNode(node)?.id, codeOfNode(node)]))
    fragment.forEach((node) => {
      const code = codeOfNode(node)
      const inner = open.at(-1)?.element
      const close = code?.kind === 'open' && code.pair !== undefined ? copied.get(code.pair) : undefined
      const element = code === undefined || close === undefined ? undefined : elementOf(page, code, close)
      if (code !== undefined && open.length > 1 && open.at(-1)?.until === code.id) open.pop()
      else if (element === undefined) inner?.append(code === undefined ? (node.text ?? '') : code.equiv)
      else {
        inner?.append(element)
        open.push({ element, until: code?.pair })
      }
    })
    return whole
  }
}

/** A link says where it leads in either of its halves. */
function elementOf(page: Document, { canonical, raw }: InlineCode, close: InlineCode): HTMLElement | undefined {
  const name = elements[canonical]
  const element = name === undefined ? undefined : page.createElement(name)
  const address = /https?:\/\/[^\s"'<>)]+/u.exec(raw + close.raw)?.[0]
  if (address !== undefined) element?.setAttribute('href', address)
  return element
}

export const looksAsHtml = new LooksAsHtml(DOMSerializer.nodesFromSchema(segmentSchema), {})
