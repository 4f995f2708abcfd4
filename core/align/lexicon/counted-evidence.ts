/** Counted translations as evidence for the words of one bitext. */

import { languagePart } from '../../model/language-tag.ts'
import { groupBy } from '../../model/lists.ts'
import type { Elsewhere, LexicalEvidence, WordPair } from '../evidence.ts'
import { entryKinds, stemOf, type Vocabulary } from '../side.ts'
import { type CountedStems, type CountTable, findStem } from './count-table.ts'

/** Sightings of something unlisted that every stem is thought to have had besides its own. */
const unlisted = 0.5
/** Less is not worth telling. */
const leastBelief = 0.01
/** How much is believed of a stem that stands in for one never seen. */
const standInTrust = 0.6

/** Tables of one language pair, either way round, as evidence. Their counts are added: the more a table saw, the more it says. */
export function countedEvidence(tables: readonly CountTable[]): LexicalEvidence {
  return {
    kind: 'known',
    pairs: (source, target) => believe(addTables(tables, source, target)),
    elsewhere: (source, target) => findElsewhere(addTables(tables, source, target)),
  }
}

type Sum = { readonly pair: Pick<WordPair, 'source' | 'target'>; count: number }
/** Per word how often it was seen, and how often its known translations were, in this text or not. */
type WordSums = { readonly seen: Float64Array; readonly known: Float64Array }
type Sums = { readonly source: WordSums; readonly target: WordSums; readonly pairs: Map<number, Sum> }

function believe(sums: Sums): readonly WordPair[] {
  const believed = Array.from(sums.pairs.values(), ({ pair, count }) => ({
    ...pair,
    forward: Math.min(1, count / (sums.source.seen[pair.source] ?? 1)),
    backward: Math.min(1, count / (sums.target.seen[pair.target] ?? 1)),
  }))
  return believed.filter((pair) => pair.forward >= leastBelief || pair.backward >= leastBelief)
}

function findElsewhere({ source, target, pairs }: Sums): Elsewhere {
  const [forward, backward] = [source.known.slice(), target.known.slice()]
  for (const { pair, count } of pairs.values()) {
    forward[pair.source] = (forward[pair.source] ?? 0) - count
    backward[pair.target] = (backward[pair.target] ?? 0) - count
  }
  const shareOf = (seen: Float64Array) => (count: number, word: number) =>
    Math.min(1, Math.max(0, count / (seen[word] ?? 1)))
  return { forward: forward.map(shareOf(source.seen)), backward: backward.map(shareOf(target.seen)) }
}

function addTables(tables: readonly CountTable[], source: Vocabulary, target: Vocabulary): Sums {
  const sums: Sums = { source: emptySums(source), target: emptySums(target), pairs: new Map() }
  for (const table of tables) addTable(table, source, target, sums)
  return sums
}

function emptySums({ size }: Vocabulary): WordSums {
  return { seen: new Float64Array(size).fill(unlisted), known: new Float64Array(size) }
}

function addTable(table: CountTable, source: Vocabulary, target: Vocabulary, sums: Sums): void {
  const isTurned = languagePart(table.languages[0]) === languagePart(target.language)
  const ones = findStems(table.first, isTurned ? target : source)
  const others = findStems(table.second, isTurned ? source : target)
  const totals = totalsOf(table)
  addSeen(isTurned ? sums.target : sums.source, ones, table.first, totals.first)
  addSeen(isTurned ? sums.source : sums.target, others, table.second, totals.second)
  const wordsOf = groupBy(others, ({ stem }) => stem)
  for (const { word, stem, trust } of ones) {
    for (let at = table.start[stem] ?? 0; at < (table.start[stem + 1] ?? 0); at++) {
      for (const partner of wordsOf.get(table.partner[at] ?? 0) ?? []) {
        const pair = isTurned ? { source: partner.word, target: word } : { source: word, target: partner.word }
        addCount(sums.pairs, pair, target.size, trust * partner.trust * (table.count[at] ?? 0))
      }
    }
  }
}

/** For the stems of both languages how often all their translations were seen. */
function totalsOf({ first, second, start, partner, count }: CountTable): {
  readonly first: Float64Array
  readonly second: Float64Array
} {
  const totals = { first: new Float64Array(first.seen.length), second: new Float64Array(second.seen.length) }
  for (let stem = 0; stem < first.seen.length; stem++) {
    for (let at = start[stem] ?? 0; at < (start[stem + 1] ?? 0); at++) {
      const other = partner[at] ?? 0
      totals.first[stem] = (totals.first[stem] ?? 0) + (count[at] ?? 0)
      totals.second[other] = (totals.second[other] ?? 0) + (count[at] ?? 0)
    }
  }
  return totals
}

function addSeen({ seen, known }: WordSums, found: readonly Found[], stems: CountedStems, totals: Float64Array): void {
  for (const { word, stem, trust } of found) {
    seen[word] = (seen[word] ?? 0) + (stems.seen[stem] ?? 0)
    // What a stand-in lacks, the form itself may have.
    if (trust === 1) known[word] = (known[word] ?? 0) + (totals[stem] ?? 0)
  }
}

function addCount(pairs: Map<number, Sum>, pair: Sum['pair'], width: number, count: number): void {
  const key = pair.source * width + pair.target
  const known = pairs.get(key)
  if (known === undefined) pairs.set(key, { pair, count })
  else known.count += count
}

/** A word of a vocabulary, its stem in the table or one that stands in for it, and how much that is believed. */
type Found = { readonly word: number; readonly stem: number; readonly trust: number }

/** The words of a vocabulary that the table knows. */
function findStems(stems: CountedStems, vocabulary: Vocabulary): readonly Found[] {
  const found: Found[] = []
  for (let word = 0; word < vocabulary.size; word++) {
    const kind = vocabulary.kinds[word] ?? 0
    if (kind === entryKinds.number || kind === entryKinds.glyph) continue
    const stem = findStem(stems, stemOf(vocabulary.folded[word] ?? '', kind))
    if (stem !== undefined) found.push({ word, stem: stem.id, trust: stem.isOwn ? 1 : standInTrust })
  }
  return found
}
