/** Writes corrections back: in each part only the paragraphs they are in, in the package only the parts they are in. */

import { fail, ok, type Result } from '../../model/result.ts'
import { tornBlock } from '../broken-blocks.ts'
import { currentText, type EditedBlock, gatherEdited, isEmptied } from '../edited-blocks.ts'
import type { BrokenBlock, DocumentEdits, WritingRefused } from '../format.ts'
import { writePackage } from '../package/write-package.ts'
import { encodePart } from '../package/xml-entry.ts'
import { plainSteps } from '../rewrite-steps.ts'
import type { Splice } from '../text-grammar.ts'
import { refuseEdits } from '../xml/refuse-edits.ts'
import { PartSplices } from './part-splices.ts'
import { readDocument, type WordDocument } from './read-document.ts'
import { writeParagraph } from './write-paragraph.ts'

/** `added`: what else is put into the body, outside of all paragraphs that are edited. */
export function writeDocument(
  bytes: Uint8Array,
  edits: DocumentEdits,
  added: readonly Splice[] = [],
): Result<Uint8Array, WritingRefused> {
  const { blocks, segments, asEncoding } = edits
  const edited = gatherEdited(blocks, segments)
  if (edited.length === 0 && added.length === 0) return ok(bytes)
  const refused = refuseEdits(edited, segments, asEncoding)
  return refused === undefined ? writeParts(readAgain(bytes), edits, edited, added) : fail(refused)
}

/** A document that was let in once. */
export function readAgain(bytes: Uint8Array): WordDocument {
  const read = readDocument(bytes, false)
  if (!read.ok) throw new Error(`a stored document is no longer read: ${read.failure.kind}`)
  return read.value
}

function writeParts(
  document: WordDocument,
  edits: DocumentEdits,
  edited: readonly EditedBlock[],
  added: readonly Splice[],
): Result<Uint8Array, WritingRefused> {
  const { container, parts } = document
  const byIndex = new Map(edited.map((one) => [one.index, one]))
  const changes = new Map<string, Uint8Array>()
  const torn: BrokenBlock[] = []
  let first = 0
  for (const part of parts) {
    const stays = staysFrom(first, byIndex)
    const splices = new PartSplices(part)
    for (let nth = part.paragraphs.length - 1; nth >= 0; nth--) {
      const own = byIndex.get(first + nth)
      if (own === undefined) continue
      const placed = splices.paragraph(nth, own.block.text)
      const text = isEmptied(own) ? splices.anchors(placed, stays) : currentText(own)
      if (text === '' && placed.mayGo) splices.remove(placed)
      else {
        const steps = plainSteps(own.block.text, text)
        const isWritten = splices.write(placed, (paragraph, copy) =>
          writeParagraph({ xml: part.xml, paragraph, steps, codes: own.block.codes, copy, language: edits.language }),
        )
        if (!isWritten) torn.push(tornBlock(own.index, edits))
      }
    }
    first += part.paragraphs.length
    const text = splices.written(part === parts[0] ? added : [])
    if (text !== part.text) changes.set(part.name, encodePart(container.source, part, text))
  }
  return torn.length > 0 ? fail({ kind: 'codes-broken', blocks: torn }) : ok(writePackage(container.source, changes))
}

/** Of a part's paragraphs, counted from its first: whether it has any words left. */
export function staysFrom(first: number, edited: ReadonlyMap<number, EditedBlock>): (nth: number) => boolean {
  return (nth) => {
    const own = edited.get(first + nth)
    return own === undefined || !isEmptied(own)
  }
}
