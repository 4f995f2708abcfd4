/** Inline elements of XLIFF 1.2, and what its dialects make of them. */
import type { CanonicalCode } from '../../model/inline-text.ts'
import { lookOfNative } from '../bitext/native-look.ts'
import type { Mark } from '../bitext/xml-content.ts'
import { readXmlText } from '../xml/characters.ts'
import { localName } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'
import type { TradosTags } from './trados-tags.ts'

const byType: Readonly<Record<string, CanonicalCode>> = {
  bold: 'b',
  'x-bold': 'b',
  'x-strong': 'b',
  italic: 'i',
  'x-italic': 'i',
  'x-em': 'i',
  underlined: 'u',
  underline: 'u',
  'x-sup': 'sup',
  'x-sub': 'sub',
  link: 'link',
  'x-a': 'link',
  lb: 'br',
  'x-br': 'br',
  image: 'image',
}

/** What a program puts in later: `%s`, `%1$d`, `{0}`, `${name}`. */
const placeholder = /^(?:%[\d$.]*[a-zA-Z@]+|\$?\{[\w.]*\})$/u

/** A placeholder as a reader sees it; the mark-up a native code stands for is nothing to read. */
export function visibleIn(content: string): string {
  const text = readXmlText(content)
  return placeholder.test(text) ? text : ''
}

/** By its type, the mark-up it quotes, or the tag of its file that it names. */
function meaningOf(text: string, element: XmlElement, tags: TradosTags): CanonicalCode {
  const { attributes, innerStart, innerEnd } = element
  const byItsType = byType[attributes.get('ctype') ?? '']
  if (byItsType !== undefined) return byItsType
  const name = localName(element)
  const meant = name === 'g' ? tags.get(attributes.get('id') ?? '') : undefined
  const quotes = name === 'bpt' || name === 'ept' || name === 'it'
  return meant ?? (quotes ? lookOfNative(text.slice(innerStart, innerEnd)) : undefined) ?? 'other'
}

/** By the element's name; one nobody knows is a code as a whole. */
export function markOf12(text: string, element: XmlElement, tags: TradosTags): Mark {
  const attributes = element.attributes
  const canonical = meaningOf(text, element, tags)
  const rid = attributes.get('rid')
  const key = rid === undefined ? `id ${attributes.get('id')}` : `rid ${rid}`
  switch (localName(element)) {
    case 'g':
      return { canonical, as: { kind: 'around' } }
    case 'mrk':
      // Words that a tracked change deleted are no words of the text.
      return attributes.get('mtype') === 'x-sdl-deleted'
        ? { canonical: 'other', as: { kind: 'alone' } }
        : { canonical, as: { kind: 'around' } }
    case 'bx':
    case 'bpt':
      return { canonical, as: { kind: 'half', half: 'open', key } }
    case 'ex':
    case 'ept':
      return { canonical, as: { kind: 'half', half: 'close', key } }
    case 'it':
      return {
        canonical,
        as: { kind: 'half', half: attributes.get('pos') === 'close' ? 'close' : 'open', key: undefined },
      }
    default: {
      const said = attributes.get('equiv-text') ?? visibleIn(text.slice(element.innerStart, element.innerEnd))
      return { canonical, equiv: canonical === 'br' ? '\n' : said, as: { kind: 'alone' } }
    }
  }
}
