/** The language of a tag without script and region. */
import type { LanguageTag } from '../model/ids.ts'

/** `kk` of `kk-Cyrl-KZ`, in lower case. */
export function languagePart(tag: LanguageTag): string {
  return (tag.split(/[-_]/)[0] ?? tag).toLowerCase()
}
