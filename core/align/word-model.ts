/** Learns from believed links which words translate which: IBM Model 1 (Brown et al. 1993, CL 19:2) with beliefs as prior. */
import { type Checkpoint, Pace } from './control.ts'
import type { TokenizedSide } from './side.ts'
import type { SoftLinks } from './soft-links.ts'
import type { BeliefTable, WordTable } from './word-table.ts'

/** Entries below this probability are forgotten. */
const leastProbability = 0.01
/** Weight of "none of these words" beside a segment's words. */
const nullWeight = 1

/** What turning to a word costs, in elementary steps. */
const stepsPerWord = 20

/** For every word of a side the links it stands in, once per standing. */
type Places = { readonly start: Int32Array; readonly link: Int32Array }

/**
 * One round: from the table so far and the believed links to a better table of P(target word | source word).
 * A pair seen in a single link only counts for nothing: that link must not prove itself.
 */
export function learnWords(
  table: WordTable,
  beliefs: BeliefTable,
  source: TokenizedSide,
  target: TokenizedSide,
  links: SoftLinks,
  checkpoint: Checkpoint,
): WordTable {
  const bitext = { source, target, links, places: placesOf(source, links), chances: chancesOf(target) }
  const explained = explainWords(table, bitext, (share) => checkpoint(0.4 * share))
  return estimate(table, beliefs, bitext, explained, (share) => checkpoint(0.4 + 0.6 * share))
}

/** What a round learns from. */
type Linked = {
  readonly source: TokenizedSide
  readonly target: TokenizedSide
  readonly links: SoftLinks
  readonly places: Places
  readonly chances: Float64Array
}

function placesOf(source: TokenizedSide, links: SoftLinks): Places {
  const start = new Int32Array(source.vocabulary.size + 1)
  forEachWord(source, links, (word) => {
    start[word + 1] = (start[word + 1] ?? 0) + 1
  })
  for (let w = 0; w < source.vocabulary.size; w++) start[w + 1] = (start[w + 1] ?? 0) + (start[w] ?? 0)
  const next = start.slice()
  const link = new Int32Array(start[source.vocabulary.size] ?? 0)
  forEachWord(source, links, (word, at) => {
    const place = next[word] ?? 0
    link[place] = at
    next[word] = place + 1
  })
  return { start, link }
}

function forEachWord(source: TokenizedSide, links: SoftLinks, visit: (word: number, link: number) => void): void {
  for (let at = 0; at < links.size; at++) {
    const first = links.source[at] ?? 0
    const from = source.start[first] ?? 0
    const to = source.start[first + (links.sourceCount[at] ?? 0)] ?? 0
    for (let k = from; k < to; k++) visit(source.words[k] ?? 0, at)
  }
}

/** Per word the probability with which an unlisted pair is still imagined: as if the words were independent. */
function chancesOf({ vocabulary, words }: TokenizedSide): Float64Array {
  const chances = new Float64Array(vocabulary.size)
  const whole = Math.max(1, words.length)
  for (let word = 0; word < chances.length; word++) chances[word] = ((vocabulary.counts[word] ?? 0) / whole) * 0.5
  return chances
}

/** Per link and target word: how much all source words of the link explain it. */
function explainWords(
  table: WordTable,
  { source, target, links, places, chances }: Linked,
  checkpoint: Checkpoint,
): Explained {
  const offset = new Int32Array(links.size + 1)
  for (let at = 0; at < links.size; at++) offset[at + 1] = (offset[at] ?? 0) + linkWordCount(target, links, at)
  const sums = new Float32Array(offset[links.size] ?? 0)
  const row = new Float32Array(target.vocabulary.size)
  const pace = new Pace(checkpoint)
  for (let s = 0; s < source.vocabulary.size; s++) {
    pace.work(stepsPerWord, s / source.vocabulary.size)
    spreadRow(table, s, row)
    for (let p = places.start[s] ?? 0; p < (places.start[s + 1] ?? 0); p++) {
      const at = places.link[p] ?? 0
      const from = target.start[links.target[at] ?? 0] ?? 0
      const base = offset[at] ?? 0
      const size = (offset[at + 1] ?? 0) - base
      pace.work(size, s / source.vocabulary.size)
      for (let k = 0; k < size; k++) {
        const word = target.words[from + k] ?? 0
        sums[base + k] = (sums[base + k] ?? 0) + (row[word] || (chances[word] ?? 0))
      }
    }
    clearRow(table, s, row)
  }
  return { offset, sums }
}

type Explained = { readonly offset: Int32Array; readonly sums: Float32Array }

function linkWordCount(side: TokenizedSide, links: SoftLinks, at: number): number {
  const first = links.target[at] ?? 0
  return (side.start[first + (links.targetCount[at] ?? 0)] ?? 0) - (side.start[first] ?? 0)
}

