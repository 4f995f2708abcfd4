/** How an inline code stands in a text: a chip with its sign, rounded where its pair begins or ends. */
import type { Node } from 'prosemirror-model'
import type { InlineCode } from '../../../../core/model/inline-text.ts'
import { codeSign } from '../../../article/code-name.ts'
import css from './editor.module.css'
import { codeOfNode } from './segment-document.ts'

/** A code's meaning in the words of the interface. */
export type NameCode = (code: InlineCode) => string

export function chipClasses({ kind, canonical }: InlineCode): string {
  return [css.code, kind === 'single' ? undefined : css[kind], canonical === 'i' ? css.slanted : undefined]
    .filter((name) => name !== undefined)
    .join(' ')
}

export function chipOf(node: Node, nameCode: NameCode): HTMLElement {
  const chip = document.createElement('span')
  const code = codeOfNode(node)
  if (code === undefined) return chip
  chip.className = chipClasses(code)
  chip.textContent = codeSign(code)
  chip.title = nameCode(code)
  chip.setAttribute('role', 'img')
  chip.setAttribute('aria-label', chip.title)
  return chip
}
