/** What a person looks for, and what is to stand in its place. */

export type SearchPattern = {
  readonly text: string
  /** Letters as they stand, or a regular expression of JavaScript with its `u` flag. */
  readonly isRegex: boolean
  readonly isWholeWords: boolean
  readonly isCaseExact: boolean
  /** False: "Abai" is found in "Abái", "все" in "всё"; й stays a letter of its own. */
  readonly isAccentExact: boolean
}

export type Replacement = {
  /** For a regular expression `$1`, `$<name>` and `$&` stand for what it caught, `$$` for a dollar. */
  readonly text: string
  /** What stands in place of "ABAI" is written in capitals, and in place of "Abai" with one. */
  readonly isCaseFollowed: boolean
}

export const patternFaults = [
  'empty',
  'unclosed-group',
  'unclosed-class',
  'unmatched-bracket',
  'nothing-to-repeat',
  'bad-escape',
  'bad-range',
  'bad-name',
  'too-large',
  'malformed',
] as const
/** Why something typed is no regular expression. */
export type PatternFault = (typeof patternFaults)[number]
