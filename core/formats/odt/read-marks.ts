/** Whose the tracked changes of an OpenDocument text are. */
import type { FileMark } from '../file-mark.ts'
import { type DocumentPart, readDocument } from './read-document.ts'
import { listChanges, marksIn } from './tracked-changes.ts'

/** Of a text that was opened; of any other nothing. */
export function readMarks(bytes: Uint8Array): readonly FileMark[] {
  const read = readDocument(bytes, false)
  if (!read.ok) return []
  let first = 0
  return read.value.parts.flatMap((part) => {
    const marks = marksOf(part, first)
    first += part.blocks.length
    return marks
  })
}

/** A change is of each paragraph that it begins or ends in. */
function marksOf({ text, file, blocks }: DocumentPart, first: number): readonly FileMark[] {
  const marks = marksIn(file.root)
  return listChanges(text, file.root).flatMap(({ id, author: by, atMs }) => {
    const paragraphs = new Set((marks.get(id) ?? []).flatMap(({ paragraph }) => paragraph ?? []))
    return [...paragraphs].flatMap(({ start, end }) => {
      const own = blocks.findIndex(({ range }) => range.start >= start && range.end <= end)
      return own < 0 ? [] : [{ unit: first + own, by, atMs }]
    })
  })
}
