/** Language tags of BCP 47: `kk`, `pt-BR`, `zh-Hant`, `sr-Latn-RS`. The one place that reads them. */
import type { LanguageTag } from './ids.ts'

/**
 * Language, script, region and variants, as people and files tag text. Extensions, private use and the tags of before
 * 2005 are left out: they name no language that a text could be in, or say nothing that matters here.
 */
const shape = /^[a-z]{2,3}(?:-[a-z]{4})?(?:-(?:[a-z]{2}|\d{3}))?(?:-(?:[a-z\d]{5,8}|\d[a-z\d]{3}))*$/iu

/**
 * The canonical form of a tag (`PT_br` → `pt-BR`, `iw` → `he`), with `_` read as `-` as systems write it; undefined if it
 * is none. Whether such a language exists is not asked.
 */
export function canonicalLanguage(raw: string): LanguageTag | undefined {
  const tag = raw.trim().replaceAll('_', '-')
  if (!shape.test(tag)) return undefined
  try {
    return Intl.getCanonicalLocales(tag)[0]
  } catch (error) {
    // A variant that stands twice.
    if (error instanceof RangeError) return undefined
    throw error
  }
}

/** BCP 47 for a language that nobody knows. */
export const unknownLanguage: LanguageTag = 'und'

/** The language of a tag without script and region, in lower case: `kk` of `kk-Cyrl-KZ`. */
export function languagePart(tag: LanguageTag): LanguageTag {
  return (tag.split(/[-_]/u)[0] ?? tag).toLowerCase()
}

/**
 * The tag itself and the wider ones it falls back to, the nearest first: `zh-Hant-TW`, `zh-Hant`, `zh` (RFC 4647, lookup:
 * cut from the end until something is found).
 */
export function languageAndWider(tag: LanguageTag): readonly LanguageTag[] {
  const parts = tag.split('-')
  return parts.map((_, cut) => parts.slice(0, parts.length - cut).join('-'))
}

/** What there is for a tag, or for the nearest wider one that has something. */
export function lookUpLanguage<Value>(tag: LanguageTag, known: ReadonlyMap<LanguageTag, Value>): Value | undefined {
  for (const one of languageAndWider(canonicalLanguage(tag) ?? tag)) {
    const found = known.get(one)
    if (found !== undefined) return found
  }
  return undefined
}

/** True if what is known of a language holds for text of this tag: it is the same, or a wider one. */
export function holdsFor(known: LanguageTag, tag: LanguageTag): boolean {
  return languageAndWider(tag).includes(known)
}
