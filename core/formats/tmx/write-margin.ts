/** Writes what is said here into a translation memory: notes of its units, and of its header. */
import { indentOf, noteSplices, remarkAsElement } from '../bitext/write-notes.ts'
import type { RemarkToWrite, ThreadToWrite } from '../said-here.ts'
import type { Splice } from '../text-grammar.ts'
import { childrenNamed } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

const write = (remark: RemarkToWrite): string => remarkAsElement('note', {}, remark, 'in words')

/** Notes stand before the texts. */
export function unitNotes(
  text: string,
  unit: XmlElement | undefined,
  threads: readonly ThreadToWrite[],
): readonly Splice[] {
  const first = unit?.children.find((child) => child.kind === 'element')
  if (unit === undefined || first === undefined || threads.length === 0) return []
  const place = { known: childrenNamed(unit, 'note'), at: unit.innerStart, lead: indentOf(text, first) }
  return noteSplices(text, place, threads, write)
}

/** Most headers hold nothing, and close themselves. */
export function headerNotes(
  text: string,
  header: XmlElement | undefined,
  threads: readonly ThreadToWrite[],
): readonly Splice[] {
  if (header === undefined || threads.length === 0) return []
  const { start, innerStart, end, name } = header
  if (innerStart < end)
    return noteSplices(text, { known: childrenNamed(header, 'note'), at: innerStart, lead: '' }, threads, write)
  const tag = `${text.slice(start, innerStart).replace(/\s*\/>$/u, '')}>`
  const notes = threads.flatMap(({ remarks }) => remarks.map(write)).join('')
  return [{ range: { start, end }, replacement: `${tag}${notes}</${name}>` }]
}
