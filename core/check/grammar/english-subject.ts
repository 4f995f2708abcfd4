/** The subject of an English verb, as far as word order tells it for sure. */
import { wordModelOf } from '../model/word-model.ts'
import type { SegmentView } from '../view.ts'
import { isCapitalised, type Word } from '../word.ts'
import { setOf } from '../words/word-list.ts'

export type Subject = {
  /** The words from the phrase's start to the verb. */
  readonly words: readonly Word[]
  /** The noun or pronoun the verb agrees with. */
  readonly head: Word
}

const adverbs = setOf(
  'also still now often already currently only just never always recently then actually really probably certainly',
)
const boundaries = setOf(
  `that because but and as when while where why if although though however what how than whereas unless whether yet`,
)
const breakers =
  setOf(`which who whom whose there here or nor not both either neither is are was were be been being has have had do does did
  will would shall should can could may might must cannot said says let to before after since until i he she we they it you him them me us`)
const prepositions =
  setOf(`of in for with from between on at about into over under among across against during by within without through near
  towards toward around behind beyond per including like such`)
const determiners = setOf(
  'the a an this that these those my your his her its our their each every some many several few all another no',
)
const unclear =
  setOf(`number majority minority range variety lot lots couple half rest percent per none all most some any more team staff police
  people government company family group committee pair crew data media public party council press army side what half third quarter series
  kind sort type total bulk handful pair population generation youth class parliament board band club association ministry one remainder
  plenty mass host array dozen hundred thousand million billion set series means species headquarters young old rich poor sick dead elderly blind unemployed
  instead later ago today yesterday once again together so then too well much times`)
/** "Ten years is a long time": an amount is one thing. */
const units = setOf(
  'years days months weeks hours minutes dollars percent miles pounds euros times kilometres metres tenge roubles points',
)
const numberWord =
  /^\p{N}|^(?:two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|sixty|hundred|thousand)$/u
const singularPronouns = setOf(
  'he she it this everyone everybody someone somebody nobody anyone anybody everything something nothing each',
)
const pluralPronouns = setOf('we they you these those')

/** Finds the subject that stands right before the verb at `index`; undefined where it is not plain. */
export function findSubject(segment: SegmentView, index: number): Subject | undefined {
  const end = skipAdverbs(segment, index)
  const last = segment.words[end - 1]
  if (last && (boundaries.has(last.lower) || (breakers.has(last.lower) && !isPronoun(last)))) return undefined
  if (!last || !isJoined(segment, end - 1, index)) return undefined
  if (singularPronouns.has(last.lower) || pluralPronouns.has(last.lower) || last.text === 'I')
    return pronounSubject(segment, end - 1)
  const start = phraseStart(segment, end)
  if (start === undefined || start >= end) return undefined
  const words = segment.words.slice(start, end)
  const first = words[0]
  if (!first || (prepositions.has(first.lower) && words[1]?.lower !== 'least')) return undefined
  if (/ing$/.test(first.lower) && !/^(?:king|thing|spring)$/.test(first.lower)) return undefined
  if (hidesClause(words)) return undefined
  const head = headOf(words)
  return head && { words, head }
}

function isPronoun(word: Word): boolean {
  return singularPronouns.has(word.lower) || pluralPronouns.has(word.lower) || word.text === 'I'
}

function skipAdverbs({ words }: SegmentView, index: number): number {
  let end = index
  while (end > 1 && adverbs.has(words[end - 1]?.lower ?? '')) end--
  return end
}

/** True if nothing but blanks stands between the words `from` and `to`. */
function isJoined({ words, text }: SegmentView, from: number, to: number): boolean {
  for (let index = from; index < to; index++)
    if (text.slice(words[index]?.end, words[index + 1]?.start) !== ' ') return false
  return true
}

/** A pronoun is a subject unless a word before it makes it an object or part of a row. */
function pronounSubject(segment: SegmentView, at: number): Subject | undefined {
  const head = segment.words[at]
  const before = segment.words[at - 1]
  if (!head) return undefined
  const subject = { words: [head], head }
  if (!before || !isJoined(segment, at - 1, at)) return subject
  if (/^(?:we|they|he|she|i)$/.test(head.lower))
    return /^(?:and|or|nor|than|as)$/.test(before.lower) && isRow(segment, at) ? undefined : subject
  if (
    /^(?:it|this)$/.test(head.lower) &&
    /^(?:are|were)/.test(segment.words[at + 1]?.lower ?? '') &&
    !/^(?:and|or|nor|than|as|of)$/.test(before.lower)
  )
    return prepositions.has(before.lower) ? undefined : subject
  return boundaries.has(before.lower) && before.lower !== 'and' && before.lower !== 'than' ? subject : undefined
}

