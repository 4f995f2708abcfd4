/** Which corrections broke the mark-up of their block, so that nothing is written. */
import { findCodeFaults } from './code-faults.ts'
import { type EditedBlock, type ExportSegment, isEmptied, textToWrite } from './edited-blocks.ts'
import type { BrokenBlock, DocumentEdits } from './format.ts'

/** The block, if a correction broke its mark-up; `all` are the segments of the document. */
export function describeBroken(edited: EditedBlock, all: readonly ExportSegment[]): readonly BrokenBlock[] {
  if (isEmptied(edited)) return []
  const { index, block, segments } = edited
  const written = segments.map((segment) => textToWrite(edited, segment))
  // A sentence that is deleted takes its own codes with it.
  const isGone = segments.map((segment) => segment.current.trim() === '')
  const original = segments.map((segment, number) => (isGone[number] ? written[number] : segment.original)).join('')
  const current = written.join('')
  const faults = findCodeFaults(block.codes, original, current)
  if (faults.length === 0) return []
  const changed = segments.filter((segment) => segment.current !== segment.original)
  return [{ block: index, segments: changed.map((segment) => all.indexOf(segment)), faults }]
}

/** A block whose codes were moved so that no XML can hold them. */
export function tornBlock(index: number, { blocks, segments }: DocumentEdits): BrokenBlock {
  const [code] = blocks[index]?.codes ?? []
  const changed = segments.flatMap((one, at) => (one.block === index && one.original !== one.current ? [at] : []))
  const faults = [{ kind: 'code-out-of-order' as const, raw: code?.raw ?? '', id: code?.id ?? 0 }]
  return { block: index, segments: changed, faults }
}
