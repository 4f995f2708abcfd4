/** What approved articles are worth: every other text of a set is approved and teaches, the rest are aligned with and without that. */
import { alignSegments } from '../../core/align/align-segments.ts'
import { learnApprovedPairs } from '../../core/align/lexicon/approved-pairs.ts'
import {
  type CountedPair,
  type CountTable,
  countTableOf,
  lexiconLanguages,
} from '../../core/align/lexicon/count-table.ts'
import { lexiconFor } from '../../core/align/lexicon/lexicon.ts'
import { type Bitext, type Pair, Tally } from './scoring.ts'

export type WithApproved = {
  readonly taught: number
  readonly pairs: number
  readonly measured: number
  /** Strict F1 of the other half with no lexicon, with what ships, with what was approved, with both. */
  readonly strict: readonly number[]
}

/** The words of texts whose true links were approved; texts of a set share their languages. */
function learnSet(bitexts: readonly Bitext[]): readonly CountedPair[] {
  const sums = new Map<string, CountedPair>()
  for (const { srcLang, tgtLang, src, tgt, gold } of bitexts) {
    const linked = gold.filter(([source, target]) => source.length > 0 && target.length > 0)
    const join = (texts: readonly string[], indexes: readonly number[]) =>
      indexes.map((at) => texts[at] ?? '').join(' ')
    const learned = learnApprovedPairs({
      sourceLanguage: srcLang,
      targetLanguage: tgtLang,
      source: linked.map(([source]) => join(src, source)),
      target: linked.map(([, target]) => join(tgt, target)),
    })
    for (const { first, second, count } of learned?.pairs ?? []) {
      const key = `${first} ${second}`
      sums.set(key, { first, second, count: count + (sums.get(key)?.count ?? 0) })
    }
  }
  return [...sums.values()]
}

function strictOf(bitexts: readonly Bitext[], lexicons: readonly CountTable[]): number {
  const tally = new Tally()
  for (const bitext of bitexts) {
    const { srcLang: sourceLanguage, tgtLang: targetLanguage, src: source, tgt: target } = bitext
    const links = alignSegments({ sourceLanguage, targetLanguage, source, target, lexicons })
    tally.add(
      bitext,
      links.map((link): Pair => [link.source, link.target]),
    )
  }
  return tally.result().strict
}

/** Undefined for a set of one text: there would be nothing left to measure. */
export function measureWithApproved(bitexts: readonly Bitext[]): WithApproved | undefined {
  const teachers = bitexts.filter((_, index) => index % 2 === 0)
  const others = bitexts.filter((_, index) => index % 2 === 1)
  const [one] = others
  const languages = one && lexiconLanguages(one.srcLang, one.tgtLang)
  if (one === undefined || languages === undefined) return undefined
  const pairs = learnSet(teachers)
  const approved = countTableOf(languages, pairs)
  const shipped = lexiconFor(one.srcLang, one.tgtLang)
  const strict = [[], shipped, [approved], [...shipped, approved]].map((lexicons) => strictOf(others, lexicons))
  return { taught: teachers.length, pairs: pairs.length, measured: others.length, strict }
}
