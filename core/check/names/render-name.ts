/** How a Cyrillic name is written in English: by its own English name, as a known word that sounds like it, or letter by letter. */

import anyAscii from 'any-ascii'
import type { Language } from '../../language/language.ts'
import { readOnce } from '../../language/notes.ts'
import { capitalise } from '../../language/word.ts'
import type { Pair } from './correspond.ts'
import { englishNamesOf } from './name-table.ts'
import { soundShare } from './sounds.ts'

/** Known words must sound very like the name. */
const nearest = 0.12
/** A known word as near as this is the name itself. */
const certain = 0.08
/** A word that is written small more often is a common noun, whatever it sounds like. */
const leastCapital = 0.5
/** A name met so often, as words of the model weigh, is meant before one that is only spelt. */
const famous = weighFrequency(25)
/** Spellings offered at most. */
const mostOffered = 3

/**
 * English spellings of a Cyrillic name, the likeliest first. `near` are words of the translation itself, which are
 * preferred: a name should be spelt one way in one article. `isWoman`: the surname keeps its feminine ending.
 */
export function spellingsOf(
  name: string,
  { latin, cyrillic: language }: Pair,
  near: readonly string[],
  isWoman = false,
): readonly string[] {
  if (/^[\p{Script=Latin}'’.-]+/u.test(name))
    return [(/^[\p{Script=Latin}'’.-]+/u.exec(name)?.[0] ?? name).replace(/-$/, '')]
  const lower = name.toLowerCase()
  const listed = englishNamesOf(lower)
  const fromNear = near.filter((word) => soundShare(word.toLowerCase(), lower, language) <= nearest)
  const byEar = language.pack.names?.byEar
  const base = byEar?.baseForm(name) ?? name
  // «Семин» is a man's, whoever stands in his place.
  const ofWoman = isWoman && !/[вн]$/u.test(name) ? byEar?.womanSurname?.exec(base)?.[1] : undefined
  const own = isGuessed(name, base) ? [] : [transliterate(ofWoman === undefined ? base : `${ofWoman}а`, language)]
  const heard = listed.length > 0 ? [] : knownSpellings(lower, base.length, latin, language)
  const known = ofWoman === undefined ? heard : heard.map(asWoman)
  const isSure = (one: Known) =>
    one.share <= certain || (one.weight >= famous && own.every((text) => !isName(text, latin)))
  const [sure, doubtful] = [known.filter(isSure), known.filter((one) => !isSure(one))]
  const spellings = [
    ...fromNear,
    ...own.filter((text) => isMetAsName(text, latin)),
    ...sure.map(({ text }) => capitalise(text)),
    ...own,
    ...doubtful.map(({ text }) => capitalise(text)),
  ]
  return [...new Set([...listed, ...spellings])].slice(0, mostOffered)
}

/** Known well and mostly written with a capital; «Трамп» spelt by its letters is a word of another sense. */
function isName(text: string, language: Language): boolean {
  const model = language.wordModel()
  return model?.knows(text.toLowerCase()) === true && model.capitalShare(text.toLowerCase()) >= leastCapital
}

/** So often a spelling has to be met with a capital. */
const oftenMet = 25

/** "Frank" is a common word too, and yet a name often enough. */
function isMetAsName(text: string, language: Language): boolean {
  const model = language.wordModel()
  const lower = text.toLowerCase()
  return model !== undefined && model.frequency(lower) * model.capitalShare(lower) >= oftenMet
}

/** «Капотне»: of many such names nobody can tell what stands in a dictionary, and an inflected form is no name. */
function isGuessed(name: string, base: string): boolean {
  return /[^аеёиоуыэюяәөұүі][еы]$/u.test(name) && base === name.slice(0, -1)
}

/** "Kovalev" is known, and a woman of that family is "Kovaleva". */
function asWoman(word: Known): Known {
  return /(?:[oe]v|[iy]n)$/.test(word.text) ? { ...word, text: `${word.text}a` } : word
}

/** How much of a difference in sound it makes up for that a word is met so often. */
function weighFrequency(times: number): number {
  return 0.025 * Math.log10(1 + times)
}

type Known = { readonly text: string; readonly share: number; readonly weight: number }

/** Words of the model by their first letter that are mostly written with a capital. */
const wordsByStart = readOnce(readWords)

function readWords(language: Language): ReadonlyMap<string, readonly Known[]> {
  const byStart = new Map<string, Known[]>()
  const model = language.wordModel()
  for (const text of model?.fitting(/^[a-z]{3,}$/) ?? []) {
    if ((model?.capitalShare(text) ?? 0) < leastCapital) continue
    const weight = weighFrequency(model?.frequency(text) ?? 0)
    const letter = text.charAt(0)
    const words = byStart.get(letter)
    if (words) words.push({ text, share: 0, weight })
    else byStart.set(letter, [{ text, share: 0, weight }])
  }
  return byStart
}

/** The two best words of the model that sound like the name, whose dictionary form has so many letters: no English name is much shorter. */
function knownSpellings(lower: string, letters: number, latin: Language, language: Language): readonly Known[] {
  const words = wordsByStart(latin)
  const starts = new Set(anyAscii(lower).slice(0, 1) + (alsoStarts[lower.charAt(0)] ?? ''))
  const found = [...starts]
    .flatMap((start) => words.get(start) ?? [])
    .flatMap((word): Known[] => {
      if (word.text.length > lower.length + 4 || word.text.length < Math.max(lower.length - 4, letters - 1)) return []
      const share = soundShare(word.text, lower, language)
      return share <= nearest + Math.min(0, word.weight) ? [{ ...word, share }] : []
    })
  return found.sort((a, b) => a.share - a.weight - (b.share - b.weight)).slice(0, 2)
}

/** Latin letters a name may begin with besides the obvious one. */
const alsoStarts: Readonly<Record<string, string>> = {
  ч: 'c',
  к: 'cqk',
  х: 'hc',
  ш: 's',
  щ: 's',
  ц: 'cz',
  я: 'yji',
  ю: 'yju',
  е: 'ey',
  э: 'ae',
  и: 'iey',
  у: 'wuo',
  ф: 'fp',
  в: 'vw',
  д: 'dj',
  ж: 'jgz',
  г: 'gh',
  с: 'sc',
  з: 'zs',
  а: 'ah',
  о: 'oah',
  р: 'rw',
  н: 'nk',
  қ: 'qk',
  й: 'yj',
}

const letters: Readonly<Record<string, string>> = {
  а: 'a',
  б: 'b',
  в: 'v',
  г: 'g',
  д: 'd',
  е: 'e',
  ё: 'yo',
  ж: 'zh',
  з: 'z',
  и: 'i',
  й: 'y',
  к: 'k',
  л: 'l',
  м: 'm',
  н: 'n',
  о: 'o',
  п: 'p',
  р: 'r',
  с: 's',
  т: 't',
  у: 'u',
  ф: 'f',
  х: 'kh',
  ц: 'ts',
  ч: 'ch',
  ш: 'sh',
  щ: 'shch',
  ъ: '',
  ы: 'y',
  ь: '',
  э: 'e',
  ю: 'yu',
  я: 'ya',
  ә: 'a',
  ғ: 'g',
  қ: 'k',
  ң: 'n',
  ө: 'o',
  ұ: 'u',
  ү: 'u',
  һ: 'h',
  і: 'i',
}

const easternEnding = /(?:ов|ев|ёв|ин|ын|ский|цкий)а?$/u

/** Letter by letter, after BGN/PCGN as English newspapers simplify it: "Ведерников" is "Vedernikov", "Ельцин" "Yeltsin". */
export function transliterate(name: string, language: Language): string {
  const isEastern = language.pack.names?.byEar?.isEastern === true || easternEnding.test(name)
  const small = [...name.toLowerCase()]
  const written = small.map((letter, at) => latinOf(letter, name.charAt(at - 1).toLowerCase(), isEastern)).join('')
  const latin = isEastern ? written : written.replace(/iya$/, 'ia')
  return latin.replace(/(^|-)(\p{L})/gu, (start) => start.toUpperCase()).replace(/дж|dzh/g, 'j')
}

/** How a letter is written after the letter `before`, which is empty at the beginning. */
function latinOf(letter: string, before: string, isEastern: boolean): string {
  if (letter === 'й' && /[ыи]/.test(before)) return ''
  if (!isEastern) return ofTheWest(letter, before) ?? letters[letter] ?? letter
  const isSoft = letter === 'е' && (before === '' || /[аеёиоуыэюяьъ-]/.test(before))
  return isSoft ? 'ye' : (letters[letter] ?? letter)
}

/** A foreign name came from Latin letters: "Frank", "Paltrow", "May". */
function ofTheWest(letter: string, before: string): string | undefined {
  if (letter === 'х') return 'h'
  if (letter === 'э' && /[бвгджзклмнпрстфх]/.test(before)) return 'a'
  if (letter === 'у' && before === 'о') return 'w'
  return letter === 'й' && /[аеоуэ]/.test(before) ? 'i' : undefined
}
