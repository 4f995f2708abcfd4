/** Comments of a Word document: the part they stand in, made where there is none, and what leads to it. */

import { folderOf, relationsPart } from '../package/relations.ts'
import { encodePart, readPart } from '../package/xml-entry.ts'
import type { ExportComment } from '../redline-edits.ts'
import { splice } from '../text-grammar.ts'
import { writeXmlText } from '../xml/characters.ts'
import { editTag } from '../xml/edit-tag.ts'
import type { XmlFile } from '../xml/read-xml.ts'
import type { WordPackage } from './find-parts.ts'
import { type WordXml, wordXml } from './names.ts'

/** A comment with its number in the document. */
export type NumberedComment = ExportComment & { readonly id: number }

export type CommentsPart = {
  /** Numbers that comments of the document have already. */
  readonly taken: ReadonlySet<number>
  /** The entries of the package that change with these comments in it. */
  readonly withComments: (comments: readonly NumberedComment[]) => ReadonlyMap<string, Uint8Array>
}

const contentType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'
const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'

/** `main` is the body. */
export function commentsPart(container: WordPackage, main: WordXml): CommentsPart {
  const name = container.comments
  const file = name === undefined ? undefined : partOf(container, name)
  if (name !== undefined && file !== undefined) {
    const xml = wordXml(file.text, file.root)
    return {
      taken: new Set(idsOf(file.text, xml)),
      withComments: (comments) => new Map([[name, appended(container, name, file, writeComments(comments, xml))]]),
    }
  }
  return { taken: new Set(), withComments: (comments) => newPart(container, main, comments) }
}

/** All numbers that marks of a text have: changes, bookmarks, comments. */
export function idsOf(text: string, { written }: WordXml): readonly number[] {
  return [...text.matchAll(new RegExp(String.raw`\s${written('id')}=["'](\d{1,10})["']`, 'gu'))].map(([, id]) =>
    Number(id),
  )
}

/** Who and when, as attributes. */
export function signature(
  { written }: WordXml,
  { name, atMs }: { readonly name: string; readonly atMs: number },
): string {
  const date = `${new Date(atMs).toISOString().slice(0, 19)}Z`
  const tag = editTag('<x/>', { [written('author')]: name, [written('date')]: date })
  return tag.slice('<x '.length, -'/>'.length)
}

function writeComments(comments: readonly NumberedComment[], xml: WordXml): string {
  const { written } = xml
  return comments
    .map(({ id, words, ...hand }) => {
      const paragraphs = words.split('\n').map((line) => {
        const text = `<${written('t')} xml:space="preserve">${writeXmlText(line)}</${written('t')}>`
        return `<${written('p')}><${written('r')}>${text}</${written('r')}></${written('p')}>`
      })
      const head = `${written('comment')} ${written('id')}="${id}" ${signature(xml, hand)}`
      return `<${head}>${paragraphs.join('')}</${written('comment')}>`
    })
    .join('')
}

function appended(container: WordPackage, name: string, file: XmlFile, added: string): Uint8Array {
  const { text, root } = file
  const isEmptyTag = root.innerStart === root.end
  const tag = text.slice(root.start, root.innerStart)
  const replacement = isEmptyTag ? `${tag.replace(/\s*\/>$/u, '>')}${added}</${root.name}>` : added
  const range = isEmptyTag ? { start: root.start, end: root.end } : { start: root.innerEnd, end: root.innerEnd }
  return encodePart(container.source, { name, file }, splice(text, [{ range, replacement }]))
}

function newPart(
  container: WordPackage,
  main: WordXml,
  comments: readonly NumberedComment[],
): ReadonlyMap<string, Uint8Array> {
  const [body = ''] = container.textParts
  const names = new Set(container.source.entries.map((entry) => entry.name))
  let part = `${folderOf(body)}comments.xml`
  for (let nth = 1; names.has(part); nth++) part = `${folderOf(body)}comments${nth}.xml`
  const xml = wordXml(`<w:comments xmlns:w="${main.namespace}">`, rootOf(`<w:comments xmlns:w="${main.namespace}">`))
  const text = `${declaration}<w:comments xmlns:w="${main.namespace}">${writeComments(comments, xml)}</w:comments>`
  const relations = relationsPart(body)
  const known = partOf(container, relations)
  const type = `${relationsOf(main)}/comments`
  let id = 'rIdComments'
  while (known?.text.includes(`"${id}"`)) id += '1'
  const relation = `<Relationship Id="${id}" Type="${type}" Target="/${part}"/>`
  const changes = new Map([[part, new TextEncoder().encode(text)]])
  const bare = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
  const related = known
    ? appended(container, relations, known, relation)
    : new TextEncoder().encode(`${bare}${relation}</Relationships>`)
  changes.set(relations, related)
  const types = partOf(container, '[Content_Types].xml')
  const override = `<Override PartName="/${part}" ContentType="${contentType}"/>`
  if (types !== undefined)
    changes.set('[Content_Types].xml', appended(container, '[Content_Types].xml', types, override))
  return changes
}

/** Strict documents have relations of their own. */
function relationsOf({ namespace }: WordXml): string {
  return namespace.startsWith('http://purl.oclc.org/')
    ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
}

function rootOf(tag: string) {
  return {
    kind: 'element',
    name: 'w:comments',
    start: 0,
    innerStart: tag.length,
    innerEnd: tag.length,
    end: tag.length,
    children: [],
  } as const
}

function partOf({ source }: WordPackage, name: string): XmlFile | undefined {
  const read = readPart(source, name)
  return read.ok ? read.value : undefined
}
