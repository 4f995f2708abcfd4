/** How a language is called in the interface: by our own words, or by those of the engine where we have none. */
import { languagePart } from '../../core/model/language-tag.ts'

export type OwnNames = {
  readonly interfaceLanguage: string
  /** Our word for a tag; undefined if there is none. */
  readonly wordFor: (tag: string) => string | undefined
  /** Puts a language and what narrows it together: "Portuguese (BR)". */
  readonly narrowed: (language: string, by: string) => string
}

/** The engine knows no Kazakh names: there a narrower tag is named by its language and the rest of the tag. */
export function languageName(tag: string, { interfaceLanguage, wordFor, narrowed }: OwnNames): string {
  const own = wordFor(tag)
  if (own !== undefined) return own
  const [known] = Intl.DisplayNames.supportedLocalesOf(interfaceLanguage)
  const name = known && new Intl.DisplayNames(known, { type: 'language', fallback: 'none' }).of(tag)
  if (name !== undefined) return name
  const part = languagePart(tag)
  const wide = wordFor(part)
  return wide === undefined ? tag : narrowed(wide, tag.slice(part.length + 1))
}
