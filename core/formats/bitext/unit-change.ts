/** What became of a unit of a bilingual file, and its translation as mark-up. */
import type { Block } from '../../model/article.ts'
import { codeId, cutAtCodes, isCodeCharacter } from '../../model/inline-text.ts'
import { groupBy } from '../../model/lists.ts'
import { leastFar, type SegmentState } from '../../model/segment.ts'
import { currentText, type ExportSegment, gatherEdited, isEmptied } from '../edited-blocks.ts'
import type { DocumentEdits, Unit } from '../format.ts'
import { spliceSegment } from '../fragment.ts'
import type { ThreadToWrite } from '../said-here.ts'
import type { Splice, WritingGrammar } from '../text-grammar.ts'
import { writeXmlText } from '../xml/characters.ts'

/** A unit stands for itself, and what is typed into it has only to be XML. */
const grammar: WritingGrammar = { prepare: (edited) => edited, escape: writeXmlText, guard: (raw) => raw }

export type UnitChange = {
  /** The block where it stands in this file, with every code its text may now hold. */
  readonly block: Block
  /** With codes; undefined if it was not edited. */
  readonly text: string | undefined
  /** Undefined if it stands as the file says. */
  readonly state: SegmentState | undefined
  /** Undefined if it is locked as the file says. */
  readonly isLocked?: boolean | undefined
  readonly said?: readonly ThreadToWrite[]
}

/** All that is to be written. */
export type Changes = {
  readonly changeOf: ChangeOf
  /** What is said of the text as a whole. */
  readonly said: readonly ThreadToWrite[]
}

/** What became of a unit of the file read again, by its index; undefined if it stands as the file says. */
export type ChangeOf = (index: number, unit: Unit) => UnitChange | undefined

/** Throws if the text of a unit that was edited reads otherwise than when it was let in. */
export function changesBy(edits: DocumentEdits): ChangeOf {
  const { blocks, segments, untouched } = edits
  const edited = new Map(gatherEdited(blocks, segments).map((one) => [one.index, one]))
  const own = groupBy(segments, ({ block }) => block)
  const said = groupBy(edits.said ?? [], ({ segment }) => segments[segment ?? -1]?.block)
  return (index, unit) => {
    const one = edited.get(index)
    const stored = blocks[index]
    if (one !== undefined && stored?.text !== unit.target.text) {
      throw new Error(`a stored unit reads otherwise than before: ${index}`)
    }
    const text = one && (isEmptied(one) ? '' : currentText(one))
    const here = own.get(index)
    const now = here === undefined ? untouched?.states[index] : leastOf(here.flatMap(({ state }) => state ?? []))
    const state = now === undefined || now === unit.state ? undefined : now
    const isLocked = here === undefined ? lockOfUntouched(unit, index, untouched) : lockOf(unit, here)
    const noted = said.get(index) ?? []
    if ([text, state, isLocked, noted[0]].every((one) => one === undefined)) return undefined
    const block = { ...unit.target, codes: stored?.codes ?? unit.target.codes }
    return { block, text, state, isLocked, said: noted }
  }
}

/** All that changed, by the index of the unit. */
export function gatherChanges(units: readonly Unit[], edits: DocumentEdits): ReadonlyMap<number, UnitChange> {
  const changeOf = changesBy(edits)
  const changes = new Map<number, UnitChange>()
  for (const [index, unit] of units.entries()) {
    const change = changeOf(index, unit)
    if (change !== undefined) changes.set(index, change)
  }
  return changes
}

function lockOfUntouched(unit: Unit, index: number, untouched: DocumentEdits['untouched']): boolean | undefined {
  if (untouched?.states[index] === undefined) return undefined
  const isLocked = untouched.locked.has(index)
  return isLocked === unit.isLocked ? undefined : isLocked
}

/** What is said of no unit. */
export function saidOfAll({ said = [], segments }: DocumentEdits): readonly ThreadToWrite[] {
  return said.filter(({ segment }) => segments[segment ?? -1] === undefined)
}

function lockOf(unit: Unit, own: readonly ExportSegment[]): boolean | undefined {
  if (own.length === 0 || own.some(({ isLocked }) => isLocked === undefined)) return undefined
  const isLocked = own.every((one) => one.isLocked === true)
  return isLocked === unit.isLocked ? undefined : isLocked
}

/** Of none undefined. */
export function leastOf([first, ...others]: readonly SegmentState[]): SegmentState | undefined {
  return first && leastFar([first, ...others])
}

/** The translation as mark-up, each code as the file has it. */
export function writeContent({ block, text = '' }: UnitChange): string {
  const raws = new Map(block.codes.map(({ id, raw }) => [id, raw]))
  const written = cutAtCodes(text).map((piece) => {
    return isCodeCharacter(piece) ? (raws.get(codeId(piece)) ?? '') : writeXmlText(piece)
  })
  return written.join('')
}

/** The splices that turn the text where it stands into the new one, as small as its words allow. */
export function spliceContent(text: string, change: UnitChange): readonly Splice[] {
  const { block, text: current } = change
  if (current === undefined) return []
  const whole = { start: 0, end: block.text.length }
  // Where lines are wrapped, a blank typed beside their end would be read as part of it.
  const isWrapped = block.respellings?.some(({ raw }) => /[\r\n]/u.test(raw)) === true
  if (isWrapped && /\s\s/u.test(current)) return [{ range: block.range, replacement: writeContent(change) }]
  return spliceSegment(block, whole, current, { grammar, text, lineEnd: '\n' })
}
