/** The tracked changes of a Word document: how many there are and whose, and the document with all of them accepted or rejected. */
import type { FileRefused } from '../../model/file.ts'
import { ok, type Result } from '../../model/result.ts'
import { writePackage } from '../package/write-package.ts'
import { encodePart, readPart } from '../package/xml-entry.ts'
import type { WordPackage } from './find-parts.ts'
import { wordXml } from './names.ts'
import { type Resolution, resolveMarkup } from './resolve-markup.ts'

export type FoundChanges = {
  readonly count: number
  /** Those of them that took something away. */
  readonly deletions: number
  readonly people: number
}

/** Each is one change, wherever it stands. */
const marks =
  /<(?:[\w.-]+:)?(ins|del|moveFrom|moveTo|cellIns|cellDel|cellMerge|numberingChange|(?:rPr|pPr|sectPr|tbl(?:Pr|PrEx|Grid)|tcPr|trPr)Change)(?=[\s/>])([^>]*)>/gu

const takesAway = new Set(['del', 'moveFrom', 'cellDel'])

/** What people changed in the text parts, of those of their changes that Word lets anybody accept or reject. */
export function findChanges(parts: readonly { readonly text: string }[]): FoundChanges {
  const authors = new Set<string>()
  let [count, deletions] = [0, 0]
  for (const { text } of parts) {
    for (const [, name = '', attributes = ''] of text.matchAll(marks)) {
      count++
      deletions += Number(takesAway.has(name))
      authors.add(/\s(?:[\w.-]+:)?author="([^"]*)"/u.exec(attributes)?.[1] ?? '')
    }
  }
  return { count, deletions, people: authors.size }
}

/** The document as whoever accepted (or rejected) all changes would have it; without any, the very bytes. */
export function resolveChanges(container: WordPackage, resolution: Resolution): Result<Uint8Array, FileRefused> {
  const changed = new Map<string, Uint8Array>()
  for (const name of container.textParts) {
    const part = readPart(container.source, name)
    if (!part.ok) return part
    if (part.value === undefined || part.value.text.search(marks) < 0) continue
    const { text, root } = part.value
    const resolved = resolveMarkup(wordXml(text, root), root, resolution)
    const whole = text.slice(0, root.start) + resolved + text.slice(root.end)
    if (whole !== text) changed.set(name, encodePart(container.source, { name, file: part.value }, whole))
  }
  return ok(writePackage(container.source, changed))
}
