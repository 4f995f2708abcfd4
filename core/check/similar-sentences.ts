/** Which sentences of an article have nearly the same words; kept between edits, so that only new sentences are compared. */
import type { Word } from '../language/word.ts'
import type { ParagraphView, SegmentView } from './view.ts'

/** A sentence's words, whoever says them: all segments with the same words in the same order share one. */
export type Wording = {
  readonly words: readonly Word[]
  /** Wordings this one may be a copy of, the likest first, then those that share an earlier word of it. */
  readonly alike: readonly Alike[]
  /** True if no other sentence that was ever asked for had the same words or nearly. */
  readonly isAlone: boolean
}

/** `likeness` is above 0, at most 0.9; `firstShared` is the place of the first word both have among its longer words. */
export type Alike = { readonly wording: Wording; readonly likeness: number; readonly firstShared: number }

export type SimilarSentences = {
  /** The wording of each of its segments; undefined if it is too short to be told from others. */
  wordingsIn(paragraph: ParagraphView): readonly (Wording | undefined)[]
  /** Forgets what it knows if much more is known than the sentences that are there now. */
  forgetBeyond(sentences: number): void
}

/** Shorter sentences may well be said twice. */
const shortestWords = 4
/** Words of fewer letters stand everywhere and tell nothing. */
const longWord = 4
/** Wordings that edits left behind are kept up to so many more than are in use. */
const leftBehind = 2_000

type Entry = Wording & {
  readonly alike: Alike[]
  isAlone: boolean
  /** The longer words it is looked up by, those that seem rarest first. */
  readonly telling: readonly string[]
  /** Another wording with the same sum. */
  readonly sameSum: Entry | undefined
  /** A bit for each word, out of 32 and out of 31: of two alike sentences one has all bits of the other. */
  readonly bits: number
  readonly otherBits: number
}

/** An empty index. What it answers depends on the words alone, never on what it was asked before. */
export function createSimilarSentences(): SimilarSentences {
  const bySum = new Map<number, Entry>()
  let size = 0
  const index: Index = { byFirst: new Map(), byTelling: new Map() }

  function add(words: readonly Word[], { sum, ...bits }: Sums): Entry {
    const telling = tellingOf(words)
    const entry: Entry = { words, alike: [], isAlone: true, telling, sameSum: bySum.get(sum), ...bits }
    for (const other of candidates(index, entry)) link(entry, other)
    addTo(index.byFirst, entry.telling[0] ?? '', entry)
    for (const word of entry.telling) addTo(index.byTelling, word, entry)
    bySum.set(sum, entry)
    size++
    return entry
  }
  function wordingOf({ words }: SegmentView): Entry | undefined {
    if (words.length < shortestWords || !words.some(isLong)) return undefined
    const sums = sumsOf(words)
    let before = bySum.get(sums.sum)
    while (before && !areSame(before.words, words)) before = before.sameSum
    if (before) before.isAlone = false
    return before ?? add(words, sums)
  }
  let known = new WeakMap<ParagraphView, readonly (Wording | undefined)[]>()
  return {
    wordingsIn(paragraph) {
      const wordings = known.get(paragraph) ?? paragraph.segments.map(wordingOf)
      known.set(paragraph, wordings)
      return wordings
    },
    forgetBeyond(sentences) {
      if (size <= sentences + leftBehind) return
      known = new WeakMap()
      bySum.clear()
      size = 0
      index.byFirst.clear()
      index.byTelling.clear()
    },
  }
}

/** So many words more or fewer still make a copy. */
function slackOf(lengthWords: number): number {
  return Math.max(1, lengthWords * 0.12)
}

/** Entries with their bits side by side: thousands may share a word, and nearly all are told apart by bits alone. */
type Shelf = { readonly entries: Entry[]; readonly bits: number[]; readonly otherBits: number[] }

/**
 * Common words stand in thousands of sentences; of these only a few are about as long. So under each word stand its
 * sentences by how many words they have.
 */
type Shelves = Map<string, Map<number, Shelf>>

/** Sentences by the first of their telling words, and by each of them. */
type Index = { readonly byFirst: Shelves; readonly byTelling: Shelves }

function addTo(index: Shelves, word: string, entry: Entry): void {
  let bySize = index.get(word)
  if (!bySize) {
    bySize = new Map()
    index.set(word, bySize)
  }
  const shelf = bySize.get(entry.words.length)
  // Most shelves hold one sentence for good: lists made whole take a tenth of the room of lists that grew.
  if (!shelf) bySize.set(entry.words.length, { entries: [entry], bits: [entry.bits], otherBits: [entry.otherBits] })
  else {
    shelf.entries.push(entry)
    shelf.bits.push(entry.bits)
    shelf.otherBits.push(entry.otherBits)
  }
}

