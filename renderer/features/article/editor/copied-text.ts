/** What leaves a segment by the clipboard: words as a reader sees them, and their looks as other programs know them. */
import { DOMSerializer, type Fragment, type Node, type Slice } from 'prosemirror-model'
import { type InlineCode, type LookCode, looksOfCode } from '../../../../core/model/inline-text.ts'
import { readerText } from '../../../../core/model/reader-text.ts'
import { type CodedLine, writeLine } from '../../../../core/text/coded-line.ts'
import { codeOfNode, documentOf, segmentSchema } from './segment-document.ts'

const elements: Readonly<Record<LookCode, string>> = {
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
      const nested = code === undefined || close === undefined ? undefined : elementsOf(page, code, close)
      if (code !== undefined && open.length > 1 && open.at(-1)?.until === code.id) open.pop()
      else if (nested === undefined) inner?.append(code === undefined ? (node.text ?? '') : code.equiv)
      else {
        inner?.append(nested.outer)
        open.push({ element: nested.inner, until: code?.pair })
      }
    })
    return whole
  }
}

type Nested = { readonly outer: HTMLElement; readonly inner: HTMLElement }

/** One element a look. A link says where it leads in either of its halves. */
function elementsOf(page: Document, code: InlineCode, close: InlineCode): Nested | undefined {
  const [outer, ...rest] = looksOfCode(code).map((look) => page.createElement(elements[look]))
  if (outer === undefined) return undefined
  const address = /https?:\/\/[^\s"'<>)]+/u.exec(code.raw + close.raw)?.[0]
  if (address !== undefined) outer.setAttribute('href', address)
  const inner = rest.reduce((around, element) => around.appendChild(element), outer)
  return { outer, inner }
}

export const looksAsHtml = new LooksAsHtml(DOMSerializer.nodesFromSchema(segmentSchema), {})

/** What only this program reads: words with the codes among them. */
export const lineType = 'application/x-sverka-line'

/** The words, their looks for other programs, and their codes for another segment. */
export function giveLine(transfer: DataTransfer, { text, codes }: CodedLine<InlineCode>): void {
  const page = document.createElement('div')
  page.append(looksAsHtml.serializeFragment(documentOf(text, codes).content))
  transfer.setData('text/plain', readerText(text, codes))
  transfer.setData('text/html', page.innerHTML)
  if (codes.length > 0) transfer.setData(lineType, writeLine({ text, codes }))
}
