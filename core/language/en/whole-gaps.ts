/** Places of an English sentence that look like a lost word and are whole: clauses, second objects and times without a preposition. */

import type { NamedGap } from '../gaps/gap-rules.ts'
import type { Sentence } from '../language.ts'
import { isFiniteVerb, tagsOf } from '../tags/tagged.ts'
import type { Tag } from '../tags/tagger.ts'
import { isCapitalised, type Word } from '../word.ts'
import { setOf } from '../word-list.ts'

/** True if nothing is missing after the word `index`, whatever the model says. */
export function isWhole(gap: NamedGap, segment: Sentence): boolean {
  const { index, word } = gap
  if (word === 'the' || word === 'a')
    return isBarePlural(index, segment) || isRepeated(index, segment) || isRank(index, segment)
  if (copulas.has(word)) return isExclamation(index, segment) || isAttached(index, segment)
  if (word === 'to' && (isWished(index, segment) || isPerfect(index, segment))) return true
  return wholeBefore.some((is) => is(index, segment))
}

/** Places where no preposition is missing. */
const wholeBefore = [
  beginsClause,
  isSecondObject,
  isTime,
  isRepeated,
  isComparison,
  isInversion,
  isReporting,
  isAway,
  isDoing,
  isCalled,
]

/** True where names and compounds make a gap look lost that is only seldom so. */
export function isBound({ index, word }: NamedGap, segment: Sentence): boolean {
  if (word === 'the' || copulas.has(word)) return isCapitalised(segment.words[index + 1]?.text ?? '')
  if (word === 'a') return false
  return isCompound(index, segment) || isTransitive(index, segment) || tagsOf(segment)[index + 1] === 'number'
}

