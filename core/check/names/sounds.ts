/** How a name sounds across alphabets: the cheapest way to write Cyrillic letters in Latin ones. */
import type { Language } from '../../language/language.ts'
import { readOnce } from '../../language/notes.ts'
import { renderings } from './renderings.ts'

type Rendering = { readonly from: string; readonly to: string; readonly cost: number }

const vowels = new Uint8Array(0x500)
for (const letter of 'aeiouyаеёиоуыэюяәөұүі') vowels[letter.charCodeAt(0)] = 1
const isVowel = (letter: string) => vowels[letter.charCodeAt(0)] === 1

/** Renderings by the first letters of both sides; see `indexOf`. */
const renderingsAt: (Rendering[] | undefined)[] = Array.from({ length: 26 * 256 })
/** Pairs of first letters that can sound alike: most pairs of words are told apart by these alone. */
const beginnings = new Uint8Array(26 * 256)
const noRenderings: readonly Rendering[] = []

/** One number for a Cyrillic and a Latin letter; it lies outside the tables for any other character. */
function indexOf(cyrillic: number, latin: number): number {
  const index = latin < 97 || latin > 122 ? -1 : (latin - 97) * 256 + cyrillic - 0x400
  return cyrillic < 0x400 || cyrillic > 0x4ff ? -1 : index
}

for (const [from, tiers] of Object.entries(renderings))
  for (const [tier, spellings] of tiers.split(' / ').entries())
    for (const to of spellings.split(' ')) {
      const index = indexOf(from.charCodeAt(0), to.charCodeAt(0))
      beginnings[index] = 1
      renderingsAt[index] = [...(renderingsAt[index] ?? []), { from, to, cost: [0, 0.3, 0.7][tier] ?? 1 }]
    }
for (const letter of 'аеёиоуыэюяәөұүі')
  for (const first of 'aeiouyh') beginnings[indexOf(letter.charCodeAt(0), first.charCodeAt(0))] = 1

/** What may be left of the Latin word where the Cyrillic one has come to its ending, and what that costs. */
const tails = new Map<string, number>([['', 0]])
for (const [letters, cost] of [
  ['a e', 0.15],
  ['s o y ia', 0.2],
  ['i us es', 0.3],
  ['os is um as ans ians ian', 0.4],
  ['n ns', 0.5],
  ['an', 0.6],
] as const)
  for (const tail of letters.split(' ')) tails.set(tail, cost)
const longestTail = 4

/** Longer words are no names; this bounds the work. */
const mostLetters = 24
const never = 99

const largestCache = 30_000

/** Words in plain Latin letters, as they were asked with names of one language. */
const plainWords = readOnce((_: Language) => new Map<string, string>())

