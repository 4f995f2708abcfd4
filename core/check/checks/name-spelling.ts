/** One name of the source, spelt otherwise here than in the rest of the article: "Azinova" where "Azimova" is usual. */
import type { Language } from '../../language/language.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import { append } from '../../model/lists.ts'
import type { Catch, DocumentCheck } from '../check.ts'
import { soundShare } from '../names/sounds.ts'
import { areOneName } from '../names/spelling-variant.ts'
import { countOf, createTally, inOrder } from '../tally.ts'
import type { ArticleView, SegmentView } from '../view.ts'

export const nameSpelling: DocumentCheck = {
  id: 'name-spelling',
  family: 'consistency',
  issueType: 'inconsistent-entities',
  mqm: 'inconsistent-style',
  severity: 'major',
  givesWayTo: [],
  changes: 'meaning',
  needs: 'article',
  scope: 'document',
  languages: ['en'],
  find: unevenSpelling,
  bad: [
    {
      text: 'They elected Azimova. Azimova spoke first. We thank Azinova.',
      source: 'Они избрали Азимову. Азимова выступила первой. Мы благодарим Азимову.',
      fixed: 'They elected Azimova. Azimova spoke first. We thank Azimova.',
    },
    {
      text: 'Sarsenov arrived. We met Sarsenov. We thank Sarsemov.',
      source: 'Сәрсенов келді. Біз Сәрсеновті қарсы алдық. Біз Сәрсеновке алғыс айтамыз.',
      sourceLanguage: 'kk',
      fixed: 'Sarsenov arrived. We met Sarsenov. We thank Sarsenov.',
    },
  ],
  good: [
    {
      text: 'They elected Azimova. Azimova spoke first. We thank Azimov.',
      source: 'Они избрали Азимову. Азимова выступила первой. Мы благодарим Азимова.',
    },
    {
      text: 'They elected Karinova. Karinova spoke first. We thank Karimova.',
      source: 'Они избрали Каринову. Каринова выступила первой. Мы благодарим Каримову.',
    },
    'They elected Azimova. Azimova spoke first. We thank Azinova.',
  ],
}

type NameUse = { readonly key: string; readonly spelling: string; readonly segment: SegmentView; readonly word: Word }

/** Shorter names differ by a letter and are still two names. */
const fewestLetters = 6
/** Uses of the usual spelling for each of another one. */
const timesUsual = 2
/** A misspelt name still sounds like its source. */
const nearEnough = 0.34

const usesOf = createTally<NameUse>((paragraph) => paragraph.segments.flatMap(usesIn))

/** The names of a segment under the stem of the source's name that each alone sounds like. */
function usesIn(segment: SegmentView): readonly NameUse[] {
  const { source } = segment
  const byEar = source?.language.pack.names?.byEar
  if (!source || !byEar) return []
  const names = source.words.filter(({ text }) => text.length >= fewestLetters && isCapitalised(text))
  if (names.length === 0) return []
  return segment.words.flatMap((word) => {
    const spelling = word.text.replace(/['’]s$/, '')
    if (spelling.length < fewestLetters || !/^\p{Lu}\p{Ll}+$/u.test(spelling)) return []
    const lower = spelling.toLowerCase()
    const alike = names.filter((name) => soundShare(lower, name.lower, source.language, nearEnough) <= nearEnough)
    const keys = new Set(alike.map((name) => byEar.key(name.text)))
    return [...keys].slice(0, keys.size === 1 ? 1 : 0).map((key) => ({ key, spelling, segment, word }))
  })
}

function unevenSpelling(article: ArticleView): readonly Catch[] {
  const found: Catch[] = []
  for (const group of usesOf(article).values()) {
    if (countOf(group) <= timesUsual) continue
    const uses = inOrder([group])
    const bySpelling = new Map<string, NameUse[]>()
    for (const use of uses) bySpelling.set(use.spelling, [...(bySpelling.get(use.spelling) ?? []), use])
    if (bySpelling.size > 1) append(found, oddSpellings(bySpelling))
  }
  return found
}

function oddSpellings(bySpelling: ReadonlyMap<string, readonly NameUse[]>): readonly Catch[] {
  const [usual] = [...bySpelling].sort((a, b) => b[1].length - a[1].length)
  if (!usual) return []
  return [...bySpelling].flatMap(([spelling, uses]) =>
    uses.length * timesUsual <= usual[1].length && isSlip(spelling, usual[0], uses[0]?.segment.language)
      ? uses.map((use) => respelt(use, usual[0]))
      : [],
  )
}

/** One letter wrong, lost, put in or changed with its neighbour; not an ending, and not what transcriptions swap. */
function isSlip(odd: string, usual: string, language: Language | undefined): boolean {
  const [short, long] = odd.length <= usual.length ? [odd, usual] : [usual, odd]
  if (long.length - short.length > 1 || long.startsWith(short)) return false
  if (language && areOneName(odd, usual, language)) return false
  let start = 0
  while (start < short.length && short[start] === long[start]) start++
  let end = 0
  while (end < short.length - start && short.at(-1 - end) === long.at(-1 - end)) end++
  const [one, other] = [short.slice(start, short.length - end), long.slice(start, long.length - end)]
  return other.length === 1 || (one.length === 2 && one === [...other].reverse().join(''))
}

function respelt({ segment, word, spelling }: NameUse, usual: string): Catch {
  const span = { start: word.start, end: word.start + spelling.length }
  return {
    segment: segment.id,
    span,
    severity: 'major',
    confidence: 0.85,
    facts: { found: spelling, usual },
    fixes: [{ span, replacement: usual }],
  }
}