/** One more of the longer words than may be missing from a sentence that is alike, the longest first. */
function tellingOf(words: readonly Word[]): readonly string[] {
  const most = Math.floor(slackOf(words.length)) + 1
  const rarest: string[] = []
  for (const { lower: word } of words) {
    if (word.length < longWord) continue
    let place = Math.min(rarest.length, most)
    while (place > 0 && isRarer(word, rarest[place - 1] ?? '')) place--
    if (place === most || rarest[place - 1] === word) continue
    if (rarest.length === most) rarest.pop()
    rarest.splice(place, 0, word)
  }
  return rarest
}

/** As far as letters tell. */
function isRarer(word: string, other: string): boolean {
  return word.length > other.length || (word.length === other.length && word < other)
}

/**
 * All that may be alike. Of two alike sentences the larger has all words of the smaller and few more. So of the words
 * both have, the first in any fixed order is the smaller's very first and among the larger's telling ones.
 */
function candidates({ byFirst, byTelling }: Index, entry: Entry): readonly Entry[] {
  const size = entry.words.length
  const found: Entry[] = []
  const holding = byTelling.get(entry.telling[0] ?? '')
  if (holding)
    for (let longer = size; longer - size <= slackOf(longer); longer++)
      addThoseThatHold(found, holding.get(longer), entry)
  for (const word of entry.telling) {
    const held = byFirst.get(word)
    if (!held) continue
    for (let shorter = size - 1; size - shorter <= slackOf(size); shorter--)
      addThoseHeldBy(found, held.get(shorter), entry)
  }
  return found
}

/** Entries that may have all words of the smaller one. */
function addThoseThatHold(found: Entry[], shelf: Shelf | undefined, smaller: Entry): void {
  if (!shelf) return
  const { bits, otherBits } = smaller
  for (let at = 0; at < shelf.entries.length; at++) {
    if ((bits & ~(shelf.bits[at] ?? 0)) !== 0 || (otherBits & ~(shelf.otherBits[at] ?? 0)) !== 0) continue
    const entry = shelf.entries[at]
    if (entry) found.push(entry)
  }
}

/** Entries all of whose words the larger one may have. */
function addThoseHeldBy(found: Entry[], shelf: Shelf | undefined, larger: Entry): void {
  if (!shelf) return
  const [absent, otherAbsent] = [~larger.bits, ~larger.otherBits]
  for (let at = 0; at < shelf.entries.length; at++) {
    if (((shelf.bits[at] ?? 0) & absent) !== 0 || ((shelf.otherBits[at] ?? 0) & otherAbsent) !== 0) continue
    const entry = shelf.entries[at]
    if (entry) found.push(entry)
  }
}

/** What a sentence's words come to, and their bits. */
type Sums = Pick<Entry, 'bits' | 'otherBits'> & { readonly sum: number }

function sumsOf(words: readonly Word[]): Sums {
  let [all, bits, otherBits] = [0, 0, 0]
  for (const { lower } of words) {
    let sum = lower.length
    for (let at = 0; at < lower.length; at++) sum = (Math.imul(sum, 31) + lower.charCodeAt(at)) >>> 0
    bits |= 1 << (sum % 32)
    otherBits |= 1 << (sum % 31)
    all = (Math.imul(all, 0x01000193) + sum) | 0
  }
  return { sum: all, bits, otherBits }
}

function areSame(a: readonly Word[], b: readonly Word[]): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at]?.lower !== b[at]?.lower) return false
  return true
}

function isLong({ lower }: Word): boolean {
  return lower.length >= longWord
}

/** The different longer words, in the order of the sentence. */
function longIn(words: readonly Word[]): readonly string[] {
  return [...new Set(words.filter(isLong).map(({ lower }) => lower))]
}

function link(a: Entry, b: Entry): void {
  const likeness = likenessOf(a.words, b.words)
  if (likeness === 0) return
  a.isAlone = false
  b.isAlone = false
  note(a, b, likeness)
  note(b, a, likeness)
}

/** Only sentences that share most of the later one's longer words are alike. */
function note(later: Entry, earlier: Entry, likeness: number): void {
  const there = new Set(longIn(earlier.words))
  const long = longIn(later.words)
  const shared = long.filter((word) => there.has(word))
  if (shared.length < Math.max(1, Math.floor(long.length * 0.7))) return
  later.alike.push({ wording: earlier, likeness, firstShared: long.indexOf(shared[0] ?? '') })
  later.alike.sort((x, y) => y.likeness - x.likeness || x.firstShared - y.firstShared)
}

/** 0.9 for the same words otherwise ordered; less for a word or two more or fewer; 0 if other figures or content words differ. */
function likenessOf(a: readonly Word[], b: readonly Word[]): number {
  const left = a.map(({ lower }) => lower)
  const extra: string[] = []
  for (const { lower: word } of b) {
    const at = left.indexOf(word)
    if (at < 0) extra.push(word)
    else left.splice(at, 1)
  }
  if (left.length > 0 && extra.length > 0) return 0
  const different = left.length + extra.length
  if (different === 0) return 0.9
  if ([...left, ...extra].some((word) => /\p{N}/u.test(word))) return 0
  const longest = Math.max(a.length, b.length)
  return longest >= 6 && different <= slackOf(longest) ? 1 - different / longest : 0
}
