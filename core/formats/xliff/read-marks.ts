/** Whose the tracked changes of Trados are, and whom memoQ names. */
import { append } from '../../model/lists.ts'
import type { FileMark } from '../file-mark.ts'
import { readMoment } from '../moment.ts'
import { descendantsNamed } from '../xml/names.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { readTransUnits, type TransUnit } from './read-12.ts'
import { isVersion2 } from './read-xliff.ts'
import { readRevisions } from './revisions.ts'

/** Of a file that was opened; of any other nothing. */
export function readMarks(bytes: Uint8Array): readonly FileMark[] {
  const read = readXml('XLIFF', bytes)
  if (!read.ok || isVersion2(read.value.root)) return []
  const { text, root } = read.value
  const tradosMarks = readTrados(root)
  const marks: FileMark[] = []
  let unit = 0
  for (const transUnit of readTransUnits(text, root)) {
    const own = { unit, transUnit }
    append(marks, tradosMarks(own))
    append(marks, memoqMarks(own))
    unit += transUnit.pieces.length
  }
  return marks
}

type Own = { readonly unit: number; readonly transUnit: TransUnit }

function memoqMarks({ unit, transUnit: { dialect, element } }: Own): readonly FileMark[] {
  if (dialect.kind !== 'memoq') return []
  const attributes = element.attributes
  const by = attributes.get(`${dialect.prefix}:lastchanginguser`)
  const atMs = readMoment(attributes.get(`${dialect.prefix}:lastchangedtimestamp`))
  return by === undefined || by === '' ? [] : [{ unit, by, atMs }]
}

/** Who changed what is kept at the head of the file, and marks in the text lead to it. */
function readTrados(root: XmlElement): (own: Own) => readonly FileMark[] {
  const revisionOf = readRevisions(root)
  if (revisionOf === undefined) return () => []
  return ({ unit, transUnit: { pieces } }) =>
    pieces.flatMap(({ home }, nth) =>
      (home === undefined ? [] : descendantsNamed(home, 'mrk')).flatMap((mark) => {
        const revision = revisionOf(mark)
        return revision === undefined ? [] : [{ unit: unit + nth, by: revision.by, atMs: readMoment(revision.date) }]
      }),
    )
}
