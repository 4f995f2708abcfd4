/** Reads one side of a bitext into numbers: lengths, words as vocabulary entries, everything the scores look up. */
import type { LanguageTag } from '../model/ids.ts'
import { type Checkpoint, Pace } from './control.ts'
import { foldWord } from './fold-word.ts'
import { canonicalNumber } from './numbers.ts'

/** What a vocabulary entry is; numbers and names travel between languages far better than other words. */
export const entryKinds = { word: 0, name: 1, number: 2, glyph: 3 } as const

/** The distinct words of one side. All arrays run in parallel, one place an entry. */
export type Vocabulary = {
  readonly size: number
  readonly language: LanguageTag
  /** The word in Latin letters, spelling differences smoothed away; a number in canonical digits. */
  readonly folded: readonly string[]
  readonly kinds: Uint8Array
  /** How often the entry stands in the text. */
  readonly counts: Int32Array
  /** The entry a word or a number falls under, whatever its ending; undefined when it is not in the text. */
  readonly idOfWord: (word: string) => number | undefined
}

/** One side: segment `i` has the words `words[start[i]] … words[start[i + 1] - 1]`. */
export type TokenizedSide = {
  readonly size: number
  readonly texts: readonly string[]
  /** In characters, white space not counted twice; never 0. */
  readonly lengths: Float64Array
  readonly start: Int32Array
  readonly words: Int32Array
  readonly blocks: readonly number[] | undefined
  readonly vocabulary: Vocabulary
}

const numberPattern = '\\p{Nd}{1,3}(?:[ \\u00a0\\u202f]\\p{Nd}{3})+(?!\\p{Nd})|\\p{Nd}+(?:[.,:]\\p{Nd}+)*'
const glyphPattern = '[\\p{sc=Han}\\p{sc=Hiragana}\\p{sc=Thai}\\p{sc=Lao}\\p{sc=Khmer}\\p{sc=Myanmar}]'
const wordPattern = "\\p{L}[\\p{L}\\p{M}]*(?:['’ʼ]\\p{L}+)*"
const tokenPattern = new RegExp(`(${numberPattern})|(${glyphPattern})|(${wordPattern})`, 'gu')

/** What reading a letter costs, in elementary steps. */
const stepsPerLetter = 4

/** Letters kept of a word when its inflected forms are thrown together. */
const stemLetters = 6

/** What of a folded entry its inflected forms have in common: entries of one stem are one entry. */
export function stemOf(folded: string, kind: number): string {
  return kind === entryKinds.word || kind === entryKinds.name ? folded.slice(0, stemLetters) : folded
}

/** Of a segment without end (a whole page in one line) so many words are read; of a word so many letters. */
const mostWords = 400
const mostLetters = 60

type Entry = { readonly id: number; readonly isCapital: boolean }

/** Collects vocabulary entries; every spelling is folded once. */
class VocabularyBuilder {
  private readonly entryOfSpelling = new Map<string, Entry>()
  private readonly idOfStem = new Map<string, number>()
  private readonly folded: string[] = []
  private readonly kinds: number[] = []
  private readonly counts: number[] = []

  add(spelling: string, kind: number, startsSegment: boolean): number {
    const entry = this.entryOfSpelling.get(spelling) ?? this.enter(spelling, kind)
    if (entry.id < 0) return -1
    this.counts[entry.id] = (this.counts[entry.id] ?? 0) + 1
    if (entry.isCapital && !startsSegment && kind === entryKinds.word) this.kinds[entry.id] = entryKinds.name
    return entry.id
  }

  private enter(spelling: string, kind: number): Entry {
    const folded = foldSpelling(spelling, kind)
    const entry = { id: folded === '' ? -1 : this.idOf(folded, kind), isCapital: startsWithCapital(spelling) }
    this.entryOfSpelling.set(spelling, entry)
    return entry
  }

  private idOf(folded: string, kind: number): number {
    const stem = stemOf(folded, kind)
    const known = this.idOfStem.get(stem)
    if (known !== undefined) return known
    const id = this.folded.length
    this.idOfStem.set(stem, id)
    this.folded.push(folded)
    this.kinds.push(kind)
    this.counts.push(0)
    return id
  }

  finish(language: LanguageTag): Vocabulary {
    return {
      size: this.folded.length,
      language,
      folded: this.folded,
      kinds: Uint8Array.from(this.kinds),
      counts: Int32Array.from(this.counts),
      idOfWord: (word) => {
        const kind = /^\p{Nd}/u.test(word) ? entryKinds.number : entryKinds.word
        return this.idOfStem.get(stemOf(foldSpelling(word, kind), kind))
      },
    }
  }
}

function foldSpelling(spelling: string, kind: number): string {
  if (kind === entryKinds.number) return canonicalNumber(spelling)
  if (kind === entryKinds.glyph) return spelling
  const folded = foldWord(spelling.slice(0, mostLetters))
  return folded.length < 2 ? '' : folded
}

function startsWithCapital(spelling: string): boolean {
  const first = spelling.slice(0, 1)
  return first !== first.toLowerCase()
}

/** Reads a side. Linear in the text; keeps no reference to anything but the strings given. */
export function readSide(
  texts: readonly string[],
  language: LanguageTag,
  blocks: readonly number[] | undefined,
  checkpoint: Checkpoint,
): TokenizedSide {
  const builder = new VocabularyBuilder()
  const lengths = new Float64Array(texts.length)
  const start = new Int32Array(texts.length + 1)
  const words: number[] = []
  const pace = new Pace(checkpoint)
  texts.forEach((text, i) => {
    pace.work(stepsPerLetter * text.length + 1, i / texts.length)
    lengths[i] = visibleLength(text)
    collectWords(text, builder, words)
    start[i + 1] = words.length
  })
  return {
    size: texts.length,
    texts,
    lengths,
    start,
    words: Int32Array.from(words),
    blocks: blocks?.length === texts.length ? blocks : undefined,
    vocabulary: builder.finish(language),
  }
}

function collectWords(text: string, builder: VocabularyBuilder, words: number[]): void {
  const most = words.length + mostWords
  let before = ''
  let beforeEnd = -1
  for (const match of text.matchAll(tokenPattern)) {
    const kind = kindOf(match)
    const isJoined = kind === entryKinds.glyph && match.index === beforeEnd
    const id = builder.add(isJoined ? before + match[0] : match[0], kind, beforeEnd < 0)
    if (id >= 0) words.push(id)
    if (words.length >= most) return
    before = kind === entryKinds.glyph ? match[0] : ''
    beforeEnd = match.index + match[0].length
  }
}

function kindOf(match: RegExpMatchArray): number {
  if (match[1] !== undefined) return entryKinds.number
  return match[2] !== undefined ? entryKinds.glyph : entryKinds.word
}

/** Characters of a segment with runs of white space counted once, at least 1. */
function visibleLength(text: string): number {
  return Math.max(1, text.replace(/\s+/gu, ' ').trim().length)
}
