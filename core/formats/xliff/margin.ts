/** Notes of an XLIFF file, comments and tracked changes of Trados, and whom memoQ names. */
import { append } from '../../model/lists.ts'
import { emptyMargin, type FileMark, type FileRemark, type Margin, momentOf } from '../margin.ts'
import { readXmlText } from '../xml/characters.ts'
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

function note(text: string, element: XmlElement, unit: number, from: string): readonly FileRemark[] {
  const words = wordsOf(text, element)
  const by = tagAttributes(text, element).get(from)
  return words === '' ? [] : [{ unit, quote: undefined, by, words }]
}

/** Without mark-up inside. */
function wordsOf(text: string, { innerStart, innerEnd }: XmlElement): string {
  return readXmlText(text.slice(innerStart, innerEnd).replace(/<[^>]*>/gu, '')).trim()
}

/** Notes stand with the unit, whose first segment they are told of. */
function notesOf2(text: string, root: XmlElement): readonly FileRemark[] {
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
  const remarks: FileRemark[] = []
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
  const atMs = momentOf(attributes.get(`${dialect.prefix}:lastchangedtimestamp`))
  return by === undefined || by === '' ? [] : [{ unit, by, atMs }]
}

/** What is said is kept at the head of the file, and marks in the text lead to it. */
function readTrados(text: string, root: XmlElement) {
  const kept = new Map<string, XmlElement>()
  for (const name of ['rev-def', 'cmt-def'] as const) {
    for (const element of descendantsNamed(root, name)) {
      kept.set(`${name} ${tagAttributes(text, element).get('id')}`, element)
    }
  }
  const marksIn = ({ target, pieces: [piece] }: TransUnit, types: readonly string[]) => {
    const all = target === undefined || piece === undefined ? [] : descendantsNamed(target, 'mrk')
    return all.filter((mrk) => types.includes(tagAttributes(text, mrk).get('mtype') ?? ''))
  }
  const keptFor = (mrk: XmlElement, name: string, attribute: string): XmlElement | undefined => {
    const found = [...tagAttributes(text, mrk)].find(([one]) => one.endsWith(`:${attribute}`))
    return found && kept.get(`${name} ${found[1]}`)
  }
  return {
    marksOf: ({ unit, transUnit }: Own): readonly FileMark[] =>
      marksIn(transUnit, ['x-sdl-added', 'x-sdl-deleted']).flatMap((mrk) => {
        const revision = keptFor(mrk, 'rev-def', 'revid')
        const attributes = revision && tagAttributes(text, revision)
        const by = attributes?.get('author')
        return by === undefined ? [] : [{ unit, by, atMs: momentOf(attributes?.get('date')) }]
      }),
    remarksOf: ({ unit, transUnit }: Own): readonly FileRemark[] =>
      marksIn(transUnit, ['x-sdl-comment']).flatMap((mrk) => {
        const home = keptFor(mrk, 'cmt-def', 'cid')
        const said = home === undefined ? [] : descendantsNamed(home, 'Comment')
        return said.flatMap((one) =>
          note(text, one, unit, 'user').map((remark) => ({ ...remark, quote: wordsOf(text, mrk) })),
        )
      }),
  }
}
