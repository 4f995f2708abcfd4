/** Whether two words of a Latin and a Cyrillic text may stand for the same: by sound, by name, by the lexicon. */

import { foldWord } from '../../align/fold-word.ts'
import { findStem } from '../../align/lexicon/count-table.ts'
import { lexiconFor } from '../../align/lexicon/lexicon.ts'
import type { Language } from '../../language/language.ts'
import { readOnce } from '../../language/notes.ts'
import type { Word } from '../../language/word.ts'
import type { LanguageTag } from '../../model/ids.ts'
import { isUpperCase } from '../../text/letters.ts'
import { isCalled } from './name-table.ts'
import { soundShare } from './sounds.ts'

/** Names of two capitals apart by less than this sound alike. */
const nearNames = 0.34
/** A name that one side writes small must sound quite alike: "live" is not "Лейв". */
const nearWords = 0.14
/** Stems of the lexicon. */
const stemLetters = 6
/** Translations counted in less than this share of a word's uses prove nothing. */
const leastShare = 0.04

/** True if the two words of Latin and Cyrillic capitals sound alike. Both in lower case. */
export function soundsLike(latin: string, cyrillic: string, language: Language): boolean {
  return soundShare(latin, cyrillic, language, nearNames) <= nearNames
}

/** Russian compounds whose second part may be a name: "Госдума", "пропекинский", "Забайкалье". */
const compound = /^(?:гос|мин|под|про|при|за|анти|пост|супер|транс|евро|северо|южно|восточно|западно)(.{3,})$/u
/** Who is of a people: "Dutchman", "Scotswomen". */
const person = /^(.{3,})(?:wo)?m[ae]n$/
/** A father's name, of whatever language: "Kenesovich", "Кеңесұлы". */
const patronymic =
  /^(.{3,}?)(?:[oe]vich|[oe]vna|ichna|ul[yi]|[kq][yi]z[yi]|[ое]вич|[ое]вн|[иы]чн|ұлы|улы|[қк]ызы)(?:\p{Script=Cyrillic}{0,4})$/u

/** A word and the parts of a compound with hyphens, in lower case, without a possessive ending. */
function piecesOf(lower: string): readonly string[] {
  const whole = bare(lower)
  const pieces = whole.includes('-') ? [whole, ...whole.split('-').filter((piece) => piece.length > 2)] : [whole]
  const rest = (compound.exec(whole) ?? person.exec(whole) ?? patronymic.exec(whole))?.[1]
  return rest === undefined ? pieces : [...pieces, rest]
}

/** The two languages of a pair of texts, by their letters. */
export type Pair = { readonly latin: Language; readonly cyrillic: Language }

/** True if a piece of the Latin word and one of the Cyrillic one are the same name, or known to translate each other. */
export function correspond(latin: Word, cyrillic: Word, pair: Pair): boolean {
  return areSame(latin, cyrillic, pair.cyrillic) || mayTranslate(latin.lower, cyrillic.lower, pair)
}

/** True if the Latin word corresponds to any of the Cyrillic ones: the likeliest and the cheapest proofs come first. */
export function isAmong(latin: Word, others: readonly Word[], pair: Pair): boolean {
  const { latin: own, cyrillic: language } = pair
  if (others.some((other) => isUpperCase(other.text) && areSame(latin, other, language))) return true
  const base = bare(latin.lower)
  const translations = translationsOf(base, own, language)
  if (others.some((other) => translations.shareOf(other.lower) >= leastShare)) return true
  if (others.some((other) => !isUpperCase(other.text) && areSame(latin, other, language))) return true
  return others.some((other) => translationsOf(other.lower, language, own).shareOf(base) >= leastShare)
}

function bare(lower: string): string {
  return lower.endsWith("'s") ? lower.slice(0, -2) : lower
}

