/** Tracked changes of Trados: marks around words, and at the head of the file who made them and when. */
import { descendantsNamed } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

export type Revision = {
  readonly kind: 'added' | 'deleted'
  readonly by: string
  /** As the file writes it. */
  readonly date: string | undefined
}

/** What a mark tells; undefined for one that is no tracked change, or of nobody. */
export type RevisionOf = (mark: XmlElement) => Revision | undefined

/** Undefined where the file tells of no change at all. */
export function readRevisions(root: XmlElement): RevisionOf | undefined {
  const definitions = new Map(
    descendantsNamed(root, 'rev-def').map((one) => [one.attributes.get('id') ?? '', one.attributes]),
  )
  if (definitions.size === 0) return undefined
  return ({ attributes }) => {
    const kind = /^x-sdl-(added|deleted)$/u.exec(attributes.get('mtype') ?? '')?.[1]
    if (kind !== 'added' && kind !== 'deleted') return undefined
    const id = [...attributes].find(([name]) => name.endsWith(':revid'))?.[1] ?? ''
    const by = definitions.get(id)?.get('author')
    return by === undefined ? undefined : { kind, by, date: definitions.get(id)?.get('date') }
  }
}
