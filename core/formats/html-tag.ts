/** The tags that stand inside Markdown, pages and subtitles, as far as they tell what they mean. */
import type { CanonicalCode } from '../model/inline-text.ts'

/** Undefined for what is no tag. */
export function readTag(raw: string): { readonly name: string; readonly isClosing: boolean } | undefined {
  const [, slash, name] = /^<(\/?)([a-z][\w-]*)[^>]*>$/i.exec(raw) ?? []
  return name === undefined ? undefined : { name: name.toLowerCase(), isClosing: slash === '/' }
}

const meanings: Readonly<Record<string, CanonicalCode>> = {
  b: 'b',
  strong: 'b',
  i: 'i',
  em: 'i',
  u: 'u',
  sup: 'sup',
  sub: 'sub',
  a: 'link',
  br: 'br',
  img: 'image',
}

/** What a tag means; undefined for one that means nothing we know, and for what is no tag. */
export function canonicalTag(raw: string): CanonicalCode | undefined {
  const name = readTag(raw)?.name
  return name === undefined ? undefined : canonicalElement(name)
}

/** What an element of this name, in lower case, means. */
export function canonicalElement(name: string): CanonicalCode | undefined {
  return Object.hasOwn(meanings, name) ? meanings[name] : undefined
}
