/** Notes of an XLIFF file, comments and tracked changes of Trados, and whom memoQ names. */
import { append } from '../../model/lists.ts'
import { tradosComments, wordsIn } from '../bitext/notes.ts'
import { emptyMargin, type FileMark, type Margin, type MarginRemark } from '../margin.ts'
import { readMoment } from '../moment.ts'
import { childNamed, childrenNamed, descendantsNamed, tagAttributes } from '../xml/names.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { readSegments } from './read-2.ts'
import { readTransUnits, type TransUnit } from './read-12.ts'
import { isVersion2 } from './read-xliff.ts'

/** Of a file that was opened; of any other nothing. */
export function readMargin(bytes: Uint8Array): Margin {
  const read = readXml('XLIFF', bytes)
  if (!read.ok) return emptyMargin
  const { text, root } = read.value
  return isVersion2(text, root) ? { marks: [], remarks: notesOf2(text, root) } : marginOf12(text, root)
}

function note(text: string, element: XmlElement, unit: number, from: string): readonly MarginRemark[] {
  const words = wordsIn(text, element).trim()
  const by = tagAttributes(text, element).get(from)
  return words === '' ? [] : [{ unit, quote: undefined, by, words }]
}

/** Notes stand with the unit, whose first segment they are told of. */
function notesOf2(text: string, root: XmlElement): readonly MarginRemark[] {
  const segments = readSegments(text, root)
  return descendantsNamed(root, 'unit').flatMap((unit) => {
    const first = segments.findIndex(({ segment }) => segment.start > unit.start && segment.end < unit.end)
    const notes = childNamed(unit, 'notes')
    if (first < 0 || notes === undefined) return []
    return childrenNamed(notes, 'note').flatMap((one) => note(text, one, first, 'category'))
  })
}

function marginOf12(text: string, root: XmlElement): Margin {
  const trados = readTrados(text, root)
  const marks: FileMark[] = []
  const remarks: MarginRemark[] = []
  let unit = 0
  for (const transUnit of readTransUnits(text, root)) {
    const own = { text, unit, transUnit }
    append(marks, trados.marksOf(own))
    append(marks, memoqMarks(own))
    append(
      remarks,
      childrenNamed(transUnit.element, 'note').flatMap((one) => note(text, one, unit, 'from')),
    )
    append(remarks, trados.remarksOf(own))
    unit += transUnit.pieces.length
  }
  return { marks, remarks }
}

type Own = { readonly text: string; readonly unit: number; readonly transUnit: TransUnit }

function memoqMarks({ text, unit, transUnit: { dialect, element } }: Own): readonly FileMark[] {
  if (dialect.kind !== 'memoq') return []
  const attributes = tagAttributes(text, element)
  const by = attributes.get(`${dialect.prefix}:lastchanginguser`)
  const atMs = readMoment(attributes.get(`${dialect.prefix}:lastchangedtimestamp`))
  return by === undefined || by === '' ? [] : [{ unit, by, atMs }]
}

/** What is said is kept at the head of the file, and marks in the text lead to it. */
function readTrados(text: string, root: XmlElement) {
  const comments = tradosComments(text, root)
  const revisions = new Map(
    descendantsNamed(root, 'rev-def').map((one) => [tagAttributes(text, one).get('id') ?? '', one]),
  )
  const marksIn = ({ target, pieces: [piece] }: TransUnit, types: readonly string[]) => {
    const all = target === undefined || piece === undefined ? [] : descendantsNamed(target, 'mrk')
    return all.filter((mrk) => types.includes(tagAttributes(text, mrk).get('mtype') ?? ''))
  }
  const idIn = (mrk: XmlElement, attribute: string): string =>
    [...tagAttributes(text, mrk)].find(([one]) => one.endsWith(`:${attribute}`))?.[1] ?? ''
  return {
    marksOf: ({ unit, transUnit }: Own): readonly FileMark[] =>
      marksIn(transUnit, ['x-sdl-added', 'x-sdl-deleted']).flatMap((mrk) => {
        const revision = revisions.get(idIn(mrk, 'revid'))
        const attributes = revision && tagAttributes(text, revision)
        const by = attributes?.get('author')
        return by === undefined ? [] : [{ unit, by, atMs: readMoment(attributes?.get('date')) }]
      }),
    remarksOf: ({ unit, transUnit }: Own): readonly MarginRemark[] =>
      marksIn(transUnit, ['x-sdl-comment']).flatMap((mrk) => {
        const quote = wordsIn(text, mrk).trim()
        const said = comments.get(idIn(mrk, 'cid')) ?? []
        return said.map(({ author, words }) => ({ unit, quote, by: author === '' ? undefined : author, words }))
      }),
  }
}
