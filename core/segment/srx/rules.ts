/** Segmentation rules as SRX 2.0 knows them: plain data, as read from a file or made from our tables. */

/** One rule: where `before` ends and `after` starts, there is (`break`) or is no (`keep`) boundary. */
export type SrxRule = {
  readonly action: 'break' | 'keep'
  /** Regular expressions in ICU's notation; an empty one holds everywhere. */
  readonly before: string
  readonly after: string
}

export type SrxLanguageRules = {
  readonly name: string
  /** In order: the first that fits a place decides about it. */
  readonly rules: readonly SrxRule[]
}

/** Which rules a language gets: those whose pattern fits the whole language tag. */
export type SrxLanguageMap = {
  readonly pattern: string
  readonly rules: string
}

export type SegmentingRules = {
  /** True: the rules of every map that fits, one after another; false: those of the first that fits. */
  readonly cascade: boolean
  readonly languageRules: readonly SrxLanguageRules[]
  readonly maps: readonly SrxLanguageMap[]
}

/** What keeps a regular expression from being used. `at` counts UTF-16 units of the pattern. */
export type PatternFault =
  | { readonly kind: 'unsupported'; readonly construct: string; readonly at: number }
  | { readonly kind: 'malformed'; readonly at: number }
  | { readonly kind: 'too-large' }

/** What was read differently from how it was written. Lines count from 1. */
export type SrxDiagnostic =
  | { readonly kind: 'unknown-element'; readonly line: number; readonly name: string }
  | { readonly kind: 'rule-left-out'; readonly line: number; readonly fault: PatternFault }
  | { readonly kind: 'map-left-out'; readonly line: number; readonly fault: PatternFault }
  | { readonly kind: 'read-as-greedy'; readonly line: number; readonly construct: 'possessive' | 'atomic' }
  | { readonly kind: 'no-such-rules'; readonly line: number; readonly name: string }

export type ReadSrx = {
  readonly rules: SegmentingRules
  /** The first thousand; a broken file may hold more. */
  readonly diagnostics: readonly SrxDiagnostic[]
}

/** Why a file gives no rules at all. Lines and columns count from 1. */
export type SrxRefused =
  | { readonly kind: 'too-large'; readonly lengthChars: number; readonly limitChars: number }
  | { readonly kind: 'broken-xml'; readonly line: number; readonly column: number; readonly why: string }
  | { readonly kind: 'doctype'; readonly line: number; readonly column: number }
  | { readonly kind: 'too-deep'; readonly line: number; readonly column: number; readonly limit: number }
  | { readonly kind: 'too-many-rules'; readonly line: number; readonly limit: number }
  | { readonly kind: 'not-srx'; readonly root: string }
  | { readonly kind: 'no-rules' }
