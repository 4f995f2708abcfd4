/** What the tags of a Trados file mean: its header tells it once of each, and texts name them by their ids. */

import type { CanonicalCode } from '../../model/inline-text.ts'
import { lookOfNative } from '../bitext/native-look.ts'
import { childNamed, childrenNamed } from '../xml/names.ts'
import type { XmlElement } from '../xml/scan-xml.ts'

export type TradosTags = ReadonlyMap<string, CanonicalCode>

export const noTags: TradosTags = new Map()

const lookOfKey: Readonly<Record<string, CanonicalCode>> = { Bold: 'b', Italic: 'i', Underline: 'u' }
const lookOfPosition: Readonly<Record<string, CanonicalCode>> = { Superscript: 'sup', Subscript: 'sub' }

/** Of the `header` of one file; by the mark-up a tag quotes, else by the format it has. */
export function tradosTags(text: string, header: XmlElement): TradosTags {
  const formats = new Map(
    every(header, 'fmt-defs', 'fmt-def').map((format) => [format.attributes.get('id'), formatLook(text, format)]),
  )
  const tags = every(header, 'tag-defs', 'tag').flatMap((tag): [string, CanonicalCode][] => {
    const [id, opens, format] = [tag.attributes.get('id'), childNamed(tag, 'bpt'), childNamed(tag, 'fmt')]
    const quoted = opens && lookOfNative(text.slice(opens.innerStart, opens.innerEnd))
    const look = quoted ?? formats.get(format?.attributes.get('id'))
    return id === undefined || look === undefined ? [] : [[id, look]]
  })
  return tags.length === 0 ? noTags : new Map(tags)
}

function every(header: XmlElement, list: string, name: string): readonly XmlElement[] {
  return childrenNamed(header, list).flatMap((defs) => childrenNamed(defs, name))
}

function formatLook(text: string, format: XmlElement): CanonicalCode | undefined {
  for (const value of childrenNamed(format, 'value')) {
    const [key, said] = [value.attributes.get('key') ?? '', text.slice(value.innerStart, value.innerEnd)]
    const look = key === 'TextPosition' ? lookOfPosition[said] : /^true$/iu.test(said) ? lookOfKey[key] : undefined
    if (look !== undefined) return look
  }
  return undefined
}