const copulas = setOf('is are was were be has have had')
const nouns: ReadonlySet<Tag> = new Set(['noun', 'name'])
const beforeNoun: ReadonlySet<Tag> = new Set(['adjective', 'noun', 'name', 'number', 'participle', 'gerund'])
const isPlural = (lower: string) =>
  /[^su'i]s$/.test(lower) || /^(?:people|police|children|men|women|series|species)$/.test(lower)

/** "told police", "by workers": many need no article. */
function isBarePlural(index: number, segment: Sentence): boolean {
  const { words } = segment
  const tags = tagsOf(segment)
  let head = index + 1
  while (beforeNoun.has(tags[head] ?? 'other') && nouns.has(tags[head + 1] ?? 'other')) head++
  return nouns.has(tags[head] ?? 'other') && isPlural(words[head]?.lower ?? '')
}

/** "solar power", "the capital Belgrade": a noun in the singular, or an adjective, bound to the noun after it. */
function isCompound(index: number, segment: Sentence): boolean {
  const tags = tagsOf(segment)
  const before = segment.words[index]?.lower ?? ''
  const after = tags[index + 1]
  if (after !== 'noun' && after !== 'name') return false
  const tag = tags[index]
  return tag === 'adjective' || tag === 'gerund' || ((tag === 'noun' || tag === 'name') && !isPlural(before))
}

const verbForms: ReadonlySet<Tag> = new Set(['finite', 'infinitive', 'gerund', 'participle', 'adverb'])

/** "approaches the coast": the word often stands before an object with nothing between. */
function isTransitive(index: number, segment: Sentence): boolean {
  const tags = tagsOf(segment)
  const before = segment.words[index]?.lower ?? ''
  const model = segment.language.wordModel()
  if (!model || tags[index + 1] !== 'determiner' || !verbForms.has(tags[index] ?? 'other')) return false
  return model.pairFrequency(before, 'the') >= 0.03 * model.frequency(before)
}

/** "...," reported the network. */
function isReporting(index: number, segment: Sentence): boolean {
  return index > 0 && tagsOf(segment)[index] === 'finite' && clauseAround(index, segment).start === index
}

/** "We see China stepping up": after another verb a participle may go with its noun alone. */
function isAttached(index: number, segment: Sentence): boolean {
  const tags = tagsOf(segment)
  const after = tags[index + 1]
  if (after !== 'gerund' && after !== 'participle') return false
  return segment.words.slice(0, index).some((word, at) => isFiniteVerb(word, tags[at]))
}

/** "chart after chart". */
function isRepeated(index: number, { words }: Sentence): boolean {
  const after = words[index + 1]?.lower ?? ''
  return after !== 'the' && after.length > 2 && after === words[index - 1]?.lower
}

const ranks = setOf('place places position spot')

/** "finished in second place". */
function isRank(index: number, { words }: Sentence): boolean {
  const order = words[index + 1]?.lower ?? ''
  return (
    ranks.has(words[index + 2]?.lower ?? '') && /^(?:first|second|third|last|next|\p{L}+th|\d+\p{L}+)$/u.test(order)
  )
}

/** "forty miles south of the lake". */
function isAway(index: number, { words }: Sentence): boolean {
  const isLength = /^(?:miles?|(?:kilo)?met(?:re|er)s?|km|yards?|feet|blocks?)$/.test(words[index]?.lower ?? '')
  return isLength && /^(?:north|south|east|west|up|down|off|away|inland|outside)/.test(words[index + 1]?.lower ?? '')
}

/** "Behind every appeal stands the fate of a child." */
function isInversion(index: number, segment: Sentence): boolean {
  const tags = tagsOf(segment)
  const { start } = clauseAround(index, segment)
  if (tags[start] !== 'preposition' || tags[index] !== 'finite' || tags[index + 1] !== 'determiner') return false
  const between = tags.slice(start + 1, index)
  const isPhrase = between.every((tag) => inPhrase.has(tag) && tag !== 'pronoun')
  return isPhrase && between.filter((tag) => tag === 'determiner').length < 2
}

/** "the sooner the better". */
function isComparison(index: number, { words }: Sentence): boolean {
  return (
    words[index + 1]?.lower === 'the' &&
    words.slice(Math.max(0, index - 2), index).some(({ lower }) => lower === 'the') &&
    /(?:er|more|less|worse)$/.test(words[index]?.lower ?? '')
  )
}

/** "What a day!" */
function isExclamation(index: number, { words }: Sentence): boolean {
  return words[index]?.lower === 'what' && /^an?$/.test(words[index + 1]?.lower ?? '')
}

/** "a group fighting the fire": a noun and what it does. */
function isDoing(index: number, segment: Sentence): boolean {
  const tags = tagsOf(segment)
  return tags[index + 1] === 'gerund' && nouns.has(tags[index] ?? 'other')
}

/** "the magazine The Baker": a thing and its name. */
function isCalled(index: number, segment: Sentence): boolean {
  return /^(?:The|An?)$/.test(segment.words[index + 1]?.text ?? '') && nouns.has(tagsOf(segment)[index] ?? 'other')
}

const wishing = /^(?:demand|insist|suggest|recommend|propose|request)(?:s|ed)?$/

/** "demanded it respect the law": what is demanded stands in the plain form. */
function isWished(index: number, { words }: Sentence): boolean {
  return wishing.test(words[index - 1]?.lower ?? '')
}

/** "Only once has a team come back": a participle that looks like the plain form, far from its verb. */
function isPerfect(index: number, segment: Sentence): boolean {
  const { start } = clauseAround(index, segment)
  const isPlain = /^(?:be|over)?come$|^run$/.test(segment.words[index + 1]?.lower ?? '')
  return isPlain && segment.words.slice(start, index).some(({ lower }) => /^ha(?:s|ve|d)$/.test(lower))
}

/** The clause around a gap: from the last mark before it to the next one. */
function clauseAround(index: number, { words, text }: Sentence): { start: number; end: number } {
  const isCut = (at: number) => /[^\s"'“”‘’«»]/u.test(text.slice(words[at - 1]?.end, words[at]?.start))
  let start = index
  while (start > 0 && !isCut(start)) start--
  let end = index + 1
  while (end < words.length && !isCut(end)) end++
  return { start, end }
}

const opensPhrase: ReadonlySet<Tag> = new Set(['determiner', 'pronoun', 'noun', 'name', 'adjective', 'number'])
const inPhrase: ReadonlySet<Tag> = new Set(['determiner', 'adjective', 'noun', 'name', 'number', 'pronoun', 'adverb'])

/** "an element the body requires": a noun, then a subject and its verb, while the sentence has another verb. */
function beginsClause(index: number, segment: Sentence): boolean {
  const tags = tagsOf(segment)
  const first = tags[index + 1]
  if (tags[index] === undefined || first === undefined || !opensPhrase.has(first)) return false
  const isVerb = (at: number) => {
    const word = segment.words[at]
    return word !== undefined && isFiniteVerb(word, tags[at])
  }
  const { start, end } = clauseAround(index, segment)
  let at = index + 1
  while (at < end && at < index + 7 && inPhrase.has(tags[at] ?? 'other') && !isVerb(at)) at++
  if (at === index + 1 || at >= end || !isVerb(at)) return false
  const others = Array.from({ length: Math.max(0, end - start) }, (_, k) => start + k)
  const isOther = (place: number) => place <= index || (place > at && tags[place - 1] !== 'auxiliary')
  return others.some((place) => isOther(place) && isVerb(place))
}

/** Verbs that take two objects: "showed the guests the rooms", "cost him his job". */
const twofold = setOf(
  'give gives gave given giving show shows showed shown showing tell tells told telling offer offers offered offering ' +
    'send sends sent sending teach teaches taught teaching lend lends lent lending hand hands handed handing ' +
    'cost costs costing grant grants granted granting award awards awarded awarding bring brings brought bringing ' +
    'buy buys bought buying ask asks asked asking pay pays paid paying promise promises promised promising ' +
    'owe owes owed owing deny denies denied denying win wins won winning earn earns earned earning ' +
    'save saves saved saving allow allows allowed allowing wish wishes wished wishing pass passes passed passing ' +
    'leave leaves left leaving make makes made making call calls called calling name names named naming ' +
    'elect elects elected electing consider considers considered considering find finds found finding',
)

function isSecondObject(index: number, segment: Sentence): boolean {
  const tags = tagsOf(segment)
  const { words } = segment
  const after = tags[index + 1]
  if (after === undefined || !opensPhrase.has(after)) return false
  let at = index
  while (at > index - 6 && at >= 0 && inPhrase.has(tags[at] ?? 'other') && !twofold.has(words[at]?.lower ?? '')) at--
  return at < index && twofold.has(words[at]?.lower ?? '')
}

const days = setOf(
  'monday tuesday wednesday thursday friday saturday sunday today tomorrow yesterday tonight next last this every each',
)
const times = setOf('day days night week weeks month months year years morning evening time times season hours minutes')

const isSpell = (word: Word | undefined) => times.has(word?.lower ?? '')

/** "said Friday", "lasted 14 months", "arrived the same day": times stand alone. */
function isTime(index: number, { words }: Sentence): boolean {
  const first = words[index + 1]
  const second = words[index + 2]
  const third = words[index + 3]
  if (!first) return false
  if (days.has(first.lower))
    return [first, second].some((word) => word?.lower.endsWith('day')) || [second, third].some(isSpell)
  if (first.lower === 'all' && times.has(third?.lower ?? '')) return true
  const isMeasure =
    /^\p{N}/u.test(first.text) || /^(?:the|a|an|one|two|three|four|five|six|some|several)$/.test(first.lower)
  return (
    isMeasure &&
    (times.has(second?.lower ?? '') ||
      (/^(?:same|next|whole|few|last|past)$/.test(second?.lower ?? '') && times.has(third?.lower ?? '')))
  )
}
