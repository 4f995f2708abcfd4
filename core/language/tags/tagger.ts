/** Says of each English word what part of speech it is: a greedy averaged perceptron over hashed features (Collins 2002). */
import { createRecent, type Recent } from '../recent.ts'
import { foldWord, type Word } from '../word.ts'

/**
 * Universal parts of speech; verbs by form: `finite`, `infinitive` (after "to" or a modal), `gerund` (every -ing),
 * `participle` (after be and have, or beside its noun). `auxiliary` says nothing of the form.
 */
export const tags = [
  'noun',
  'name',
  'adjective',
  'preposition',
  'adverb',
  'auxiliary',
  'and',
  'determiner',
  'interjection',
  'number',
  'particle',
  'pronoun',
  'subordinator',
  'finite',
  'infinitive',
  'gerund',
  'participle',
  'other',
] as const
export type Tag = (typeof tags)[number]

const width = tags.length
/** Rows of the table; features share rows where their hashes meet. */
export const tagRows = 1 << 15
const featureCount = 15

/** The words of one text with the marks between them, as the tagger reads them. */
export type Reading = {
  readonly size: number
  readonly word: Int32Array
  readonly ending: Int32Array
  readonly shortEnding: Int32Array
  /** Capitals, digits and hyphens of the word, and the mark before it. */
  readonly shape: Int32Array
}

