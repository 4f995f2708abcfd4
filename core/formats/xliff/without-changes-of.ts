/** A Trados file as if some of the people who changed it had not: only its words, to be read and not to be given to anybody. */
import { encodeAgain } from '../bitext/encode-again.ts'
import { type Splice, splice } from '../text-grammar.ts'
import { descendantsNamed } from '../xml/names.ts'
import { readXml } from '../xml/read-xml.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { isVersion2 } from './read-xliff.ts'
import { type RevisionOf, readRevisions } from './revisions.ts'

/** What they added is gone, what they deleted is back; a file that tells of no changes is as it came. */
export function withoutChangesOf(bytes: Uint8Array, isTheirs: (author: string) => boolean): Uint8Array {
  const read = readXml('XLIFF', bytes)
  if (!read.ok || isVersion2(read.value.root)) return bytes
  const { text, encoding, root } = read.value
  const revisionOf = readRevisions(root)
  if (revisionOf === undefined) return bytes
  const splices = descendantsNamed(root, 'target').flatMap((target) => rejections(target, revisionOf, isTheirs))
  const written = splices.length === 0 ? undefined : encodeAgain(splice(text, splices), encoding, bytes)
  return written?.ok === true ? written.value : bytes
}

function rejections(
  element: XmlElement,
  revisionOf: RevisionOf,
  isTheirs: (author: string) => boolean,
): readonly Splice[] {
  return element.children.flatMap((child) => {
    if (child.kind !== 'element') return []
    const revision = revisionOf(child)
    const within = () => rejections(child, revisionOf, isTheirs)
    if (revision === undefined || !isTheirs(revision.by)) return within()
    const { start, innerStart, innerEnd, end } = child
    const cut = (from: number, to: number): Splice => ({ range: { start: from, end: to }, replacement: '' })
    if (revision.kind === 'added' || innerStart === end) return [cut(start, end)]
    return [cut(start, innerStart), ...within(), cut(innerEnd, end)]
  })
}
