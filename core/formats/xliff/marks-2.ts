/** Inline elements of XLIFF 2. */
import type { CanonicalCode, CodeFreedom } from '../../model/inline-text.ts'
import { lookOfNative } from '../bitext/native-look.ts'
import type { Mark } from '../bitext/xml-content.ts'
import { localName } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import { visibleIn } from './marks-12.ts'

const bySubType: Readonly<Record<string, CanonicalCode>> = {
  'xlf:b': 'b',
  'xlf:i': 'i',
  'xlf:u': 'u',
  'xlf:lb': 'br',
  'xlf:pb': 'br',
  'xlf:link': 'link',
}

/** What `originalData` of the unit keeps under an id, as it is written there. */
type DataOf = (id: string) => string | undefined

/** By the element's name; one nobody knows is a code as a whole. */
export function markOf2(element: XmlElement, dataOf: DataOf): Mark {
  const attributes = element.attributes
  const canonical = canonicalOf(attributes, dataOf)
  const may = freedomOf(attributes)
  switch (localName(element)) {
    case 'pc':
    case 'mrk':
      return { canonical, may, as: { kind: 'around' } }
    case 'sc':
    case 'sm':
      return { canonical, may, as: { kind: 'half', half: 'open', key: attributes.get('id') } }
    case 'ec':
    case 'em':
      return { canonical, may, as: { kind: 'half', half: 'close', key: attributes.get('startRef') } }
    case 'cp':
      return { canonical: 'other', equiv: '', may, as: { kind: 'alone' } }
    default: {
      const data = dataOf(attributes.get('dataRef') ?? '') ?? ''
      const equiv = canonical === 'br' ? '\n' : (attributes.get('equiv') ?? visibleIn(data))
      return { canonical, equiv, may, as: { kind: 'alone' } }
    }
  }
}

/** By its types, else by the mark-up that the unit keeps for it. */
function canonicalOf(attributes: ReadonlyMap<string, string>, dataOf: DataOf): CanonicalCode {
  const type = attributes.get('type')
  const bySub = bySubType[attributes.get('subType') ?? '']
  if (bySub !== undefined) return bySub
  if (type === 'link' || type === 'image') return type
  const data = attributes.get('dataRefStart') ?? attributes.get('dataRef')
  return (data === undefined ? undefined : lookOfNative(dataOf(data) ?? '')) ?? 'other'
}

/** Only what is said: what may be done with a code of which nothing is said is ours to decide. */
function freedomOf(attributes: ReadonlyMap<string, string>): Partial<CodeFreedom> {
  const said = (name: string): boolean | undefined => {
    const value = attributes.get(name)
    return value === undefined ? undefined : value === 'yes'
  }
  const [canDelete, canReorder, canOverlap] = [said('canDelete'), said('canReorder'), said('canOverlap')]
  return {
    ...(canDelete !== undefined && { delete: canDelete }),
    ...(canReorder !== undefined && { reorder: canReorder }),
    ...(canOverlap !== undefined && { overlap: canOverlap }),
  }
}