/** Latin letters alone, without marks and possessive. */
function plainLatin(word: string, language: Language): string {
  if (/^[a-z]+$/.test(word)) return word
  const plain = plainWords(language)
  const before = plain.get(word)
  if (before !== undefined) return before
  if (plain.size > largestCache) plain.clear()
  const bare = word
    .replace(/['’]s$/, '')
    .normalize('NFD')
    .replace(/ø/g, 'o')
    .replace(/ł/g, 'l')
  const latin = bare
    .replace(/ß/g, 'ss')
    .replace(/æ/g, 'ae')
    .replace(/ı/g, 'i')
    .replace(/[^a-z]/g, '')
  plain.set(word, latin)
  return latin
}

/**
 * How far two names are apart for each letter of the shorter one: 0 for the same sound, 0.3 where a third of the letters
 * is oddly written. Both in lower case; a case ending of the Cyrillic word costs nothing. Above `most` it may say 99.
 */
export function soundShare(latin: string, cyrillic: string, language: Language, most = 0.4): number {
  if (cyrillic.length > mostLetters || latin.length > mostLetters) return never
  const letters = plainLatin(latin, language)
  if (letters === '' || !beginnings[indexOf(cyrillic.charCodeAt(0), letters.charCodeAt(0))]) return never
  const size = Math.max(3, Math.min(letters.length, cyrillic.length))
  return (
    measure(letters, cyrillic.replace(/[ъ'’-]/g, ''), language.pack.names?.endings ?? noEndings, most * size) / size
  )
}

const noEndings: ReadonlySet<string> = new Set([''])
/** No ending has more letters. */
const longestEnding = 8

/** Filled anew for each pair of words. */
const costs = new Float64Array((mostLetters + 4) * (mostLetters + 6))

/** The last of them that was reached within the limit. */
let farthest = 0

function measure(latin: string, cyrillic: string, endings: ReadonlySet<string>, limit: number): number {
  const [rows, columns] = [cyrillic.length, latin.length]
  const width = columns + 5
  costs.fill(never, 0, (rows + 3) * width)
  costs[0] = 0
  let best = never
  farthest = 0
  // Most pairs are told apart by their first letters: beyond the farthest place within the limit nothing is left to ask.
  for (let at = 0; at <= farthest; at += width) {
    const row = at / width
    for (let column = 0; column <= columns && at + column <= farthest; column++) {
      const here = costs[at + column] ?? never
      if (here > limit || here >= best) continue
      best = Math.min(best, here + endCost(latin, column, cyrillic, row, endings))
      if (row < rows || column < columns) step(here, width, cyrillic, row, latin, column, limit)
    }
  }
  return best
}

/** What it costs to stop here: what is left is a tail of the one and an ending of the other. */
function endCost(latin: string, column: number, cyrillic: string, row: number, endings: ReadonlySet<string>): number {
  const rows = cyrillic.length
  if (rows - row > longestEnding || latin.length - column > longestTail || (row < 2 && rows > 2)) return never
  const tail = tails.get(latin.slice(column))
  return tail !== undefined && endings.has(cyrillic.slice(row)) ? tail : never
}

function reach(at: number, cost: number, limit: number): void {
  if (cost > limit || cost >= (costs[at] ?? 0)) return
  costs[at] = cost
  if (at > farthest) farthest = at
}

/** Goes on from one place: by a rendering, or by passing over a letter of either side. */
function step(
  here: number,
  width: number,
  cyrillic: string,
  row: number,
  latin: string,
  column: number,
  limit: number,
): void {
  const at = row * width + column
  const letter = cyrillic.charAt(row)
  const other = latin.charAt(column)
  for (const { from, to, cost } of renderingsAt[indexOf(cyrillic.charCodeAt(row), latin.charCodeAt(column))] ??
    noRenderings)
    if ((from.length === 1 || cyrillic.startsWith(from, row)) && (to.length === 1 || latin.startsWith(to, column)))
      reach(at + from.length * width + to.length, here + cost + oddness(from, to, latin.charAt(column + 1)), limit)
  if (letter !== '') reach(at + width, here + passingCyrillic(letter), limit)
  if (other !== '' && (column > 0 || other === 'h' || isVowel(other)))
    reach(at + 1, here + passingLatin(other, latin.charAt(column - 1)), limit)
}

function passingCyrillic(letter: string): number {
  if (letter === 'ь') return 0
  return letter === 'й' ? 0.3 : isVowel(letter) ? 0.7 : 1.1
}

function passingLatin(letter: string, before: string): number {
  if (letter === 'h' || letter === 'e') return 0.35
  return isVowel(letter) ? 0.6 : before === letter ? 0.1 : 1
}

/** C is soft before e, i and y; Greek names in it are the exception: "Фракия" is "Thrace". */
function oddness(from: string, to: string, next: string): number {
  if (to !== 'c' || (from !== 'к' && from !== 'с')) return 0
  const isSoft = next === 'e' || next === 'i' || next === 'y'
  return from === 'к' && isSoft ? 0.3 : from === 'с' && !isSoft ? 0.7 : 0
}
