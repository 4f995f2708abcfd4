/** The subject of an English verb, as far as word order and parts of speech tell it for sure. */
import type { Language, Sentence } from '../language.ts'
import type { Subject, SubjectRules } from '../subject-rules.ts'
import { gapBefore, tagsOf } from '../tags/tagged.ts'
import type { Tag } from '../tags/tagger.ts'
import type { Word } from '../word.ts'
import { setOf } from '../word-list.ts'
import { nations } from './nations.ts'

/** The words before a verb with their tags, as the search reads them. */
type Place = { readonly segment: Sentence; readonly words: readonly Word[]; readonly tags: readonly Tag[] }

const singularPronouns = setOf(
  'he she it this that everyone everybody someone somebody nobody anyone anybody everything something nothing',
)
const pluralPronouns = setOf('we they you these those')
/** Words that open a clause whose subject comes next. */
const openers = setOf(
  `that because but and when while where why if although though how whether unless whereas since until once before after as so than yet which whom`,
)
/** Verbs that take a whole clause: "he believes the price is high". */
const saying =
  /^(?:say|says|said|believe[sd]?|think|thinks|thought|claim|claims|claimed|argue[sd]?|reveal|reveals|revealed|show|shows|showed|suggest|suggests|suggested|mean|means|meant|know|knows|knew|hope[sd]?|fear|fears|feared|ensure[sd]?|insist|insists|insisted|admit|admits|admitted|conclude[sd]?|estimate[sd]?|announce[sd]?|report|reports|reported|warn|warns|warned|confirm|confirms|confirmed|note[sd]?|explain|explains|explained|understand|understands|understood|find|finds|found|stress|stresses|stressed|stated?|states)$/

/** Finds the subject that stands right before the verb at `index`; undefined where it is not plain. */
function findSubject(segment: Sentence, index: number): Subject | undefined {
  const place: Place = { segment, words: segment.words, tags: tagsOf(segment) }
  if (place.tags.length === 0) return undefined
  const end = skipAdverbs(place, index)
  const last = place.words[end - 1]
  if (!last || !isJoined(segment, end - 1, index)) return undefined
  if (isPronoun(last)) return pronounSubject(place, end - 1)
  const start = phraseStart(place, end)
  if (start === undefined || mayEndRow(place, start.at, end, index)) return undefined
  if (isDoing(place, start.at, end) || isAfterAll(place.words, start.at)) return undefined
  return readPhrase(place, start.at, end, start.isSure)
}

/**
 * "vomiting and diarrhoea have been seen", "the people with symptoms and a doctor's order have waited": where a plural
 * verb follows what "and" joins without a comma, or with one but without a determiner, all of it may be the subject; so
 * may a word that stands alone after a comma be none: "the miners of Altyn, JSC, have".
 */
function mayEndRow({ segment, words, tags }: Place, start: number, end: number, verb: number): boolean {
  if (start === 0 || !/^(?:are|were|have|do|aren't|weren't|haven't|don't)$/.test(words[verb]?.lower ?? '')) return false
  if (end - start === 1 && gapBefore(segment, start).startsWith(',')) return true
  if (!/^(?:and|but)$/.test(words[start - 1]?.lower ?? '')) return false
  const isAfterComma = start > 1 && /[,;:—–]/.test(gapBefore(segment, start - 1))
  return !isAfterComma || tags[start] !== 'determiner'
}

function isPronoun({ lower }: Word): boolean {
  return singularPronouns.has(lower) || pluralPronouns.has(lower) || lower === 'i'
}

function skipAdverbs({ words, tags }: Place, index: number): number {
  let end = index
  while (
    end > 1 &&
    tags[end - 1] === 'adverb' &&
    !/^(?:there|here|now|then|today|once|later|ago|together|as)$/.test(words[end - 1]?.lower ?? '')
  )
    end--
  return end
}

/** True if nothing but blanks stands between the words `from` and `to`. */
function isJoined(segment: Sentence, from: number, to: number): boolean {
  for (let index = from + 1; index <= to; index++) if (gapBefore(segment, index) !== ' ') return false
  return true
}

