/** XML parts of a Word document that grow, and new ones with what leads to them. */

import { folderOf, relationsPart } from '../package/relations.ts'
import { encodePart, readPart } from '../package/xml-entry.ts'
import { splice } from '../text-grammar.ts'
import { readXml, type XmlFile } from '../xml/read-xml.ts'
import type { WordPackage } from './find-parts.ts'

/** A kind of part that the body leads to. */
export type PartKind = {
  /** Of its file, without an ending. */
  readonly name: string
  readonly relation: string
  readonly contentType: string
  /** The start tag of its root, and its name. */
  readonly opening: string
  readonly root: string
}

const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\r\n'
const typesPart = '[Content_Types].xml'

export class PackageChanges {
  readonly changed = new Map<string, Uint8Array>()
  readonly #container: WordPackage

  constructor(container: WordPackage) {
    this.#container = container
  }

  /** As it stands by now; undefined for what is no part. */
  part(name: string | undefined): XmlFile | undefined {
    if (name === undefined) return undefined
    const changed = this.changed.get(name)
    const read = changed === undefined ? readPart(this.#container.source, name) : readXml(name, changed)
    return read.ok ? read.value : undefined
  }

  /** Puts mark-up at the end of a part's root. */
  append(name: string, added: string): void {
    const file = this.part(name)
    if (file === undefined) return
    const { text, root } = file
    const isEmptyTag = root.innerStart === root.end
    const tag = text.slice(root.start, root.innerStart)
    const replacement = isEmptyTag ? `${tag.replace(/\s*\/>$/u, '>')}${added}</${root.name}>` : added
    const range = isEmptyTag ? { start: root.start, end: root.end } : { start: root.innerEnd, end: root.innerEnd }
    this.changed.set(name, encodePart(this.#container.source, { name, file }, splice(text, [{ range, replacement }])))
  }

  /** Makes a part that was not there, beside the body. */
  add(kind: PartKind, inner: string): void {
    const [body = ''] = this.#container.textParts
    const names = new Set(this.#container.source.entries.map((entry) => entry.name))
    let part = `${folderOf(body)}${kind.name}.xml`
    for (let nth = 1; names.has(part); nth++) part = `${folderOf(body)}${kind.name}${nth}.xml`
    this.#write(part, `${declaration}${kind.opening}${inner}</${kind.root}>`)
    this.#relate(relationsPart(body), kind, part)
    this.append(typesPart, `<Override PartName="/${part}" ContentType="${kind.contentType}"/>`)
  }

  #relate(relations: string, { name, relation }: PartKind, part: string): void {
    const known = this.part(relations)
    let id = `rId${name.charAt(0).toUpperCase()}${name.slice(1)}`
    while (known?.text.includes(`"${id}"`)) id += '1'
    const added = `<Relationship Id="${id}" Type="${relation}" Target="/${part}"/>`
    if (known !== undefined) {
      this.append(relations, added)
      return
    }
    const bare = `${declaration}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">`
    this.#write(relations, `${bare}${added}</Relationships>`)
  }

  #write(name: string, text: string): void {
    this.changed.set(name, new TextEncoder().encode(text))
  }
}