/** "she and he": a noun or pronoun stands before the "and". */
function isRow({ words }: SegmentView, at: number): boolean {
  const other = words[at - 2]
  return other !== undefined && (/^(?:he|she|i|you|they|we)$/.test(other.lower) || isCapitalised(other.text))
}

/** Back to the start of the sentence, a comma, or a conjunction; a verb or a pronoun on the way makes it unclear. */
function phraseStart(segment: SegmentView, end: number): number | undefined {
  const { words, text } = segment
  for (let at = end - 1; at >= 0; at--) {
    const word = words[at]
    if (!word) return undefined
    if (at < end - 1 && boundaries.has(word.lower) && !isInsideRow(words, at))
      return word.lower === 'and' && !joinsClauses(segment, at) ? undefined : at + 1
    if (opensClause(words, at)) return at + 1
    if ((breakers.has(word.lower) && !isQuantifier(words, at)) || isVerbal(word, at, words)) return undefined
    const gap = at === 0 ? '' : text.slice(words[at - 1]?.end, word.start)
    if (at === 0 || /[,;:"“”—–(]/.test(gap)) return at
  }
  return undefined
}

/** ", and the price", "monthly and the price": what stands before "and" is no noun. */
function joinsClauses({ words, text }: SegmentView, at: number): boolean {
  const before = words[at - 1]
  if (!before) return false
  const isOwnPhrase = determiners.has(words[at + 1]?.lower ?? '') || isCapitalised(words[at + 1]?.text ?? '')
  return isOwnPhrase && (text.slice(before.end, words[at]?.start).includes(',') || /ly$/.test(before.lower))
}

/** "the year in which the price", "he said the price". */
function opensClause(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower ?? ''
  const next = words[at + 1]?.lower ?? ''
  if (word === 'which') return prepositions.has(words[at - 1]?.lower ?? '')
  return /^(?:said|says)$/.test(word) && determiners.has(next)
}

/** "Not all roads": begins the phrase itself. */
function isQuantifier(words: readonly Word[], at: number): boolean {
  return words[at]?.text === 'Not' && words[at + 1]?.lower === 'all'
}

/** "between data and rhetoric" stands inside a phrase that a preposition began. */
function isInsideRow(words: readonly Word[], at: number): boolean {
  const word = words[at]?.lower
  if (word === 'as') return words[at - 1]?.lower === 'such'
  if (word === 'that') return prepositions.has(words[at - 1]?.lower ?? '')
  if (determiners.has(words[at + 1]?.lower ?? '')) return false
  return words[at]?.lower === 'and' && words.slice(Math.max(0, at - 4), at).some((word) => prepositions.has(word.lower))
}

/** Participles and verbs hide clauses: only -ing after a noun is let through. */
function isVerbal(word: Word, at: number, words: readonly Word[]): boolean {
  if (isCapitalised(word.text) && at > 0) return false
  const before = words[at - 1]?.lower ?? ''
  if (/ed$/.test(word.lower) && word.lower.length > 4)
    return !determiners.has(before) && !prepositions.has(before) && !/ly$/.test(before)
  return /^(?:made|told|found|seen|held|given|taken|known|left|built|met|won|lost|saw|came|went|took|got)$/.test(
    word.lower,
  )
}

/** "the measures the town", "the measures Russia": a second subject without a preposition begins a clause of its own. */
function hidesClause(words: readonly Word[]): boolean {
  return words.some((word, index) => {
    const before = words[index - 1]
    if (index < 2 || !before || prepositions.has(before.lower) || /^(?:and|or|all|both|of|not)$/.test(before.lower))
      return false
    if (determiners.has(word.lower)) return true
    return (
      isCapitalised(word.text) &&
      !isCapitalised(before.text) &&
      /[^s]s$/.test(before.lower) &&
      !/['’]s$/.test(before.lower)
    )
  })
}

/** The last word before the first preposition; silent where a row of "and" or a quantity makes the number doubtful. */
function headOf(words: readonly Word[]): Word | undefined {
  const start = /^(?:more|less|fewer|over|about|nearly|almost|some|up)$/.test(words[0]?.lower ?? '')
    ? quantityEnd(words)
    : 0
  const cut = words.findIndex((word, index) => index > start && prepositions.has(word.lower))
  const phrase = cut < 0 ? words : words.slice(0, cut)
  const head = phrase.at(-1)
  if (!head || phrase.some((word) => /^(?:and|or|nor|plus|as)$/.test(word.lower))) return undefined
  if (
    unclear.has(head.lower) ||
    /^\p{N}/u.test(head.text) ||
    (/ing$/.test(head.lower) && !determiners.has(words[0]?.lower ?? ''))
  )
    return undefined
  if (!isNounLike(head)) return undefined
  const isPossessive = /['’]s?$/.test(head.text)
  return isPossessive || determiners.has(head.lower) ? undefined : head
}

/** A noun follows an article, an adjective or a preposition in a fair share of its uses; a verb ("began") does not. */
function isNounLike(head: Word): boolean {
  const model = wordModelOf('en')
  if (!model?.knows(head.lower) || isCapitalised(head.text)) return true
  const met = ['the', 'a', 'an', 'of', 'in', 'this', 'these', 'all', 'its', 'their', 'our', 'many', 'for'].reduce(
    (sum, word) => sum + model.pairFrequency(word, head.lower),
    0,
  )
  return met >= 0.05 * model.frequency(head.lower)
}

function quantityEnd(words: readonly Word[]): number {
  return (
    words.findLastIndex((word) => numberWord.test(word.lower) || /^(?:than|least|million|billion)$/.test(word.lower)) +
    1
  )
}

/** The number of a subject, or undefined where the word does not tell. */
export function numberOf({ head, words }: Subject): 'singular' | 'plural' | undefined {
  const lower = head.lower
  if (singularPronouns.has(lower) && words.length === 1) return 'singular'
  if (pluralPronouns.has(lower) && words.length === 1) return 'plural'
  if (lower === 'i') return undefined
  const learnt = learntNumber(lower)
  const marked = numberOfDeterminer(words[0]?.lower ?? '', lower)
  if (marked) return marked
  if (words[0] === head && isCapitalised(head.text) && !isName(lower))
    return learnt ?? (looksPlural(lower) ? 'plural' : undefined)
  if (isCapitalised(head.text) && /[^s]ans$/.test(lower)) return 'plural'
  if (isCapitalised(head.text) && words.length <= 4 && !/s$/.test(lower))
    return learnt === 'plural' ? undefined : 'singular'
  if (isCapitalised(head.text)) return undefined
  if (units.has(lower) && words.some((word) => numberWord.test(word.lower))) return undefined
  if (learnt) return learnt
  return looksPlural(lower) ? 'plural' : wordModelOf('en')?.knows(lower) ? 'singular' : undefined
}

function isName(lower: string): boolean {
  const model = wordModelOf('en')
  return model === undefined || !model.knows(lower) || model.capitalShare(lower) > 0.5
}

/** "this", "a" and "each" say one; "these" and "several" say many. */
function numberOfDeterminer(first: string, head: string): 'singular' | 'plural' | undefined {
  if (/^(?:this|that|a|an|each|every)$/.test(first) && !looksPlural(head)) return 'singular'
  return /^(?:these|those|many|several)$/.test(first) && looksPlural(head) ? 'plural' : undefined
}

/** What verbs followed the word in the texts learnt from. */
function learntNumber(lower: string): 'singular' | 'plural' | undefined {
  const model = wordModelOf('en')
  if (!model) return undefined
  const met = (verbs: readonly string[]) => verbs.reduce((sum, verb) => sum + model.pairFrequency(lower, verb), 0)
  const one = met(['is', 'was', 'has'])
  const many = met(['are', 'were', 'have'])
  if (looksPlural(lower)) return many >= 3 * one + 4 ? 'plural' : undefined
  return one >= 3 * many + 4 ? 'singular' : undefined
}

function looksPlural(lower: string): boolean {
  return (
    /(?:[^siu]s|ies|(?:people|men|women|children|pupae|criteria))$/.test(lower) &&
    !/^(?:news|politics|economics|physics|mathematics|statistics|ethics|athletics|logistics|dynamics|electronics|gymnastics|genetics|linguistics)$/.test(
      lower,
    )
  )
}