/** A pronoun is a subject unless a word before it makes it an object, a determiner's noun or part of a row. */
function pronounSubject(place: Place, at: number): Subject | undefined {
  const { segment, words, tags } = place
  const head = words[at]
  if (!head) return undefined
  const subject = { words: [head], head, isRow: false, isSure: true }
  const before = words[at - 1]
  if (!before || !/^[ ]$/.test(gapBefore(segment, at))) return subject
  if (/^(?:and|or|nor|than|as)$/.test(before.lower)) return isJoinedClause(place, at, head) ? subject : undefined
  if (nominative.test(head.lower)) return subject
  if (head.lower === 'that' || /^(?:after|as|before|but|since|than|until)$/.test(before.lower)) return undefined
  if (openers.has(before.lower) || saying.test(before.lower)) return subject
  return head.lower === 'it' && /^(?:noun|adjective|name)$/.test(tags[at - 1] ?? '') ? subject : undefined
}

const nominative = /^(?:we|they|he|she|i)$/

/** "... and they are": what the conjunction joins is a clause, not two objects. */
function isJoinedClause({ words, tags }: Place, at: number, { lower }: Word): boolean {
  if (words[at - 1]?.lower !== 'and') return false
  return nominative.test(lower) ? !endsPhrase(tags[at - 2]) : lower === 'this' || lower === 'it'
}

function endsPhrase(tag: Tag | undefined): boolean {
  return tag === 'noun' || tag === 'name' || tag === 'pronoun' || tag === 'number'
}

const inPhrase: ReadonlySet<Tag> = new Set(['noun', 'name', 'adjective', 'determiner', 'number', 'preposition'])

/** Back to the start of the sentence, a comma, or a word that opens a clause; a verb on the way makes it unclear. */
function phraseStart(place: Place, end: number): PhraseStart | undefined {
  for (let at = end - 1; at >= 0 && end - at < 16; at--) {
    const start = startAt(place, at, end)
    if (start !== 'goes on') return start
  }
  return undefined
}

/** Where a phrase begins, and whether that is sure. */
type PhraseStart = { readonly at: number; readonly isSure: boolean }

