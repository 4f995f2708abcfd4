/** What people said at the cells of a sheet: notes as spreadsheets always knew them, and threads of later ones. */
import { groupBy } from '../../model/lists.ts'
import { wordsIn } from '../bitext/notes.ts'
import type { FileRemark, FileThread } from '../format.ts'
import { readMoment } from '../moment.ts'
import { relationsOf } from '../package/relations.ts'
import { readPart } from '../package/xml-entry.ts'
import { childNamed, childrenNamed } from '../xml/names.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { Book } from './read-book.ts'
import { richTextOf } from './rich-text.ts'

export type CellThread = FileThread & {
  /** The number of the row, as cells name it. */
  readonly row: string
}

/** In the order of the file. What cannot be read of them is left: they are no text. */
export function readCellComments(book: Book, sheet: string): readonly CellThread[] {
  const related = relationsOf(book.source, sheet)
  if (!related.ok) return []
  const partsOf = (type: string) =>
    related.value.flatMap((one) => (one.type === type ? (partNamed(book, one.target) ?? []) : []))
  return [
    ...partsOf('threadedComment').flatMap((part) => threadsIn(part, peopleOf(book))),
    ...partsOf('comments').flatMap(notesIn),
  ]
}

function partNamed({ source }: Book, name: string): XmlFile | undefined {
  const read = readPart(source, name)
  return read.ok ? read.value : undefined
}

/** Names by the ids that threads know people by. */
function peopleOf(book: Book): ReadonlyMap<string, string> {
  const related = relationsOf(book.source, book.main)
  const parts = related.ok ? related.value.filter(({ type }) => type === 'person') : []
  return new Map(
    parts.flatMap(({ target }) => {
      const part = partNamed(book, target)
      return (part === undefined ? [] : childrenNamed(part.root, 'person')).map((person) => {
        const { attributes } = person
        return [attributes.get('id') ?? '', attributes.get('displayName') ?? ''] as const
      })
    }),
  )
}

function threadsIn({ text, root }: XmlFile, people: ReadonlyMap<string, string>): readonly CellThread[] {
  const all = childrenNamed(root, 'threadedComment').map((element) => {
    const attributes = element.attributes
    const words = childNamed(element, 'text')
    const remark: FileRemark = {
      author: people.get(attributes.get('personId') ?? '') ?? '',
      atMs: readMoment(attributes.get('dT')),
      words: words === undefined ? '' : wordsIn(text, words).trim(),
      native: undefined,
    }
    const root = attributes.get('parentId') ?? attributes.get('id')
    return { root, row: rowOf(attributes.get('ref')), isResolved: attributes.get('done') === '1', remark }
  })
  return [...groupBy(all, ({ root }) => root).values()].flatMap((said) => {
    const remarks = said.map(({ remark }) => remark).filter(({ words }) => words !== '')
    const isResolved = said.some((one) => one.isResolved)
    return remarks.length === 0 ? [] : [{ row: said[0]?.row ?? '', isResolved, remarks }]
  })
}

/** Beside a thread stands a note for programs that know none; its author is called by the id of the thread. */
function notesIn({ text, root }: XmlFile): readonly CellThread[] {
  const listed = childNamed(root, 'authors')
  const authors = (listed === undefined ? [] : childrenNamed(listed, 'author')).map((one) => wordsIn(text, one))
  const list = childNamed(root, 'commentList')
  return (list === undefined ? [] : childrenNamed(list, 'comment')).flatMap((comment) => {
    const attributes = comment.attributes
    const author = authors[Number(attributes.get('authorId') ?? '-1')] ?? ''
    const words = saidIn(text, comment, author)
    if (words === '' || author.startsWith('tc=')) return []
    return [{ row: rowOf(attributes.get('ref')), remarks: [{ author, atMs: undefined, words, native: undefined }] }]
  })
}

/** Spreadsheets begin a note with the name of its author. */
function saidIn(text: string, comment: XmlElement, author: string): string {
  const content = childNamed(comment, 'text')
  const runs = content === undefined ? [] : richTextOf(text, content)
  const whole = runs.map((run) => run.text).join('')
  return (whole.startsWith(`${author}:`) ? whole.slice(author.length + 1) : whole).trim()
}

function rowOf(reference = ''): string {
  return reference.replace(/^[A-Z]+/iu, '')
}
