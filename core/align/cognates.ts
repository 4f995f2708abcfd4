/** Finds words that look alike in both languages: names, loans, numbers, Latin words kept in Cyrillic text. */
import { type Checkpoint, Pace } from './control.ts'
import type { LexicalEvidence, WordPair } from './evidence.ts'
import { skeleton } from './fold-word.ts'
import { entryKinds, type Vocabulary } from './side.ts'

/** How sure a likeness is worth being stored, and the most entries looked at in one group of look-alikes. */
const leastLikeness = 0.62
const groupLimit = 400
/** What comparing two words costs, in elementary steps. */
const stepsPerLikeness = 100

/** Names, loans and numbers as lexical evidence. Needs no data; blind to words that do not sound alike. */
export const cognates: LexicalEvidence = { kind: 'likeness', pairs: findCognates }

function findCognates(source: Vocabulary, target: Vocabulary, checkpoint: Checkpoint): readonly WordPair[] {
  const groups = groupBySound(target)
  const pairs: WordPair[] = []
  const pace = new Pace(checkpoint)
  for (let s = 0; s < source.size; s++) {
    const folded = source.folded[s] ?? ''
    const group = groups.get(groupKey(folded, source.kinds[s] ?? 0)) ?? []
    pace.work(1 + stepsPerLikeness * group.length, s / source.size)
    for (const t of group) {
      const belief = translationBelief(folded, target.folded[t] ?? '', source.kinds[s] ?? 0)
      if (belief > 0) pairs.push({ source: s, target: t, forward: belief, backward: belief })
    }
  }
  return pairs
}

function groupBySound(vocabulary: Vocabulary): Map<string, number[]> {
  const groups = new Map<string, number[]>()
  vocabulary.folded.forEach((folded, id) => {
    const key = groupKey(folded, vocabulary.kinds[id] ?? 0)
    const group = groups.get(key)
    if (group === undefined) groups.set(key, [id])
    else if (group.length < groupLimit) group.push(id)
  })
  return groups
}

function groupKey(folded: string, kind: number): string {
  if (kind === entryKinds.number) return `#${folded}`
  if (kind === entryKinds.glyph) return folded
  return skeleton(folded).slice(0, 3)
}

/** How probable it is that two entries of one group translate each other. */
function translationBelief(source: string, target: string, kind: number): number {
  if (kind === entryKinds.number) return source === target ? 0.9 : 0
  if (kind === entryKinds.glyph) return source === target ? 0.5 : 0
  const likeness = wordLikeness(source, target)
  if (likeness < leastLikeness) return 0
  const shorter = Math.min(source.length, target.length)
  const trust = shorter <= 3 ? 0.25 : shorter === 4 ? 0.6 : 1
  return 0.8 * trust * ((likeness - leastLikeness) / (1 - leastLikeness)) ** 0.7
}

/** Rows of the table of distances; kept between calls because there are hundreds of thousands. */
let above = new Float64Array(64)
let row = new Float64Array(64)

/** 0 to 1. Weighted edit distance on folded words: vowels and related consonants are cheap, endings nearly free. */
export function wordLikeness(one: string, other: string): number {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one]
  if (short.length < 2) return short === long ? 1 : 0
  makeRoom(long.length + 1)
  for (let j = 0; j <= long.length; j++) row[j] = j * 0.9
  for (let i = 1; i <= short.length; i++) fillNextRow(short.charCodeAt(i - 1), long, i)
  let best = Number.POSITIVE_INFINITY
  for (let j = Math.max(2, short.length - 2); j <= long.length; j++) {
    best = Math.min(best, (row[j] ?? 0) + 0.18 * (long.length - j))
  }
  return Math.max(0, 1 - best / Math.max(3, short.length))
}

function makeRoom(size: number): void {
  if (row.length >= size) return
  above = new Float64Array(2 * size)
  row = new Float64Array(2 * size)
}

/** The row last filled becomes the one above. */
function fillNextRow(letter: number, word: string, i: number): void {
  const filled = row
  row = above
  above = filled
  row[0] = i * 0.9
  const dropCost = skipCost[letter & 31] ?? 0.9
  for (let j = 1; j <= word.length; j++) {
    const facing = word.charCodeAt(j - 1)
    const change = (above[j - 1] ?? 0) + (changeCost[((letter & 31) << 5) | (facing & 31)] ?? 1)
    const drop = (above[j] ?? 0) + dropCost
    const insert = (row[j - 1] ?? 0) + (skipCost[facing & 31] ?? 0.9)
    row[j] = Math.min(change, drop, insert)
  }
}

const isVowel = (letter: string): boolean =>
  letter === 'a' || letter === 'e' || letter === 'i' || letter === 'o' || letter === 'u'
/** Folded words have letters a to z only: the last five bits tell them apart. */
const letterOf = (bits: number): string => String.fromCharCode(96 + bits)
const skipCost = Float64Array.from({ length: 32 }, (_, bits) => (isVowel(letterOf(bits)) ? 0.4 : 0.9))
const changeCost = Float64Array.from({ length: 1024 }, (_, both) =>
  costOfChange(letterOf(both >> 5), letterOf(both & 31)),
)

function costOfChange(one: string, other: string): number {
  if (one === other) return 0
  if (isVowel(one) && isVowel(other)) return 0.35
  if (isVowel(one) || isVowel(other)) return 1
  return skeleton(one) === skeleton(other) ? 0.3 : 1
}