function spreadRow(table: WordTable, row: number, into: Float32Array): void {
  for (let k = table.start[row] ?? 0; k < (table.start[row + 1] ?? 0); k++) {
    into[table.word[k] ?? 0] = table.probability[k] ?? 0
  }
}

function clearRow(table: WordTable, row: number, into: Float32Array): void {
  for (let k = table.start[row] ?? 0; k < (table.start[row + 1] ?? 0); k++) into[table.word[k] ?? 0] = 0
}

/** Sightings of one source word gathered over its links. */
type Sightings = {
  readonly counts: Float64Array
  readonly largest: Float64Array
  readonly touched: number[]
  total: number
}

function estimate(
  table: WordTable,
  beliefs: BeliefTable,
  bitext: Linked,
  explained: Explained,
  checkpoint: Checkpoint,
): WordTable {
  const { source, target, places } = bitext
  const row = new Float32Array(target.vocabulary.size)
  const sightings: Sightings = {
    counts: new Float64Array(target.vocabulary.size),
    largest: new Float64Array(target.vocabulary.size),
    touched: [],
    total: 0,
  }
  const start = new Int32Array(source.vocabulary.size + 1)
  const elsewhere = new Float32Array(source.vocabulary.size)
  const words: number[] = []
  const probabilities: number[] = []
  const pace = new Pace(checkpoint)
  for (let s = 0; s < source.vocabulary.size; s++) {
    pace.work(stepsPerWord, s / source.vocabulary.size)
    spreadRow(table, s, row)
    for (let p = places.start[s] ?? 0; p < (places.start[s + 1] ?? 0); p++) {
      const at = places.link[p] ?? 0
      sightLink(sightings, at, row, bitext, explained)
      pace.work((explained.offset[at + 1] ?? 0) - (explained.offset[at] ?? 0), s / source.vocabulary.size)
    }
    clearRow(table, s, row)
    elsewhere[s] = remaining(beliefs, s, sightings.total)
    writeRow(sightings, beliefs, s, words, probabilities)
    start[s + 1] = words.length
  }
  return { start, word: Int32Array.from(words), probability: Float32Array.from(probabilities), elsewhere }
}

function sightLink(
  sightings: Sightings,
  at: number,
  row: Float32Array,
  { target, links, chances }: Linked,
  explained: Explained,
): void {
  const { counts, largest, touched } = sightings
  const weight = links.probability[at] ?? 0
  const from = target.start[links.target[at] ?? 0] ?? 0
  const base = explained.offset[at] ?? 0
  const size = (explained.offset[at + 1] ?? 0) - base
  for (let k = 0; k < size; k++) {
    const word = target.words[from + k] ?? 0
    const chance = chances[word] ?? 0
    const share = (weight * (row[word] || chance)) / ((explained.sums[base + k] ?? 0) + nullWeight * chance)
    if (counts[word] === 0) touched.push(word)
    counts[word] = (counts[word] ?? 0) + share
    if (share > (largest[word] ?? 0)) largest[word] = share
    sightings.total += share
  }
}

/** What the text's own sightings leave of the belief that a word is translated by none of the text's words. */
function remaining(beliefs: BeliefTable, s: number, sighted: number): number {
  const weight = beliefs.weight[s] ?? 0
  return ((beliefs.elsewhere[s] ?? 0) * weight) / (sighted + weight)
}

function writeRow(
  sightings: Sightings,
  beliefs: BeliefTable,
  s: number,
  words: number[],
  probabilities: number[],
): void {
  const { counts, largest, touched } = sightings
  const first = beliefs.start[s] ?? 0
  const last = beliefs.start[s + 1] ?? 0
  const beliefWeight = beliefs.weight[s] ?? 0
  const whole = sightings.total + beliefWeight
  for (const word of touched) counts[word] = Math.max(0, (counts[word] ?? 0) - (largest[word] ?? 0))
  for (let k = first; k < last; k++) {
    const word = beliefs.word[k] ?? 0
    if (counts[word] === 0 && largest[word] === 0) touched.push(word)
    counts[word] = (counts[word] ?? 0) + beliefWeight * (beliefs.probability[k] ?? 0)
  }
  const kept = touched.filter((word) => (counts[word] ?? 0) >= leastProbability * whole).sort((one, two) => one - two)
  for (const word of kept) {
    if (counts[word] === 0) continue
    words.push(word)
    probabilities.push((counts[word] ?? 0) / whole)
    counts[word] = 0
  }
  for (const word of touched) {
    counts[word] = 0
    largest[word] = 0
  }
  touched.length = 0
  sightings.total = 0
}
