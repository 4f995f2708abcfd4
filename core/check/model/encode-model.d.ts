/** Packs a word model into two strings: words by frequency class, front-coded; pairs as differences. */
/** What a model file holds. All characters are printable ASCII, but for letters of words. */
export type PackedModel = {
  /** Classes of falling frequency, each `code|words|capitals`; see `encodeModel`. */
  readonly classes: readonly (readonly [code: number, words: string, capitals: string])[]
  /** For each word in order: its successors as differences and frequency codes. */
  readonly pairs: string
}
export type CountedWord = {
  readonly word: string
  readonly count: number
  readonly capitalShare: number
}
export type CountedPair = {
  readonly first: number
  readonly second: number
  readonly count: number
}
/** Digits of the packed numbers; the first 32 end a number, the others go on. */
export declare const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'
/** Frequencies are kept as steps of √2. */
export declare function frequencyCode(count: number): number
/** The frequency a code stands for. */
export declare function frequencyOf(code: number): number
/** `words` and the indexes in `pairs` are in one order; the packed order is by class, then by alphabet. */
export declare function encodeModel(words: readonly CountedWord[], pairs: readonly CountedPair[]): PackedModel
