/** What a memory holds that reads nearly like a text, with its translation. */
import type { LanguageTag } from '../model/ids.ts'
import { languagePart } from '../model/language-tag.ts'
import { leastPercent, type MemoryText } from '../model/memory.ts'
import { likelyUnits } from './likely-units.ts'
import { sizeOf } from './postings.ts'
import { rarestOf, type WordLevels } from './rare-words.ts'
import { comparable, percentAlike } from './similarity.ts'
import { wordKeys } from './word-keys.ts'

/** A memory as it is looked into. */
export type Lookable = {
  readonly levels: WordLevels
  /** The posting lists of a word, by its key. */
  postings(key: number): readonly Uint8Array[]
  textsOf(unit: number): readonly MemoryText[]
}

export type Match = { readonly percent: number; readonly source: MemoryText; readonly target: MemoryText }

/**
 * At least 75 of a hundred alike, the most alike first, of equals the latest; each translation once. Undefined as `target`
 * stands for any other language. Nothing for a text without a word.
 */
export function findMatches(
  memory: Lookable,
  text: string,
  languages: { readonly source: LanguageTag; readonly target: LanguageTag | undefined },
): readonly Match[] {
  const wanted = comparable(text)
  const keys = rarestOf(wordKeys(wanted, languages.source), memory.levels)
  const units = likelyUnits(
    keys.flatMap((key) => memory.postings(key)),
    sizeOf(wanted.length),
  )
  const found = units.flatMap((unit) => matchesIn(memory.textsOf(unit), wanted, languages))
  return eachOnce(found.sort(byLikeness))
}

/** The most alike first, then what was written last. */
export function byLikeness(a: Match, b: Match): number {
  return b.percent - a.percent || (b.target.atMs ?? 0) - (a.target.atMs ?? 0)
}

/** Without translations that came before. */
export function eachOnce<Found extends Match>(matches: readonly Found[]): readonly Found[] {
  const seen = new Set<string>()
  return matches.filter(({ target }) => {
    const words = `${target.language} ${comparable(target.text)}`
    return !seen.has(words) && seen.add(words)
  })
}

function matchesIn(
  texts: readonly MemoryText[],
  wanted: string,
  { source, target }: { readonly source: LanguageTag; readonly target: LanguageTag | undefined },
): readonly Match[] {
  const own = ofLanguage(texts, source)
  if (own === undefined) return []
  const percent = percentAlike(comparable(own.text), wanted)
  if (percent < leastPercent) return []
  if (target === undefined) return texts.flatMap((one) => (one === own ? [] : [{ percent, source: own, target: one }]))
  const translation = ofLanguage(texts, target)
  return translation === undefined || translation === own ? [] : [{ percent, source: own, target: translation }]
}

/** The one of the very tag, else of the same language in the same writing: a memory of `ru-RU` serves an article in `ru`. */
function ofLanguage(texts: readonly MemoryText[], language: LanguageTag): MemoryText | undefined {
  return texts.find((one) => one.language === language) ?? texts.find((one) => isSameLanguage(one.language, language))
}

function isSameLanguage(one: LanguageTag, other: LanguageTag): boolean {
  const [first, second] = [scriptOf(one), scriptOf(other)]
  return languagePart(one) === languagePart(other) && (first === undefined || second === undefined || first === second)
}

function scriptOf(tag: LanguageTag): string | undefined {
  return /-([a-z]{4})(?:-|$)/iu.exec(tag)?.[1]
}
