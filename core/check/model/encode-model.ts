/** Packs a word model into two strings: words by frequency class, front-coded; pairs as differences. */

/** What a model file holds. All characters are printable ASCII, but for letters of words. */
export type PackedModel = {
  /** Classes of falling frequency, each `code|words|capitals`; see `encodeModel`. */
  readonly classes: readonly (readonly [code: number, words: string, capitals: string])[]
  /** For each word in order: its successors as differences and frequency codes. */
  readonly pairs: string
}

export type CountedWord = { readonly word: string; readonly count: number; readonly capitalShare: number }
export type CountedPair = { readonly first: number; readonly second: number; readonly count: number }

/** Digits of the packed numbers; the first 32 end a number, the others go on. */
export const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz-_'

/** Frequencies are kept as steps of √2. */
export function frequencyCode(count: number): number {
  return Math.min(31 * 2, Math.max(0, Math.round(2 * Math.log2(count)) + 4))
}

/** The frequency a code stands for. */
export function frequencyOf(code: number): number {
  return 2 ** ((code - 4) / 2)
}

/** `words` and the indexes in `pairs` are in one order; the packed order is by class, then by alphabet. */
export function encodeModel(words: readonly CountedWord[], pairs: readonly CountedPair[]): PackedModel {
  const order = words
    .map((word, index) => ({ ...word, index, code: frequencyCode(word.count) }))
    .sort((a, b) => b.code - a.code || (a.word < b.word ? -1 : 1))
  const place = new Int32Array(words.length)
  for (const [at, word] of order.entries()) place[word.index] = at
  const codes = [...new Set(order.map((word) => word.code))]
  const classes = codes.map((code) => {
    const members = order.filter((word) => word.code === code)
    const capitals = members.map((word) => digits[Math.round(word.capitalShare * 9)] ?? '0').join('')
    return [code, frontCode(members.map((word) => word.word)), capitals] as const
  })
  return { classes, pairs: packPairs(words.length, pairs, place) }
}

/** Each word as how many letters it shares with the one before, and the rest. */
function frontCode(words: readonly string[]): string {
  let before = ''
  const coded = words.map((word) => {
    let shared = 0
    while (shared < 31 && shared < before.length && shared < word.length && before[shared] === word[shared]) shared++
    before = word
    return `${digits[shared] ?? '0'}${word.slice(shared)}`
  })
  return coded.join(' ')
}

function packPairs(size: number, pairs: readonly CountedPair[], place: Int32Array): string {
  const followers: { second: number; count: number }[][] = Array.from({ length: size }, () => [])
  for (const { first, second, count } of pairs)
    followers[place[first] ?? 0]?.push({ second: place[second] ?? 0, count })
  return followers.map(packFollowers).join(' ')
}

function packFollowers(followers: readonly { second: number; count: number }[]): string {
  let before = -1
  const packed = [...followers]
    .sort((a, b) => a.second - b.second)
    .map(({ second, count }) => {
      const step = packNumber(second - before)
      before = second
      return step + (digits[Math.min(63, frequencyCode(count))] ?? '0')
    })
  return packed.join('')
}

function packNumber(value: number): string {
  let packed = digits[value % 32] ?? '0'
  for (let rest = Math.floor(value / 32); rest > 0; rest = Math.floor(rest / 32))
    packed = (digits[32 + (rest % 32)] ?? '0') + packed
  return packed
}