function hashOf(text: string, from: number): number {
  let hash = 0x811c9dc5
  for (let at = Math.max(0, from); at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash
}

/** What the tagger reads of one word by itself: hashes of it, of its last three and two letters, and its form. */
type Look = { readonly whole: number; readonly ending: number; readonly shortEnding: number; readonly form: number }

/** The words met lately, as they were read. */
export type Looks = Recent<Look>

/** Room for so many words of a text. */
export function createLooks(): Looks {
  return createRecent(20_000)
}

function lookOf(looks: Looks, own: string, lower: string): Look {
  const known = looks.get(own)
  if (known) return known
  const isFigure = /^\p{N}/u.test(own)
  const look = {
    whole: isFigure ? 1 : hashOf(lower, 0),
    ending: hashOf(lower, lower.length - 3),
    shortEnding: hashOf(lower, lower.length - 2),
    form: (own === foldWord(own) ? 0 : 4) + (own.includes('-') ? 2 : 0) + (isFigure ? 1 : 0),
  }
  looks.set(own, look)
  return look
}

/** The mark nearest before `end`; 2 if there are only blanks, or nothing. */
function markBetween(text: string, start: number, end: number): number {
  for (let at = end - 1; at >= start; at--) {
    const unit = text.charCodeAt(at)
    if (unit !== 32 && unit !== 0xa0) return 3 + (unit & 0xff)
  }
  return 2
}

/** What a text of so many words is read into; it may be used again for another that is no longer. */
type ReadingRoom = Omit<Reading, 'size'>

function readingRoom(size: number): ReadingRoom {
  const room = () => new Int32Array(size + 1)
  return { word: room(), ending: room(), shortEnding: room(), shape: room() }
}

/** Reads the words of `text` for `featuresAt`; one more row stands after the last for "nothing follows". */
export function readForTags(
  text: string,
  words: readonly Word[],
  looks: Looks,
  room: ReadingRoom = readingRoom(words.length),
): Reading {
  const size = words.length
  const { word, ending, shortEnding, shape } = room
  let before = 0
  for (let index = 0; index < size; index++) {
    const one = words[index]
    if (!one) break
    const look = lookOf(looks, one.text, one.lower)
    word[index] = look.whole
    ending[index] = look.ending
    shortEnding[index] = look.shortEnding
    shape[index] = (index === 0 ? 1 : markBetween(text, before, one.start)) * 8 + look.form
    before = one.end
  }
  word[size] = ending[size] = shortEnding[size] = 0
  shape[size] = markBetween(text, before, text.length) === 2 ? 0 : 7
  return { size, word, ending, shortEnding, shape }
}

function row(feature: number, a: number, b: number): number {
  let hash = Math.imul(feature + 0x9e3779b9, 0x85ebca6b) ^ Math.imul(a, 0xc2b2ae35)
  hash = Math.imul(hash ^ (hash >>> 15) ^ b, 0x27d4eb2f)
  hash ^= hash >>> 13
  return hash & (tagRows - 1)
}

/** Fills `rows` with the rows of the table that speak about word `at`, given the tags of the two words before it. */
export function featuresAt(rows: Int32Array, reading: Reading, at: number, last: number, beforeLast: number): void {
  const { size, word, ending, shortEnding, shape } = reading
  const own = word[at] ?? 0
  const [previous, next] = [at > 0 ? (word[at - 1] ?? 0) : 2, word[at + 1] ?? 0]
  const after = at + 2 <= size ? (word[at + 2] ?? 0) : 3
  const form = shape[at] ?? 0
  rows[0] = row(0, own, 0)
  rows[1] = row(1, ending[at] ?? 0, form & 7)
  rows[2] = row(2, shortEnding[at] ?? 0, form & 7)
  rows[3] = row(3, last, form >> 3)
  rows[4] = row(4, last, beforeLast)
  rows[5] = row(5, last, own)
  rows[6] = row(6, previous, own)
  rows[7] = row(7, next, own)
  rows[8] = row(8, previous, 0)
  rows[9] = row(9, next, last)
  rows[10] = row(10, ending[at + 1] ?? 0, last)
  rows[11] = row(11, at > 0 ? (ending[at - 1] ?? 0) : 0, shortEnding[at] ?? 0)
  rows[12] = row(12, form, 0)
  rows[13] = row(13, shape[at + 1] ?? 0, last)
  rows[14] = row(14, after, shortEnding[at] ?? 0)
}

/** The best tag by a table of weights. `rows` are of `featuresAt`. */
export function bestTag(weights: Int8Array | Float32Array, rows: Int32Array, scores: Float64Array): number {
  scores.fill(0)
  for (let feature = 0; feature < featureCount; feature++) {
    let at = (rows[feature] ?? 0) * width
    for (let tag = 0; tag < width; tag++) scores[tag] = (scores[tag] ?? 0) + (weights[at++] ?? 0)
  }
  return likest(scores)
}

/** Of equal scores the first. */
function likest(scores: Float64Array): number {
  let [best, most] = [0, scores[0] ?? 0]
  for (let tag = 1; tag < width; tag++) {
    const score = scores[tag] ?? 0
    if (score > most) {
      best = tag
      most = score
    }
  }
  return best
}

/** Four weights, each raised above zero, share one float: their sums over all features stay below 2 ** 12. */
const lanes = 4
const floatsPerRow = Math.ceil(width / lanes)
const laneSize = 2 ** 12
const raise = 128

function packWeights(weights: Int8Array): Float64Array {
  const packed = new Float64Array(tagRows * floatsPerRow)
  for (let row = 0; row < tagRows; row++)
    for (let tag = width - 1; tag >= 0; tag--) {
      const at = row * floatsPerRow + Math.floor(tag / lanes)
      packed[at] = (packed[at] ?? 0) * laneSize + (weights[row * width + tag] ?? 0) + raise
    }
  return packed
}

/** What `bestTag` says, by a quarter of the sums. */
function bestPacked(packed: Float64Array, rows: Int32Array, scores: Float64Array): number {
  let [a, b, c, d, e] = [0, 0, 0, 0, 0]
  for (let feature = 0; feature < featureCount; feature++) {
    const at = (rows[feature] ?? 0) * floatsPerRow
    a += packed[at] ?? 0
    b += packed[at + 1] ?? 0
    c += packed[at + 2] ?? 0
    d += packed[at + 3] ?? 0
    e += packed[at + 4] ?? 0
  }
  unpack(scores, 0, a)
  unpack(scores, lanes, b)
  unpack(scores, 2 * lanes, c)
  unpack(scores, 3 * lanes, d)
  unpack(scores, 4 * lanes, e)
  return likest(scores)
}

function unpack(scores: Float64Array, from: number, sum: number): void {
  const high = Math.floor(sum / (laneSize * laneSize))
  const low = sum - high * (laneSize * laneSize)
  scores[from] = low & (laneSize - 1)
  scores[from + 1] = low >> 12
  if (from + 2 >= width) return
  scores[from + 2] = high & (laneSize - 1)
  scores[from + 3] = high >> 12
}

/** Room for `featuresAt` and `bestTag`. */
export function tagRoom(): { readonly rows: Int32Array; readonly scores: Float64Array } {
  return { rows: new Int32Array(featureCount), scores: new Float64Array(width) }
}

/** Tags the words of a text, in order. */
export type Tagger = (text: string, words: readonly Word[]) => readonly Tag[]

/** Most sentences have no more. */
const usualWords = 250

/** The tagger in a file's bytes; undefined if they are missing or of another kind. */
export function openTagger(bytes: Uint8Array | undefined): Tagger | undefined {
  if (!bytes || bytes.length !== tagRows * width) return undefined
  const packed = packWeights(new Int8Array(bytes.buffer, bytes.byteOffset, bytes.length))
  const { rows, scores } = tagRoom()
  const looks = createLooks()
  let room = readingRoom(usualWords)
  return (text, words) => {
    if (words.length >= room.word.length) room = readingRoom(2 * words.length)
    const reading = readForTags(text, words, looks, room)
    let [last, beforeLast] = [-1, -1]
    return words.map((_, at) => {
      featuresAt(rows, reading, at, last, beforeLast)
      beforeLast = last
      last = bestPacked(packed, rows, scores)
      return tags[last] ?? 'other'
    })
  }
}
