/** What people and programs noted at the units of a bilingual file. */
import type { FileRemark } from '../format.ts'
import { readMoment } from '../moment.ts'
import { readXmlText } from '../xml/characters.ts'
import { childrenNamed, descendantsNamed, tagAttributes } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

/** Remarks that belong together, the first one first. */
export type Note = readonly FileRemark[]

/** All words below an element, tags left out. */
export function wordsIn(text: string, { children }: XmlElement): string {
  return children
    .map((child) => {
      if (child.kind === 'element') return wordsIn(text, child)
      if (child.kind === 'cdata') return text.slice(child.start + 9, child.end - 3)
      return readXmlText(text.slice(child.start, child.end))
    })
    .join('')
}

/** A note as an element: who wrote it stands in one of its attributes, and when in another. */
export function remarkIn(text: string, element: XmlElement): FileRemark | undefined {
  const words = wordsIn(text, element).trim()
  if (words === '') return undefined
  const attributes = tagAttributes(text, element)
  const first = (...names: readonly string[]) =>
    names.map((name) => attributes.get(name)).find((one) => one !== undefined)
  return {
    author: first('from', 'user', 'creatoruser') ?? '',
    atMs: readMoment(first('date', 'time')),
    words,
    native: undefined,
  }
}

/** The notes right in an element, each by itself. */
export function notesIn(text: string, element: XmlElement): readonly Note[] {
  return childrenNamed(element, 'note').flatMap((note) => {
    const remark = remarkIn(text, note)
    return remark === undefined ? [] : [[remark]]
  })
}

/** The comments of a Trados file, which stand at its head, by the id that the words they speak of name. */
export function tradosComments(text: string, root: XmlElement): ReadonlyMap<string, Note> {
  if (!text.includes('cmt-def')) return new Map()
  const named = childrenNamed(root, 'doc-info').flatMap((info) => descendantsNamed(info, 'cmt-def'))
  return new Map(
    named.map((one) => {
      const said = descendantsNamed(one, 'Comment').flatMap((comment) => remarkIn(text, comment) ?? [])
      return [tagAttributes(text, one).get('id') ?? '', said]
    }),
  )
}

/** Those of them whose words stand in an element. */
export function tradosNotesIn(text: string, element: XmlElement, comments: ReadonlyMap<string, Note>): readonly Note[] {
  if (comments.size === 0) return []
  const ids = descendantsNamed(element, 'mrk').flatMap((mark) => {
    const attributes = tagAttributes(text, mark)
    return attributes.get('mtype') === 'x-sdl-comment' ? [attributes.get('sdl:cid') ?? ''] : []
  })
  return [...new Set(ids)].flatMap((id) => {
    const note = comments.get(id)
    return note === undefined || note.length === 0 ? [] : [note]
  })
}

/** The comments memoQ keeps at a unit. */
export function memoqNotesIn(text: string, unit: XmlElement): readonly Note[] {
  return childrenNamed(unit, 'comments').flatMap((list) => {
    const said = childrenNamed(list, 'comment').flatMap((comment) => remarkIn(text, comment) ?? [])
    return said.length === 0 ? [] : [said]
  })
}
