/** Word pairs of an approved article: what its links say of which stem translates which. */
import type { LanguageTag } from '../../model/ids.ts'
import { languagePart } from '../../model/language-tag.ts'
import { calendarWords } from '../calendar-words.ts'
import { cognates } from '../cognates.ts'
import { type AlignControl, type Checkpoint, stage } from '../control.ts'
import type { LexicalEvidence } from '../evidence.ts'
import { entryKinds, readSide, stemOf, type TokenizedSide, type Vocabulary } from '../side.ts'
import { type CountedPair, type LexiconLanguages, lexiconLanguages } from './count-table.ts'
import { countedEvidence } from './counted-evidence.ts'
import { lexiconFor } from './lexicon.ts'
import { type Bitext, estimateWordTranslations } from './word-translations.ts'

/** The texts of approved links that have both sides; `source[n]` and `target[n]` are those of one link. */
export type ApprovedLinks = {
  readonly sourceLanguage: LanguageTag
  readonly targetLanguage: LanguageTag
  readonly source: readonly string[]
  readonly target: readonly string[]
}

/** Pairs of one article, in the order of the languages; counts are whole hundredths, so that they add up exactly. */
export type ApprovedPairs = { readonly languages: LexiconLanguages; readonly pairs: readonly CountedPair[] }

/** A pair seen less often than this in an article is not worth remembering. */
const leastSeen = 0.3
/** Pairs of words that are looked at together: about a second, and some ten megabytes. */
const mostCells = 1_000_000

/**
 * Learns from one article. What ships is believed beforehand, what other articles taught is not: so every article
 * teaches the same whichever came first. Undefined for two texts of one language. Throws `AlignmentCancelled` when
 * called off.
 */
export function learnApprovedPairs(links: ApprovedLinks, control: AlignControl = {}): ApprovedPairs | undefined {
  const { sourceLanguage, targetLanguage } = links
  const languages = lexiconLanguages(sourceLanguage, targetLanguage)
  if (languages === undefined) return undefined
  const isTurned = languages[0] !== languagePart(sourceLanguage)
  const [first, second] = isTurned ? [links.target, links.source] : [links.source, links.target]
  const reading = stage(control, 0, 0.1)
  const bitext: Bitext = {
    first: readSide(first, languages[0], undefined, reading),
    second: readSide(second, languages[1], undefined, reading),
  }
  return { languages, pairs: countPairs(bitext, stage(control, 0.1, 1)) }
}

function countPairs(bitext: Bitext, checkpoint: Checkpoint): readonly CountedPair[] {
  const { first, second } = bitext
  const evidence = believedOf(bitext, checkpoint)
  const counts = new Map<string, Map<string, number>>()
  const parts = partsOf(bitext)
  parts.forEach((part, index) => {
    const within: Checkpoint = (share) => checkpoint((index + share) / parts.length)
    for (const sighting of estimateWordTranslations(part, evidence, within)) {
      const [one, other] = [wordStem(first.vocabulary, sighting.first), wordStem(second.vocabulary, sighting.second)]
      if (one === undefined || other === undefined) continue
      const row = counts.get(one) ?? new Map<string, number>()
      counts.set(one, row)
      row.set(other, (row.get(other) ?? 0) + sighting.count)
    }
  })
  return Array.from(counts, ([one, row]) =>
    Array.from(row, ([other, count]) => ({ first: one, second: other, count: Math.round(100 * count) / 100 })),
  )
    .flat()
    .filter(({ count }) => count >= leastSeen)
}

/** What is known beforehand, looked up once for all parts. */
function believedOf({ first, second }: Bitext, checkpoint: Checkpoint): readonly LexicalEvidence[] {
  const known = countedEvidence(lexiconFor(first.vocabulary.language, second.vocabulary.language))
  return [cognates, calendarWords, known].map(({ kind, pairs }) => {
    const found = pairs(first.vocabulary, second.vocabulary, () => checkpoint(0))
    return { kind, pairs: () => found }
  })
}

/** A long article is learned in parts, each of whole links. */
function partsOf({ first, second }: Bitext): readonly Bitext[] {
  const parts: Bitext[] = []
  let [from, cells] = [0, 0]
  for (let line = 0; line < first.size; line++) {
    const more = wordsIn(first, line) * wordsIn(second, line)
    if (cells > 0 && cells + more > mostCells) {
      parts.push({ first: sliceSide(first, from, line), second: sliceSide(second, from, line) })
      from = line
      cells = 0
    }
    cells += more
  }
  return [...parts, { first: sliceSide(first, from, first.size), second: sliceSide(second, from, first.size) }]
}

function wordsIn({ start }: TokenizedSide, line: number): number {
  return (start[line + 1] ?? 0) - (start[line] ?? 0)
}

/** The same words and vocabulary, fewer lines. */
function sliceSide(side: TokenizedSide, from: number, end: number): TokenizedSide {
  return { ...side, size: end - from, start: side.start.slice(from, end + 1) }
}

/** Numbers are left out: the aligner reads them without a lexicon. */
function wordStem(vocabulary: Vocabulary, id: number): string | undefined {
  const kind = vocabulary.kinds[id] ?? 0
  if (kind === entryKinds.number || kind === entryKinds.glyph) return undefined
  return stemOf(vocabulary.folded[id] ?? '', kind)
}
