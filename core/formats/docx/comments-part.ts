/** Comments of a Word document: the part they stand in, the one that says what answers what, and what leads to both. */

import type { ExportComment } from '../redline-edits.ts'
import { writeXmlText } from '../xml/characters.ts'
import { editTag } from '../xml/edit-tag.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { WordPackage } from './find-parts.ts'
import { elementsOf, type WordXml, wordXml, youngerValue } from './names.ts'
import { PackageChanges } from './package-changes.ts'

/** A comment with its number in the document, and in the list of those that were wished for. */
export type NumberedComment = ExportComment & { readonly id: number; readonly index: number }

export type CommentsPart = {
  /** Numbers that comments of the document have already. */
  readonly taken: ReadonlySet<number>
  /** The entries of the package that change with these comments in it. */
  readonly withComments: (comments: readonly NumberedComment[]) => ReadonlyMap<string, Uint8Array>
}

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const word2010 = 'http://schemas.microsoft.com/office/word/2010/wordml'
const word2012 = 'http://schemas.microsoft.com/office/word/2012/wordml'
const extendedRelation = 'http://schemas.microsoft.com/office/2011/relationships/commentsExtended'

/** `main` is the body. */
export function commentsPart(container: WordPackage, main: WordXml): CommentsPart {
  const known = new PackageChanges(container).part(container.comments)
  return {
    taken: new Set(known === undefined ? [] : idsOf(known.text, wordXml(known.text, known.root))),
    withComments: (comments) => {
      const changes = new PackageChanges(container)
      const threads = threadsOf(comments, known)
      putComments(changes, container, main, writeComments(comments, known, threads.paragraphOf))
      if (threads.entries !== '') putEntries(changes, container, threads)
      return changes.changed
    },
  }
}

/** All numbers that marks of a text have: changes, bookmarks, comments. */
export function idsOf(text: string, { written }: WordXml): readonly number[] {
  return [...text.matchAll(new RegExp(String.raw`\s${written('id')}=["'](\d{1,10})["']`, 'gu'))].map(([, id]) =>
    Number(id),
  )
}

/** Who and when, as attributes. */
export function signature(
  { written }: Pick<WordXml, 'written'>,
  { name, atMs }: { readonly name: string; readonly atMs: number },
): string {
  const date = `${new Date(atMs).toISOString().slice(0, 19)}Z`
  const tag = editTag('<x/>', { [written('author')]: name, [written('date')]: date })
  return tag.slice('<x '.length, -'/>'.length)
}

function putComments(changes: PackageChanges, container: WordPackage, main: WordXml, written: string): void {
  if (container.comments !== undefined) {
    changes.append(container.comments, written)
    return
  }
  const relation = `${relationsOf(main)}/comments`
  const opening = `<w:comments xmlns:w="${main.namespace}">`
  const kind = { name: 'comments', relation, contentType: `${contentType}.comments+xml`, opening, root: 'w:comments' }
  changes.add(kind, written)
}

type Threads = {
  /** What the last paragraph of a comment is called, so that others can answer it. */
  readonly paragraphOf: (comment: NumberedComment) => string | undefined
  /** A `commentEx` a comment; empty where nothing is answered and nothing settled. */
  readonly entries: string
  /** The customer's comments that are answered. */
  readonly answered: readonly string[]
}

function threadsOf(comments: readonly NumberedComment[], known: XmlFile | undefined): Threads {
  const natives = known === undefined ? new Map<string, string>() : paragraphsOf(known)
  const byIndex = new Map(comments.map((comment) => [comment.index, comment]))
  const parentOf = ({ answers }: NumberedComment): string | undefined => {
    if (answers === undefined) return undefined
    if ('native' in answers) return natives.get(answers.native)
    const own = byIndex.get(answers.index)
    return own && nameOf(own)
  }
  const isThreaded = comments.some((one) => parentOf(one) !== undefined || one.isResolved === true)
  if (!isThreaded) return { paragraphOf: () => undefined, entries: '', answered: [] }
  const taken = new Set(natives.values())
  function nameOf({ id }: NumberedComment): string {
    let name = 0x5e000000 + id
    while (taken.has(hexadecimal(name))) name += comments.length + 1
    return hexadecimal(name)
  }
  const entries = comments.map((comment) => {
    const parent = parentOf(comment)
    const done = comment.isResolved === true ? 1 : 0
    const answers = parent === undefined ? '' : ` w15:paraIdParent="${parent}"`
    return `<w15:commentEx xmlns:w15="${word2012}" w15:paraId="${nameOf(comment)}"${answers} w15:done="${done}"/>`
  })
  const answered = comments.flatMap(({ answers }) =>
    answers !== undefined && 'native' in answers ? (natives.get(answers.native) ?? []) : [],
  )
  return { paragraphOf: nameOf, entries: entries.join(''), answered: [...new Set(answered)] }
}

function hexadecimal(name: number): string {
  return name.toString(16).toUpperCase().padStart(8, '0')
}

/** What the last paragraph of each comment is called, by the number of the comment. */
function paragraphsOf({ text, root }: XmlFile): ReadonlyMap<string, string> {
  const xml = wordXml(text, root)
  const named = elementsOf(root).flatMap((comment): readonly [string, string][] => {
    const last = elementsOf(comment).findLast((child) => xml.nameOf(child) === 'w:p')
    const name = last && youngerValue(text, last, 'paraId')
    return name === undefined ? [] : [[xml.valueOf(comment, 'id') ?? '', name]]
  })
  return new Map(named)
}

/** Answered comments that the part does not name yet are named before their answers. */
function putEntries(changes: PackageChanges, { commentsExtended }: WordPackage, { entries, answered }: Threads): void {
  const known = changes.part(commentsExtended)
  const missing = answered.filter((name) => known?.text.includes(`"${name}"`) !== true)
  const named = missing.map((name) => `<w15:commentEx xmlns:w15="${word2012}" w15:paraId="${name}" w15:done="0"/>`)
  const added = named.join('') + entries
  if (commentsExtended !== undefined && known !== undefined) {
    changes.append(commentsExtended, added)
    return
  }
  const opening = `<w15:commentsEx xmlns:w15="${word2012}">`
  const type = `${contentType}.commentsExtended+xml`
  const root = 'w15:commentsEx'
  changes.add({ name: 'commentsExtended', relation: extendedRelation, contentType: type, opening, root }, added)
}

function writeComments(
  comments: readonly NumberedComment[],
  known: XmlFile | undefined,
  paragraphOf: Threads['paragraphOf'],
): string {
  const written = known === undefined ? (name: string) => `w:${name}` : wordXml(known.text, known.root).written
  return comments
    .map((comment) => {
      const lines = comment.words.split('\n')
      const paragraphs = lines.map((line, nth) => {
        const name = nth === lines.length - 1 ? paragraphOf(comment) : undefined
        const opening = name === undefined ? '' : ` xmlns:w14="${word2010}" w14:paraId="${name}"`
        const text = `<${written('t')} xml:space="preserve">${writeXmlText(line)}</${written('t')}>`
        return `<${written('p')}${opening}><${written('r')}>${text}</${written('r')}></${written('p')}>`
      })
      const signed = signature({ written }, comment)
      return `<${written('comment')} ${written('id')}="${comment.id}" ${signed}>${paragraphs.join('')}</${written('comment')}>`
    })
    .join('')
}

/** Strict documents have relations of their own. */
function relationsOf({ namespace }: WordXml): string {
  return namespace.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
}
