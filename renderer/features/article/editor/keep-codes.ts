/** Inline codes cannot be deleted: what a person cuts away with the text around it stays where it stood. */
import type { Node } from 'prosemirror-model'
import { Plugin } from 'prosemirror-state'

/** Marks a transaction that brings the text of the store, which nobody typed here. */
export const fromStore = 'fromStore'

type PlacedCode = { readonly node: Node; readonly position: number }

function codesIn(doc: Node): readonly PlacedCode[] {
  const codes: PlacedCode[] = []
  doc.forEach((node, position) => {
    if (node.type.name === 'code') codes.push({ node, position })
  })
  return codes
}

export function keepCodes(): Plugin {
  return new Plugin({
    appendTransaction(transactions, before, after) {
      const codes = codesIn(before.doc)
      if (codes.length === 0 || transactions.every((one) => !one.docChanged || one.getMeta(fromStore) === true))
        return null
      const left = new Set(codesIn(after.doc).map(({ node }) => node.attrs.id))
      const lost = codes.filter(({ node }) => !left.has(node.attrs.id))
      if (lost.length === 0) return null
      const mended = after.tr
      for (const { node, position } of lost) {
        const moved = transactions.reduce((at, { mapping }) => mapping.map(at, -1), position)
        mended.insert(mended.mapping.map(moved, 1), node)
      }
      return mended
    },
  })
}
