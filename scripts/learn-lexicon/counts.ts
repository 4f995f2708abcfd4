/** Counts of translated stems on the way to a table: from a bitext, by way of a third language, added up, pruned. */
import { calendarWords } from '../../core/align/calendar-words.ts'
import { cognates } from '../../core/align/cognates.ts'
import type { LexicalEvidence } from '../../core/align/evidence.ts'
import { type CountedPair, type CountTable, countTableOf } from '../../core/align/lexicon/count-table.ts'
import { type Bitext, estimateWordTranslations } from '../../core/align/lexicon/word-translations.ts'
import { entryKinds, stemOf, type Vocabulary } from '../../core/align/side.ts'
import { bitextOf } from './bitext.ts'

/** `rows` by first stem, then second; `seen` is how often each stem stood in the text at all. */
export type Counts = {
  readonly languages: readonly [first: string, second: string]
  readonly rows: ReadonlyMap<string, ReadonlyMap<string, number>>
  readonly firstSeen: ReadonlyMap<string, number>
  readonly secondSeen: ReadonlyMap<string, number>
}

/** Rarer translations are let go, and such as neither stem thinks much of: product of both shares. */
const keep = { count: 0.3, mutual: 0.01 }
/** Only firm translations lead on to a third language. */
const firm = { count: 0.5, mutual: 0.02 }
/** How much of a stem's translations is thought to be found by way of a third language. */
const reach = 0.77

/** What a bitext says, beside what is known of it beforehand. Numbers are left out: the aligner reads them without a lexicon. */
export function countBitext(languages: Counts['languages'], bitext: Bitext, known: readonly LexicalEvidence[]): Counts {
  const { first, second } = bitext
  const rows = new Map<string, Map<string, number>>()
  for (const sighting of estimateWordTranslations(bitext, [cognates, calendarWords, ...known], () => undefined)) {
    const [one, other] = [wordStem(first.vocabulary, sighting.first), wordStem(second.vocabulary, sighting.second)]
    if (one !== undefined && other !== undefined) add(rows, one, other, sighting.count)
  }
  return { languages, rows, firstSeen: seenIn(first.vocabulary), secondSeen: seenIn(second.vocabulary) }
}

/** What one row of our own terms counts for, beside a line of running text; and how much of it several forms share. */
const termWeight = 2
const sharedByForms = 1 / 3

/** Terms: words of one meaning in a row, each translating each of the other column. Several forms of a word stand apart by spaces. */
export function countTerms(languages: Counts['languages'], rows: readonly (readonly [string, string])[]): Counts {
  const counted = new Map<string, Map<string, number>>()
  const [firstSeen, secondSeen] = [new Map<string, number>(), new Map<string, number>()]
  const see = (seen: Map<string, number>, stem: string, partners: number): void => {
    seen.set(stem, (seen.get(stem) ?? 0) + termWeight * (1 + sharedByForms * (partners - 1)))
  }
  for (const row of rows) {
    const { first, second } = bitextOf([row], languages)
    const [ones, others] = [stemsIn(first.vocabulary), stemsIn(second.vocabulary)]
    for (const one of ones) {
      see(firstSeen, one, others.length)
      for (const other of others) add(counted, one, other, termWeight)
    }
    for (const other of others) see(secondSeen, other, ones.length)
  }
  return { languages, rows: counted, firstSeen, secondSeen }
}

function stemsIn(vocabulary: Vocabulary): readonly string[] {
  return [...seenIn(vocabulary).keys()]
}

function wordStem(vocabulary: Vocabulary, id: number): string | undefined {
  const kind = vocabulary.kinds[id] ?? 0
  if (kind === entryKinds.number || kind === entryKinds.glyph) return undefined
  return stemOf(vocabulary.folded[id] ?? '', kind)
}

function seenIn(vocabulary: Vocabulary): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (let id = 0; id < vocabulary.size; id++) {
    const stem = wordStem(vocabulary, id)
    if (stem !== undefined) seen.set(stem, (seen.get(stem) ?? 0) + (vocabulary.counts[id] ?? 0))
  }
  return seen
}

function add(rows: Map<string, Map<string, number>>, first: string, second: string, count: number): void {
  const row = rows.get(first) ?? new Map<string, number>()
  rows.set(first, row)
  row.set(second, (row.get(second) ?? 0) + count)
}

/** Counts of one language pair added up. */
export function addCounts(parts: readonly Counts[]): Counts {
  const rows = new Map<string, Map<string, number>>()
  for (const part of parts) forEachPair(part, (first, second, count) => add(rows, first, second, count))
  return {
    languages: parts[0]?.languages ?? ['', ''],
    rows,
    firstSeen: addSeen(parts.map((part) => part.firstSeen)),
    secondSeen: addSeen(parts.map((part) => part.secondSeen)),
  }
}

function addSeen(maps: readonly ReadonlyMap<string, number>[]): ReadonlyMap<string, number> {
  const seen = new Map<string, number>()
  for (const map of maps) for (const [stem, count] of map) seen.set(stem, (seen.get(stem) ?? 0) + count)
  return seen
}

function forEachPair({ rows }: Counts, visit: (first: string, second: string, count: number) => void): void {
  for (const [first, row] of rows) for (const [second, count] of row) visit(first, second, count)
}

/** Translations of the first language into the third, by way of the second: Kazakh to English to Russian. */
export function leadOver(near: Counts, far: Counts): Counts {
  const onwards = new Map<string, Map<string, number>>()
  forEachPair(near, (first, middle, count) => {
    if (isKept(near, first, middle, count, firm)) add(onwards, first, middle, count)
  })
  const back = new Map<string, Map<string, number>>()
  forEachPair(far, (third, middle, count) => {
    const share = count / ((far.secondSeen.get(middle) ?? 0) + 0.5)
    if (isKept(far, third, middle, count, firm)) add(back, middle, third, share)
  })
  const rows = new Map<string, Map<string, number>>()
  const thirdSeen = new Map<string, number>()
  for (const [first, middles] of onwards) {
    for (const [middle, count] of middles) {
      for (const [third, share] of back.get(middle) ?? []) {
        add(rows, first, third, count * share)
        thirdSeen.set(third, (thirdSeen.get(third) ?? 0) + (count * share) / reach)
      }
    }
  }
  return {
    languages: [near.languages[0], far.languages[0]],
    rows,
    firstSeen: near.firstSeen,
    secondSeen: thirdSeen,
  }
}

function isKept(counts: Counts, first: string, second: string, count: number, least: typeof keep): boolean {
  const there = count / ((counts.firstSeen.get(first) ?? 0) + 0.5)
  const back = count / ((counts.secondSeen.get(second) ?? 0) + 0.5)
  return count >= least.count && there * back >= least.mutual
}

/** The table of what is worth keeping. */
export function prune(counts: Counts): CountTable {
  const rows: CountedPair[] = []
  forEachPair(counts, (first, second, count) => {
    if (isKept(counts, first, second, count, keep)) rows.push({ first, second, count })
  })
  return countTableOf(counts.languages, rows, { first: counts.firstSeen, second: counts.secondSeen })
}