function areSame(latin: Word, cyrillic: Word, language: Language): boolean {
  const isNames = isUpperCase(latin.text) && isUpperCase(cyrillic.text)
  const most = isNames ? nearNames : Math.min(latin.text.length, cyrillic.text.length) >= 4 ? nearWords : -1
  for (const one of piecesOf(latin.lower))
    for (const other of piecesOf(cyrillic.lower)) {
      if (one === other || isCalled(one, other)) return true
      if (most > 0 && soundShare(one, other, language, most) <= most) return true
    }
  return false
}

function mayTranslate(latin: string, cyrillic: string, pair: Pair): boolean {
  const base = bare(latin)
  if (translationsOf(base, pair.latin, pair.cyrillic).shareOf(cyrillic) >= leastShare) return true
  return translationsOf(cyrillic, pair.cyrillic, pair.latin).shareOf(base) >= leastShare
}

/** How often a word's translations were counted. */
export type Translations = { readonly seen: number; shareOf(other: string): number }

const mostKept = 20_000

/** Translations lately asked for from one language, by the tag of the other. */
const translationsFrom = readOnce((_: Language) => new Map<LanguageTag, Map<string, Translations>>())

/** What the shipped lexicon has counted for a word of `from` in `to`; either may be English. */
export function translationsOf(word: string, from: Language, to: Language): Translations {
  const kept = translationsFrom(from)
  let words = kept.get(to.tag)
  if (!words || words.size > mostKept) {
    words = new Map()
    kept.set(to.tag, words)
  }
  const known = words.get(word)
  if (known) return known
  const counted = countTranslations(word, from, to)
  words.set(word, counted)
  return counted
}

function stemFor(word: string): string {
  return foldWord(word).slice(0, stemLetters)
}

function countTranslations(word: string, from: Language, to: Language): Translations {
  const counts = new Map<string, number>()
  let seen = 0
  for (const table of lexiconFor(from.tag, to.tag)) {
    const isTurned = table.languages[0] !== from.tag
    const stem = findStem(isTurned ? table.second : table.first, stemFor(word))
    if (!stem) continue
    const names = namesOf(from, isTurned ? table.first.idOf : table.second.idOf)
    seen += (isTurned ? table.second : table.first).seen[stem.id] ?? 0
    for (const { partner, count } of isTurned ? (turned(from, table).get(stem.id) ?? []) : rowOf(table, stem.id)) {
      const name = names[partner] ?? ''
      counts.set(name, (counts.get(name) ?? 0) + count)
    }
  }
  return { seen, shareOf: (other) => (counts.size === 0 ? 0 : (counts.get(stemFor(other)) ?? 0) / (seen + 0.5)) }
}

type Partner = { readonly partner: number; readonly count: number }
type Table = ReturnType<typeof lexiconFor>[number]

function rowOf({ start, partner, count }: Table, row: number): readonly Partner[] {
  const partners: Partner[] = []
  for (let at = start[row] ?? 0; at < (start[row + 1] ?? 0); at++)
    partners.push({ partner: partner[at] ?? 0, count: count[at] ?? 0 })
  return partners
}

/** What was read from lexicons, by the table or its index of words. */
const namesKept = readOnce((_: Language) => new Map<object, readonly string[]>())
const tablesTurned = readOnce((_: Language) => new Map<Table, ReadonlyMap<number, readonly Partner[]>>())

function namesOf(language: Language, idOf: ReadonlyMap<string, number>): readonly string[] {
  const kept = namesKept(language)
  const known = kept.get(idOf)
  if (known) return known
  const names = [...idOf.keys()]
  kept.set(idOf, names)
  return names
}

/** The table read from its second language. */
function turned(language: Language, table: Table): ReadonlyMap<number, readonly Partner[]> {
  const kept = tablesTurned(language)
  const known = kept.get(table)
  if (known) return known
  const rows = new Map<number, Partner[]>()
  for (let row = 0; row + 1 < table.start.length; row++)
    for (const { partner, count } of rowOf(table, row)) {
      const partners = rows.get(partner)
      if (partners) partners.push({ partner: row, count })
      else rows.set(partner, [{ partner: row, count }])
    }
  kept.set(table, rows)
  return rows
}
