/** Which quotation marks a language sets outside and inside; after the delimiters of CLDR, with what its press does. */

export type QuotePair = readonly [open: string, close: string]

export type QuoteStyle = {
  readonly primary: QuotePair
  readonly nested: QuotePair
  /** True where the press often sets the same mark inside as outside, and nobody minds. */
  readonly mayNestSame?: true
}

/** The marks for a quotation inside one that is set between marks like `outer`. */
export function marksInside(outer: string, style: QuoteStyle): QuotePair {
  if (outer === '"') return style.nested[0] === '‘' ? ["'", "'"] : style.nested
  return outer === style.nested[0] ? style.primary : style.nested
}
