/** Names of one side that nothing on the other side answers: two such orphans at one place are a name mistaken for another. */
import type { Language } from '../../language/language.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import { isUpperCase } from '../../text/letters.ts'
import { correspond, isAmong, soundsLike, translationsOf } from './correspond.ts'
import { englishNamesOf, isAlwaysCapital, isListed, isProperName } from './name-table.ts'

/** One side of a pair as names are looked for in it. */
export type NamedSide = { readonly language: Language; readonly text: string; readonly words: readonly Word[] }

/** A side whose compounds of capitalised parts are read as several words: "Чапел-Хилл". */
export function namedSide(language: Language, text: string, words: readonly Word[]): NamedSide {
  return { language, text, words: /\p{L}-\p{Lu}/u.test(text) ? words.flatMap(splitCompound) : words }
}

function splitCompound(word: Word): readonly Word[] {
  if (!/^\p{Lu}.*-\p{Lu}/u.test(word.text)) return [word]
  let start = word.start
  return word.text.split('-').map((text) => {
    const piece = { text, lower: text.toLowerCase(), start, end: start + text.length }
    start += text.length + 1
    return piece
  })
}

/** A name without an answer; the weight says how odd that is: 1 for a word that may be free translation, 2.5 for a country. */
export type Orphan = { readonly word: Word; readonly index: number; readonly weight: number }

/** Whether it is a name at all; `no` for what titles are made of ("South", "Council"). */
export type JudgedOrphan = Orphan & { readonly isName: 'surely' | 'perhaps' | 'no' }

/** Fewer sightings of a word do not tell what it is translated by. */
const leastSeen = 4

