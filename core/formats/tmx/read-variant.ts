/** One text of a translation unit: in which language it is, and what stands in it. The same for an article and for a memory. */
import type { CanonicalCode, InlineCode } from '../../model/inline-text.ts'
import type { CodeShelf } from '../bitext/code-shelf.ts'
import { lookOfNative } from '../bitext/native-look.ts'
import { type Content, type Mark, readContent } from '../bitext/xml-content.ts'
import { visibleIn } from '../xliff/marks-12.ts'
import { childNamed, localName } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

/** Where the offsets of elements lead, and what keeps the codes of it. */
export type TextPlace = { readonly text: string; readonly shelf: CodeShelf }

/** As the file writes it, in small letters. TMX 1.1 says `lang`. */
export function languageOf({ attributes }: XmlElement): string {
  return (attributes.get('xml:lang') ?? attributes.get('lang') ?? '').toLowerCase()
}

/** Undefined where there is none, or one of more codes than a block can hold. `known`: the codes of the other text. */
export function segmentOf(
  { text, shelf }: TextPlace,
  variant: XmlElement | undefined,
  known?: readonly InlineCode[],
): (Content & { readonly home: XmlElement }) | undefined {
  const home = variant && childNamed(variant, 'seg')
  if (home === undefined) return undefined
  const rules = { keepsLines: true, markOf: (element: XmlElement) => markOf(text, element), shelf }
  const content = readContent(text, home, rules, known)
  return content && { ...content, home }
}

/** `type` of TMX 1.4, section 3.3. */
const lookOfType: Readonly<Record<string, CanonicalCode>> = {
  bold: 'b',
  italic: 'i',
  ulined: 'u',
  dulined: 'u',
  link: 'link',
}

/** By its type, else by the mark-up it quotes. */
function meaningOf(text: string, { attributes, innerStart, innerEnd }: XmlElement): CanonicalCode {
  return lookOfType[attributes.get('type') ?? ''] ?? lookOfNative(text.slice(innerStart, innerEnd)) ?? 'other'
}

function markOf(text: string, element: XmlElement): Mark {
  const attributes = element.attributes
  const key = attributes.get('i') ?? undefined
  switch (localName(element)) {
    case 'hi':
      return { canonical: lookOfType[attributes.get('type') ?? ''] ?? 'other', as: { kind: 'around' } }
    case 'bpt':
      return { canonical: meaningOf(text, element), as: { kind: 'half', half: 'open', key } }
    case 'ept':
      return { canonical: meaningOf(text, element), as: { kind: 'half', half: 'close', key } }
    case 'it':
      return {
        canonical: 'other',
        as: { kind: 'half', half: attributes.get('pos') === 'end' ? 'close' : 'open', key: undefined },
      }
    default:
      return {
        canonical: 'other',
        equiv: visibleIn(text.slice(element.innerStart, element.innerEnd)),
        as: { kind: 'alone' },
      }
  }
}
