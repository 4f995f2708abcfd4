/**
 * Inline codes are not lost by the way: what a person cuts away with the text around it stays where it stood. A code that
 * is deleted by itself goes, where its format lets it, and its partner with it.
 */
import type { Node } from 'prosemirror-model'
import { Plugin, type Transaction } from 'prosemirror-state'
import { type InlineCode, withoutCodes } from '../../../../core/model/inline-text.ts'
import { codeOfNode, textOf } from './segment-document.ts'

/** Marks a transaction that brings the text of the store, which nobody typed here. */
export const fromStore = 'fromStore'

type PlacedNode = { readonly code: InlineCode; readonly node: Node; readonly position: number }

function codesIn(doc: Node): readonly PlacedNode[] {
  const codes: PlacedNode[] = []
  doc.forEach((node, position) => {
    const code = codeOfNode(node)
    if (code !== undefined) codes.push({ code, node, position })
  })
  return codes
}

/** Puts back what went with the text around it. */
function bringBack(
  lost: readonly PlacedNode[],
  transactions: readonly Transaction[],
  mended: Transaction,
): Transaction {
  for (const { node, position } of lost) {
    const moved = transactions.reduce((at, { mapping }) => mapping.map(at, -1), position)
    mended.insert(mended.mapping.map(moved, 1), node)
  }
  return mended
}

/** Takes away the partners of what went. */
function takePartners(lost: readonly PlacedNode[], after: Node, mended: Transaction): Transaction {
  const partners = new Set(lost.map(({ code }) => code.pair))
  for (const { code, node, position } of codesIn(after))
    if (partners.has(code.id)) {
      const at = mended.mapping.map(position)
      mended.delete(at, at + node.nodeSize)
    }
  return mended
}

export function keepCodes(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const codes = codesIn(before.doc)
      if (codes.length === 0 || transactions.every((one) => !one.docChanged || one.getMeta(fromStore) === true))
        return null
      const left = new Set(codesIn(after.doc).map(({ code }) => code.id))
      const lost = codes.filter(({ code }) => !left.has(code.id))
      if (lost.length === 0) return null
      const isCodeAlone = withoutCodes(textOf(before.doc)) === withoutCodes(textOf(after.doc))
      return isCodeAlone && lost.every(({ code }) => code.may.delete)
        ? takePartners(lost, after.doc, after.tr)
        : bringBack(lost, transactions, after.tr)
    },
  })
}