/** Whether the phrase that ends at `end` begins at the word `at`, or after it; undefined where it is unclear. */
function startAt(place: Place, at: number, end: number): PhraseStart | undefined | 'goes on' {
  const { words, tags } = place
  const word = words[at]
  const tag = tags[at]
  if (!word || !tag) return undefined
  const isAfterSaying = at < end - 1 && tag === 'finite' && isSaying(words, tags, at) && beginsPhrase(tags[at + 1])
  if (isAfterSaying) return { at: at + 1, isSure: true }
  if (opensClause(place, at)) return openedAt(words, at, end)
  if (isLeader(words, tags, at)) return { at: at + 1, isSure: true }
  if (!inPhrase.has(tag) && !belongsToPhrase(place, at, end)) return undefined
  if (at === 0) return { at, isSure: true }
  const gap = gapAt(place, at)
  if (/[.!?;:]\s|^, ["“]?$|["“(]$/.test(gap)) return { at, isSure: !gap.startsWith(',') }
  return gap === ' ' || /^\p{N}/u.test(word.text) ? 'goes on' : undefined
}

/** What stands before the word; the stop of "U.S." ends no sentence, as in "The costs of U.S. trade were". */
function gapAt({ segment, words }: Place, at: number): string {
  const gap = gapBefore(segment, at)
  return gap === '. ' && /^\p{Lu}(?:\.\p{Lu})*$/u.test(words[at - 1]?.text ?? '') ? ' ' : gap
}

function opensClause({ words, tags }: Place, at: number): boolean {
  return openers.has(words[at]?.lower ?? '') && !isInside(words, tags, at) && !isMeasure(words, at)
}

/** A word of another kind that may stand in a phrase where it stands. */
function belongsToPhrase({ words, tags }: Place, at: number, end: number): boolean {
  const isPossessive = /^(?:my|your|his|her|its|our|their)$/.test(words[at]?.lower ?? '')
  return isPossessive || isMeasure(words, at) || isJoiner(words, at, end) || isAttribute(tags, at)
}

/** "Maybe the code", "Not all roads": the phrase begins after it. */
function isLeader(words: readonly Word[], tags: readonly Tag[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  return at === 0 && (lower === 'not' || (tags[at] === 'adverb' && beginsPhrase(tags[1])))
}

/** "more than five", "at least six". */
function isMeasure(words: readonly Word[], at: number): boolean {
  const [before, lower, after] = [words[at - 1]?.lower, words[at]?.lower ?? '', words[at + 1]?.lower ?? '']
  if (lower === 'than') return /^(?:more|less|fewer)$/.test(before ?? '')
  return /^(?:least|most)$/.test(lower) ? before === 'at' : after === 'than' && /^(?:more|less|fewer)$/.test(lower)
}

function isJoiner(words: readonly Word[], at: number, end: number): boolean {
  return words[at]?.lower === 'and' && at < end - 1
}

/** "a growing class", "the proposed law", "land surrounding towns", "fears about taking on debt". */
function isAttribute(tags: readonly Tag[], at: number): boolean {
  const [before, tag, after] = [tags[at - 1], tags[at], tags[at + 1]]
  if (tag === 'adverb') return after === 'adjective' || after === 'participle'
  if (tag === 'gerund' && (before === 'preposition' || before === 'noun')) return after !== undefined
  if (tag !== 'participle' && tag !== 'gerund') return false
  return (
    (after === 'noun' || after === 'adjective') &&
    (before === 'determiner' || before === 'adjective' || before === 'pronoun')
  )
}

/** "they think", "the mayor thinks"; not "think tanks". */
function isSaying(words: readonly Word[], tags: readonly Tag[], at: number): boolean {
  const [subject, verb] = [words[at - 1]?.lower ?? '', words[at]?.lower ?? '']
  if (!saying.test(verb) || !endsPhrase(tags[at - 1])) return false
  return /(?:s|d|ght|ew)$/.test(verb) || pluralPronouns.has(subject) || subject === 'i' || looksPlural(subject)
}

function beginsPhrase(tag: Tag | undefined): boolean {
  return tag === 'determiner' || tag === 'noun' || tag === 'name' || tag === 'pronoun' || tag === 'adjective'
}

/** "between data and rhetoric", "such as", "after the war": the word joins two things inside the phrase, or begins it. */
function isInside(words: readonly Word[], tags: readonly Tag[], at: number): boolean {
  const lower = words[at]?.lower ?? ''
  if (lower === 'as') return words[at - 1]?.lower === 'such'
  if (lower === 'but') return tags[at - 1] === 'adjective' && tags[at + 1] !== 'determiner'
  if (lower === 'that') return tags[at] === 'determiner' || tags[at - 1] === 'preposition'
  if (lower === 'and' && /^(?:it|him|them|me|us)$/.test(words[at - 1]?.text ?? '')) return false
  if (lower === 'and')
    return (
      endsPhrase(tags[at - 1]) ||
      /-olds?$/.test(words[at - 1]?.lower ?? '') ||
      (tags[at - 1] === 'adjective' && tags[at + 1] !== 'determiner')
    )
  return tags[at] === 'preposition' && /^(?:before|after|since|until|than)$/.test(lower)
}

/** What stands between the opener and the verb is the subject: "roads that the town have mended". */
function openedAt(words: readonly Word[], at: number, end: number): { at: number; isSure: boolean } | undefined {
  const lower = words[at]?.lower ?? ''
  return at >= end - 1 || lower === 'as' || lower === 'than' ? undefined : { at: at + 1, isSure: true }
}

const unclear =
  setOf(`number majority minority range variety lot lots couple half rest percent per none all most some any more team staff police
  people government company family group committee pair crew data media public party council press army side what third quarter series
  kind sort type total bulk handful pair population generation youth class parliament board band club association ministry one remainder
  plenty mass host array dozen hundred thousand million billion set series means species headquarters young old rich poor sick dead elderly
  blind unemployed following both each either neither few many several two other others latter former same much enough union audience
  management leadership administration opposition electorate faculty congress senate orchestra choir cast nation world
  community duo trio twins gang squad troop jury firm department batch flood wave majority chain string one two three four five six seven eight nine ten today yesterday tomorrow time times proportion percentage fraction chunk clergy cattle
  statistics logistics physics gas personnel general sera mine yours hers ours theirs corps`)

/** The head stands before the first preposition; silent where a quantity or a second subject makes the number doubtful. */
function readPhrase(place: Place, start: number, end: number, isSure: boolean): Subject | undefined {
  const { segment, words, tags } = place
  const isAtLeast = words[start]?.lower === 'at' && isMeasure(words, start + 1)
  if (start >= end || hidesClause(segment, tags, start, end)) return undefined
  if (tags[start] === 'preposition' && !isAtLeast) return undefined
  const cut = headEnd(place, start, isAtLeast, end)
  const head = words[cut - 1]
  if (!head || !mayBeHead(place, cut - 1, start) || saying.test(words[end - 1]?.lower ?? '')) return undefined
  const isRow = tags.slice(start, cut).includes('and')
  if (isRow && !(isSure && isPlainRow(place, start, cut))) return undefined
  const hasRowAfter = words.slice(cut, end).some(({ lower }) => lower === 'and')
  if (hasRowAfter && !(isSure && isOneInAnyCase(place, cut))) return undefined
  return { words: words.slice(start, end), head, isRow, isSure }
}

/** "Building barracks", "hand washing with wipes", "holding games": what is done is one thing, whatever it is done to. */
function isDoing({ words, tags }: Place, start: number, end: number): boolean {
  const [first, second] = [words[start], words[start + 1]]
  if (!first || start + 1 >= end) return false
  const isAct = (word: Word | undefined) => word !== undefined && /\p{Ll}{3}ing$/u.test(word.text)
  return isAct(first) || (isAct(second) && tags[start] === 'noun')
}

/** "All that glitters is not gold", "All she does is work": what follows is a verb. */
function isAfterAll(words: readonly Word[], start: number): boolean {
  const [before, opener] = [words[start - 2]?.lower ?? '', words[start - 1]?.lower]
  if (words[start]?.lower === 'all' && /^(?:do|does|did)$/.test(words[start + 2]?.lower ?? '')) return true
  return opener === 'that' && /^(?:all|anything|everything|nothing|something|much)$/.test(before)
}

/** "the talks between the mayor and the council": whether the "and" belongs to the head or not, the number is told. */
function isOneInAnyCase({ words }: Place, cut: number): boolean {
  return looksPlural(words[cut - 1]?.lower ?? '') || words[cut]?.lower === 'between'
}

/** The index after the head: before the first preposition but that of "at least", or before what only describes it. */
function headEnd({ words, tags }: Place, start: number, isAtLeast: boolean, end: number): number {
  let cut = isAtLeast ? start + 2 : start
  while (cut < end && (tags[cut] !== 'preposition' || isMeasure(words, cut)) && (cut === start || !isTail(tags, cut)))
    cut++
  return cut
}

/** A noun or a name whose number is not in doubt. */
function mayBeHead({ words, tags }: Place, at: number, start: number): boolean {
  const head = words[at]
  const tag = tags[at]
  if (!head || (tag !== 'noun' && tag !== 'name')) return false
  if (at === 0 && isTurnedRound.test(head.lower)) return false
  return !unclear.has(head.lower) && !isShare(head) && !/ly$/.test(head.lower) && !isOwner(head, tag, at + 1 - start)
}

/** "Included are the stories", "Clearest of all are the figures": the subject comes later. */
const isTurnedRound = /(?:ed|est)$/

/** "two-thirds of the water was", "three-quarters of the roads were": what it is a share of tells the number. */
function isShare({ lower }: Word): boolean {
  return /-(?:thirds?|quarters?|fifths?|sixths?|tenths?|half|halves|percent)$/.test(lower)
}

/** "the mill and the lock", not "the mill or the lock", and no names, which may be one: "Marks and Spencer". */
function isPlainRow({ words, tags }: Place, start: number, cut: number): boolean {
  const isOdd = ({ lower }: Word) => /^(?:or|nor|each|every|no|plus)$/.test(lower)
  return tags[cut - 1] === 'noun' && !words.slice(start, cut).some(isOdd)
}

/** "the town's", and "Building" alone, which may be a verb. */
function isOwner(head: Word, tag: Tag, size: number): boolean {
  return /['’]s?$/.test(head.text) || (tag === 'noun' && /ing$/.test(head.lower) && size < 2)
}

/** "the land surrounding towns": a participle after the noun begins what only describes it. */
function isTail(tags: readonly Tag[], at: number): boolean {
  return tags[at] === 'gerund' && tags[at - 1] === 'noun' && tags[at + 1] !== 'noun'
}

/** "the measures the town", "the images I": a second subject without a preposition begins a clause of its own. */
function hidesClause({ words }: Sentence, tags: readonly Tag[], start: number, end: number): boolean {
  for (let at = start + 1; at < end; at++) {
    const before = tags[at - 1]
    const lower = words[at]?.lower ?? ''
    if (before !== 'noun' && before !== 'name') continue
    if (tags[at] === 'determiner' || tags[at] === 'pronoun' || tags[at] === 'number') return true
    if (tags[at] === 'name' && before === 'noun' && /[^s]s$/.test(words[at - 1]?.lower ?? '')) return true
    if (/^(?:alone|included|plus|or|nor)$/.test(lower)) return true
  }
  return false
}

/** What is counted as one amount. */
const units = setOf(
  'years days months weeks hours minutes dollars percent miles pounds euros times kilometres metres tenge roubles rubles points men',
)

/** The number of a subject, or undefined where the word does not tell. */
function numberOf(subject: Subject, language: Language): 'singular' | 'plural' | undefined {
  const { head, words, isRow } = subject
  const { lower } = head
  const pronoun = words.length === 1 ? numberOfPronoun(lower) : undefined
  if (pronoun || lower === 'i' || isAmount(subject)) return pronoun
  const first = words[0]?.lower ?? ''
  if (isRow || /^(?:these|those|many|several|both|few)$/.test(first)) return looksPlural(lower) ? 'plural' : undefined
  if (first === 'the' && /(?:ish|ese|french|dutch|swiss)$/.test(lower)) return undefined
  if (/[^s]ans$/.test(lower)) return 'plural'
  if (oddPlurals.test(lower)) return 'plural'
  if (isName(subject, language)) return /s$/.test(lower) ? undefined : 'singular'
  return looksPlural(lower) ? 'plural' : 'singular'
}

/** The first word of a sentence has a capital whatever it is. */
function isName({ head, words }: Subject, language: Language): boolean {
  return isCapitalName(head) && !(words[0] === head && isCommonWord(head.lower, language))
}

function numberOfPronoun(lower: string): 'singular' | 'plural' | undefined {
  if (singularPronouns.has(lower)) return 'singular'
  return pluralPronouns.has(lower) ? 'plural' : undefined
}

const figure =
  /^\p{N}|^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|fifteen|twenty|thirty|forty|fifty|million|billion|hundred|thousand|all|half)$/u

/** "Ten years is a long time": an amount is one thing. */
function isAmount({ head, words, isRow }: Subject): boolean {
  return !isRow && units.has(head.lower) && words.some(({ lower }) => figure.test(lower))
}

function isCommonWord(lower: string, language: Language): boolean {
  const model = language.wordModel()
  return model?.knows(lower) === true && model.capitalShare(lower) < 0.4
}

function isCapitalName({ text }: Word): boolean {
  return /^\p{Lu}/u.test(text)
}

const oddPlurals =
  /(?:people|men|women|children|feet|teeth|mice|geese|criteria|phenomena|pupae|media|bacteria|fish|sheep|police)$/

function looksPlural(lower: string): boolean {
  if (oddPlurals.test(lower)) return true
  return (
    /(?:[^siu]s|ies)$/.test(lower) &&
    !/^(?:news|politics|economics|mathematics|ethics|athletics|dynamics|electronics|gymnastics|genetics|linguistics|lens|diabetes|chaos|rabies|always|perhaps|works|species|series)$/.test(
      lower,
    )
  )
}

/** "South Africa are ahead": a country that plays is many. */
function isTeam({ head, words }: Subject, verb: Word): boolean {
  return words.length < 3 && nations.has(head.lower) && /^(?:are|have|aren't|haven't|do)$/.test(verb.lower)
}

/** "Sokol are ahead", "the Sokol have": a name alone, with a verb that a club may have as many. */
function mayBeClub({ head, words }: Subject, verb: Word): boolean {
  if (!/^(?:are|have|were|aren't|haven't|weren't|do)$/.test(verb.lower) || words.length > 2) return false
  return isCapitalName(head) && !isPronoun(head) && (words.length === 1 || words[0]?.lower === 'the')
}

export const englishSubjects: SubjectRules = { find: findSubject, numberOf, isTeam, mayBeClub }
