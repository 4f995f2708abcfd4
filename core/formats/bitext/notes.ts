/** What people and programs noted at the units of a bilingual file. */
import type { Block } from '../../model/article.ts'
import type { RemarkWants } from '../../model/comment.ts'
import { codeCharacter } from '../../model/inline-text.ts'
import type { Span } from '../../model/span.ts'
import type { FileRemark, FileThread, UnitNote } from '../format.ts'
import { readMoment } from '../moment.ts'
import { readXmlText } from '../xml/characters.ts'
import { childrenNamed, descendantsNamed } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { readSigned, readSignedLines } from './signed-words.ts'

/** A remark as it stands in the file. */
type Noted = FileRemark & { readonly wants: RemarkWants | undefined }

/** Each by itself, with its answers behind it. */
function threadsOf(noted: readonly Noted[]): readonly FileThread[] {
  const threads: { remarks: FileRemark[]; wants?: FileThread['wants'] }[] = []
  for (const { wants, ...remark } of noted) {
    const before = wants === 'answer' ? threads.at(-1) : undefined
    if (before !== undefined) before.remarks.push(remark)
    else threads.push({ remarks: [remark], ...wanted(wants) })
  }
  return threads
}

function wanted(wants: RemarkWants | undefined): Pick<FileThread, 'wants'> {
  return wants === undefined || wants === 'note' || wants === 'answer' ? {} : { wants }
}

/** The lines of a comment that names nobody but in its words. */
export function notesInWords(text: string): readonly UnitNote[] {
  return threadsOf(readSignedLines(text.trim()).map((one) => ({ ...one, atMs: undefined, native: undefined })))
}

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

/** A note as an element: who wrote it stands in one of its attributes or in its words, and when in another. */
function remarkIn(text: string, element: XmlElement): Noted | undefined {
  const { author, wants, words } = readSigned(wordsIn(text, element).trim())
  if (words === '') return undefined
  const attributes = element.attributes
  const first = (...names: readonly string[]) =>
    names.map((name) => attributes.get(name)).find((one) => one !== undefined)
  return {
    author: first('from', 'user', 'creatoruser') ?? author,
    atMs: readMoment(first('date', 'time')),
    words,
    native: undefined,
    wants,
  }
}

/** The notes right in an element. */
export function notesIn(text: string, element: XmlElement): readonly UnitNote[] {
  return threadsOf(childrenNamed(element, 'note').flatMap((note) => remarkIn(text, note) ?? []))
}

/** Remarks in one list answer each other. */
function asOne(noted: readonly Noted[]): readonly FileThread[] {
  const [first, ...others] = noted
  if (first === undefined) return []
  return [{ remarks: [first, ...others].map(({ wants: _, ...remark }) => remark), ...wanted(first.wants) }]
}

/** The comments of a Trados file, which stand at its head, by the id that the words they speak of name. */
export function tradosComments(text: string, root: XmlElement): ReadonlyMap<string, FileThread> {
  const named = childrenNamed(root, 'doc-info').flatMap((info) => descendantsNamed(info, 'cmt-def'))
  return new Map(
    named.flatMap((one) => {
      const said = asOne(descendantsNamed(one, 'Comment').flatMap((comment) => remarkIn(text, comment) ?? []))
      return said.map((thread): [string, FileThread] => [one.attributes.get('id') ?? '', thread])
    }),
  )
}

/** Those of them whose words stand in an element; `block` is what was read of it, if it is of the translation. */
export function tradosNotesIn(
  text: string,
  element: XmlElement,
  comments: ReadonlyMap<string, FileThread>,
  block: Block | undefined,
): readonly UnitNote[] {
  if (comments.size === 0) return []
  const seen = new Set<string>()
  return descendantsNamed(element, 'mrk').flatMap((mark) => {
    const attributes = mark.attributes
    const id = [...attributes].find(([name]) => /(?:^|:)cid$/u.test(name))?.[1] ?? ''
    const thread = attributes.get('mtype') === 'x-sdl-comment' && !seen.has(id) ? comments.get(id) : undefined
    if (thread === undefined) return []
    seen.add(id)
    const span = block && spanOf(block, text.slice(mark.start, mark.innerStart))
    return [{ ...thread, ...(span && { span }) }]
  })
}

/** The words between a pair of codes, by the mark-up of the opening one; undefined where that is all of the text. */
function spanOf({ text, codes }: Block, raw: string): Span | undefined {
  const open = codes.find((code) => code.kind === 'open' && code.raw === raw)
  if (open?.pair === undefined) return undefined
  const [start, end] = [text.indexOf(codeCharacter(open.id)) + 1, text.indexOf(codeCharacter(open.pair))]
  const isAll = text.slice(0, start - 1).trim() === '' && text.slice(end + 1).trim() === ''
  return start < end && !isAll ? { start, end } : undefined
}

/** The comments memoQ keeps at a unit. */
export function memoqNotesIn(text: string, unit: XmlElement): readonly UnitNote[] {
  return childrenNamed(unit, 'comments').flatMap((list) =>
    asOne(childrenNamed(list, 'comment').flatMap((comment) => remarkIn(text, comment) ?? [])),
  )
}
