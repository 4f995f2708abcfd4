/** Which quotation marks a language sets outside and inside; after the delimiters of CLDR, with what its press does. */
import type { LanguageTag } from '../../model/ids.ts'
import { languagePart } from '../language-part.ts'

export type QuotePair = readonly [open: string, close: string]

export type QuoteStyle = {
  readonly primary: QuotePair
  readonly nested: QuotePair
  /** True where the press often sets the same mark inside as outside, and nobody minds. */
  readonly mayNestSame?: true
}

const styles: Readonly<Record<LanguageTag, QuoteStyle>> = {
  en: { primary: ['“', '”'], nested: ['‘', '’'] },
  ru: { primary: ['«', '»'], nested: ['„', '“'], mayNestSame: true },
  uk: { primary: ['«', '»'], nested: ['„', '“'], mayNestSame: true },
  kk: { primary: ['«', '»'], nested: ['“', '”'], mayNestSame: true },
  ky: { primary: ['«', '»'], nested: ['“', '”'], mayNestSame: true },
  de: { primary: ['„', '“'], nested: ['‚', '‘'] },
  fr: { primary: ['«', '»'], nested: ['“', '”'] },
  es: { primary: ['«', '»'], nested: ['“', '”'] },
  tr: { primary: ['“', '”'], nested: ['‘', '’'] },
}

/** The style of a language by its tag; undefined if the table has none. Straight marks are any language's second choice. */
export function quoteStyleOf(language: LanguageTag): QuoteStyle | undefined {
  return styles[languagePart(language)]
}

/** The marks for a quotation inside one that is set between marks like `outer`. */
export function marksInside(outer: string, style: QuoteStyle): QuotePair {
  if (outer === '"') return style.nested[0] === '‘' ? ["'", "'"] : style.nested
  return outer === style.nested[0] ? style.primary : style.nested
}