/** Capitalised words of an English target that no source word answers. */
export function englishOrphans(target: NamedSide, source: NamedSide): readonly JudgedOrphan[] {
  const pair = { latin: target.language, cyrillic: source.language }
  const isAnswered: Answers = (word, others = source.words) => word !== undefined && isAmong(word, others, pair)
  return target.words.flatMap((word, index): JudgedOrphan[] => {
    if (!isNameOf(target, word, index)) return []
    if (isAnswered(word) || isPartOfAnswered(target, index, source.words, isAnswered)) return []
    if (source.words.some((other) => joined(target, index, other, source.language))) return []
    const base = word.lower.replace(/['’]s$/, '')
    if (undotted(source.text).includes(base)) return []
    return [{ word, index, ...weighEnglish(base, target, source.language, index) }]
  })
}

function weighEnglish(
  base: string,
  target: NamedSide,
  source: Language,
  index: number,
): Pick<JudgedOrphan, 'weight' | 'isName'> {
  if (isListed(base)) return isProperName(base) ? { weight: 2.2, isName: 'surely' } : { weight: 1.2, isName: 'no' }
  const model = target.language.wordModel()
  const share = model?.knows(base) ? model.capitalShare(base) : looksDerived(base) ? 0.5 : 1
  const word = target.words[index]
  // Any unknown word has a capital at the beginning of a sentence.
  const isSure = model?.knows(base) === true || word === undefined || !opensSentence(target, word, index)
  if (share >= 0.8) return { weight: 2, isName: isSure ? 'surely' : 'perhaps' }
  const isKnown = translationsOf(base, target.language, source).seen >= leastSeen
  return { weight: isKnown ? 1.2 + (standsAlone(target, index) ? 0.3 : 0) : 0.6, isName: 'perhaps' }
}

/** Whether the source, or some words of it, has the name. */
type Answers = (word: Word | undefined, others?: readonly Word[]) => boolean

/** Part of a compound whose other part is answered ("Nagorno-Karabakh"), or a middle name of somebody whom the source names without it. */
function isPartOfAnswered(
  { text, words }: NamedSide,
  index: number,
  source: readonly Word[],
  isAnswered: Answers,
): boolean {
  const [before, word, after] = [words[index - 1], words[index], words[index + 1]]
  const isJoined = (one: Word | undefined, other: Word | undefined, by: string) =>
    one !== undefined && other !== undefined && text.slice(one.end, other.start) === by
  if (isJoined(before, word, '-') && isAnswered(before)) return true
  if (isJoined(word, after, '-') && isAnswered(after)) return true
  if (!isJoined(before, word, ' ') || !isJoined(word, after, ' ')) return false
  return source.some((one, at) => isAnswered(before, [one]) && isAnswered(after, source.slice(at + 1, at + 2)))
}

/** Names that the source writes with stops between their capitals: "E.ON" is "Eon". */
function undotted(text: string): readonly string[] {
  const dotted = text.match(/[A-Z](?:\.[A-Z]+)+/g) ?? []
  return dotted.map((name) => name.replaceAll('.', '').toLowerCase())
}

/** An unknown word with an English ending may be a common word: "Peacemaker", "Kidnappers". */
function looksDerived(lower: string): boolean {
  return /(?:[eo]rs?|ings?|ness|tions?|ish|ists?|isms?|ed|ies|ity|ly)$/.test(lower)
}

/** No capital beside it: then it is hardly part of a title. */
function standsAlone({ words }: NamedSide, index: number): boolean {
  return ![words[index - 1], words[index + 1]].some((word) => word !== undefined && isCapitalised(word.text))
}

/** "Hong Kong" is one word in Cyrillic. */
function joined({ words }: NamedSide, index: number, other: Word, language: Language): boolean {
  if (other.text.length < 5 || !isUpperCase(other.text) || !isUpperCase(words[index]?.text ?? '')) return false
  const at = (place: number) => words[place]?.lower ?? ''
  const here = at(index)
  return [at(index - 1) + here, here + at(index + 1)].some(
    (both) => both.length > here.length && soundsLike(both, other.lower, language),
  )
}

function isNameOf(side: NamedSide, word: Word, index: number): boolean {
  if (!isUpperCase(word.text) || !/^\p{Lu}\p{Ll}{2,}/u.test(word.text)) return false
  const base = word.lower.replace(/'s$/, '')
  // "Taliban-like" is said of something.
  if (side.language.pack.words?.functionWords.has(base) || /-\p{Ll}/u.test(word.text)) return false
  if (side.language.pack.names?.titles?.has(base)) return false
  if (!opensSentence(side, word, index)) return true
  const model = side.language.wordModel()
  return model === undefined ? false : !model.knows(base) || model.capitalShare(base) > 0.75
}

/** The first word, or one after a full stop, a colon or an opening quote. */
function opensSentence({ text }: NamedSide, word: Word, index: number): boolean {
  const before = text.slice(Math.max(0, word.start - 5), word.start)
  return index === 0 || /[«“„"(]$/.test(before) || /[.!?…:][»”")]*\s*$|[.!?…:»”"]\s+[–—-]\s*$/.test(before)
}

/** Words of a Cyrillic source that must be answered by a name, and are not. */
export function cyrillicOrphans(source: NamedSide, target: NamedSide): readonly JudgedOrphan[] {
  return source.words.flatMap((word, index): JudgedOrphan[] => {
    const weight = cyrillicWeight(source, word, index, target.language)
    if (weight === 0 || isAnswered(word, target, source.language)) return []
    return [{ word, index, weight, isName: judgeCyrillic(word, source.language) }]
  })
}

function judgeCyrillic({ text, lower }: Word, language: Language): JudgedOrphan['isName'] {
  const english = englishNamesOf(lower)
  if (english.length > 0) return english.some(isProper) ? 'surely' : 'no'
  if (/^\p{Script=Latin}/u.test(text)) return 'surely'
  return shareOf(lower, language) > 0.85 && isMet(lower, language) ? 'surely' : 'perhaps'
}

/** Of a name of several words all must be there: "Hong" and "Kong". */
function isAnswered(word: Word, target: NamedSide, language: Language): boolean {
  const parts = englishNamesOf(word.lower)[0]?.toLowerCase().split(' ') ?? []
  if (parts.length === 2) {
    const there = parts.filter((part) => target.words.some(({ lower }) => lower.replace(/'s$/, '') === part))
    if (there.length === 1) return false
  }
  return target.words.some(
    (other, place) =>
      correspond(other, word, { latin: target.language, cyrillic: language }) || joined(target, place, word, language),
  )
}

/** How odd a Cyrillic word is without an answer: 0 for what need not be a name. */
export function cyrillicWeight(source: NamedSide, word: Word, index: number, latin: Language): number {
  if (word.text.length < 3) return 0
  const english = englishNamesOf(word.lower)
  if (!isCapitalised(word.text)) return isAlwaysCapital(word.lower) ? 1.6 : 0
  if (isOrdinary(word, source.language)) return 0
  const isOpening = opensSentence(source, word, index)
  const hasTwoCapitals = /^\p{Lu}{2}/u.test(word.text)
  if (english.length > 0 && !hasTwoCapitals) return weightOfKnown(english, isOpening)
  const share = shareOf(word.lower, source.language)
  if (isOpening) return share > 0.85 && !hasTwoCapitals ? 1.7 : 0
  if (!/^\p{Lu}\p{Ll}{2,}/u.test(word.text)) return 0
  if (share > 0.85) return 2
  if (share > 0.5) return 1.5
  return translationsOf(word.lower, source.language, latin).seen >= leastSeen ? 1.1 : 0.5
}

/** A small word, or one that titles and bodies are made of. */
function isOrdinary({ lower }: Word, { pack }: Language): boolean {
  return pack.words?.functionWords.has(lower) === true || pack.names?.isTitleWord?.(lower) === true
}

function isProper(name: string): boolean {
  return name.toLowerCase().split(' ').every(isProperName)
}

/** Where every word has a capital, it tells less of a name. */
function weightOfKnown(english: readonly string[], isOpening: boolean): number {
  if (english.some((name) => isProperName(name.toLowerCase()))) return isOpening ? 1.6 : 2.2
  return isOpening ? 0.9 : 1.2
}

const endings = ',а,я,и,ы,у,ю,е,ом,ем,ой,ей,ый,ий,ая,ое,ые,ого,ому,ым,ых,ов,ам,ами,ах,ь,ия,ию,ии,ие,ка,ки'.split(',')

/** How often the word is written with a capital, in any form the model knows; without a model it is half a name. */
function shareOf(lower: string, language: Language): number {
  const model = language.wordModel()
  if (!model || language.pack.names?.byEar?.hasManyForms)
    return Math.min(0.7, model?.knows(lower) ? model.capitalShare(lower) : 0.7)
  const form = usualForm(lower, language)
  return form === undefined ? 1 : model.capitalShare(form)
}

/** Fewer sightings do not tell whether a word is always written with a capital. */
const leastSightings = 5

/** The model has often met the word in some form; a strange word with a capital may be any. */
function isMet(lower: string, language: Language): boolean {
  const form = usualForm(lower, language)
  return form !== undefined && (language.wordModel()?.frequency(form) ?? 0) >= leastSightings
}

/** The word, or else its most usual form; undefined if the model knows none. */
function usualForm(lower: string, language: Language): string | undefined {
  const model = language.wordModel()
  if (!model || model.knows(lower)) return model && lower
  const stem = lower.replace(/(?:[аеёиоуыэюяйь]{1,3}|[оеыи][гм][оуи]?|[ая]ми?|[ая]х|[ыи]х|[оеё]в)$/u, '')
  if (stem.length < 4) return undefined
  let [best, usual]: [number, string | undefined] = [0, undefined]
  for (const ending of endings) {
    const frequency = model.frequency(stem + ending)
    if (frequency > best) [best, usual] = [frequency, stem + ending]
  }
  return usual
}

/** Pairs of words that answer each other, by their places: what a place in one text means in the other. */
export function anchorsOf(
  target: NamedSide,
  source: NamedSide,
): readonly (readonly [target: number, source: number])[] {
  const anchors: (readonly [number, number])[] = []
  for (const [place, word] of target.words.entries()) {
    if (word.text.length < 3 || target.language.pack.words?.functionWords.has(word.lower)) continue
    const answers = source.words.flatMap((other, index) =>
      other.text.length > 2 && correspond(word, other, { latin: target.language, cyrillic: source.language })
        ? [index]
        : [],
    )
    if (answers.length === 1) anchors.push([place, answers[0] ?? 0])
  }
  return anchors
}

/** Where in the source a word of the target is expected, in words: beside the answers of its neighbours. */
export function expectedPlace(
  index: number,
  target: NamedSide,
  source: NamedSide,
  anchors: ReturnType<typeof anchorsOf>,
): number {
  let [before, after]: (readonly [number, number])[] = [
    [-1, -1],
    [target.words.length, source.words.length],
  ]
  for (const anchor of anchors) {
    if (anchor[0] < index) before = anchor
    else if (anchor[0] > index) {
      after = anchor
      break
    }
  }
  const span = (after?.[0] ?? 0) - (before?.[0] ?? 0)
  const share = span === 0 ? 0 : (index - (before?.[0] ?? 0)) / span
  return (before?.[1] ?? 0) + share * ((after?.[1] ?? 0) - (before?.[1] ?? 0))
}
