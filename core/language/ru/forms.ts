/** Russian adjectives and verbs that do not agree with the noun or pronoun beside them. */
import type { FormRules, WrongForm } from '../form-rules.ts'
import type { Sentence } from '../language.ts'
import { type Agreeing, type AgreeingCounts, agreeings, type GendersModel } from '../model/genders-model.ts'
import { areBeside, type Word, withCapitalOf } from '../word.ts'
import { setOf } from '../word-list.ts'
import { isAdjective, isComparative, readAdjective, standsAlone, takesObject, withEnding } from './adjectives.ts'
import { type PastAgreeing, pastWith, readPast } from './past-tense.ts'

type IsKnown = (word: string) => boolean
type Counts = NonNullable<ReturnType<GendersModel['of']>>

export const russianForms: FormRules = {
  models: ['words', 'genders'],
  find: (sentence) => {
    const genders = sentence.language.gendersModel()
    const model = sentence.language.wordModel()
    if (!genders || !model) return []
    const isKnown: IsKnown = (word) => model.frequency(word) > 0
    return sentence.words.flatMap((_, at) => {
      return wrongAdjective(sentence, at, genders, isKnown) ?? wrongPast(sentence, at, genders, isKnown) ?? []
    })
  },
}

/** The word after with nothing but a blank between. */
function nextTo({ text, words }: Sentence, at: number): Word | undefined {
  const [word, after] = [words[at], words[at + 1]]
  return word && after && areBeside(text, word, after) ? after : undefined
}

/** Adjectives used as nouns, which may own what follows: "военный атташе", "рядовой полка", "рабочие завода". */
const people =
  setOf(`рабочий рабочие рабочая учёный ученый учёные ученые военный военные рядовой рядовые служащий служащие полицейский
  полицейские управляющий управляющая заведующий заведующая ведущий ведущая дежурный больной больные командующий подозреваемый
  обвиняемый раненый раненые пострадавшие пострадавший русский русские русская верующие присутствующие участвующие столовая
  кладовая набережная мостовая ванная российские западные местные знакомый знакомая знакомые бывший бывшие бывшая`)

/** Of either gender, or women whose word looks like a man's. */
const mayBeWomen = setOf('судья глава коллега староста мисс миссис мадам леди фрау')

/** Foreign nouns of one form for one and many: "редкие интервью"; whatever ends in -у or -ю is one of them. */
const ofOneForm = setOf('кафе кино метро пальто радио такси шоссе фото видео авто евро жюри купе досье турне ралли')

const isOfOneForm = (noun: string) => /[ую]$/u.test(noun) || ofOneForm.has(noun)

/** How often a noun must have been met with adjectives in the nominative, and how clearly they speak. */
const leastMet = 5
const leastShare = { own: 0.75, byEnding: 0.95 }
const mostOdd = 0.025

function nominativeOf({ masculine, feminine, neuter, plural }: AgreeingCounts): number {
  return masculine + feminine + neuter + plural
}

/** What the adjectives of a noun surely have; undefined if it may be several. */
function agreeingOf(counts: Counts | undefined): PastAgreeing | undefined {
  if (!counts) return undefined
  const nominative = nominativeOf(counts)
  const least = leastShare[counts.isByEnding ? 'byEnding' : 'own']
  if (nominative < leastMet) return undefined
  return agreeings.find((one): one is PastAgreeing => one !== 'oblique' && counts[one] >= least * nominative)
}

/** What a noun surely asks for, where that is not what was found, and what was found is next to never met with it. */
function otherThan(found: PastAgreeing, counts: Counts | undefined): PastAgreeing | undefined {
  const wanted = agreeingOf(counts)
  if (!counts || wanted === found || counts[found] > mostOdd * nominativeOf(counts)) return undefined
  return wanted
}

/** "досудебная соглашение", "подводная военные действия" */
function wrongAdjective(
  sentence: Sentence,
  at: number,
  genders: GendersModel,
  isKnown: IsKnown,
): WrongForm | undefined {
  const word = sentence.words[at]
  const adjective = word && /^\p{Lu}?\p{Ll}{3,}$/u.test(word.text) ? nounsAdjective(word.lower, isKnown) : undefined
  const noun = adjective && nounAfter(sentence, at, isKnown)
  if (!word || !noun || !/^\p{Ll}{3,}$/u.test(noun.text)) return undefined
  const counts = genders.of(noun.lower)
  const wanted = otherThan(adjective.agreeing, counts)
  if (!counts || wanted === undefined || mayGoTogether(sentence, noun, adjective.agreeing)) return undefined
  if ((wanted === 'plural' && isInRow(sentence, at)) || mayOwn(sentence, at, counts)) return undefined
  return wrongForm(word, noun, withEnding(adjective.stem, wanted, isKnown), counts.isByEnding ? 0.8 : 0.9)
}

/** "рядовой полка", "близкий знакомый пары": the noun may belong to who stands before it. */
function mayOwn({ words }: Sentence, at: number, counts: Counts): boolean {
  const isPerson = [words[at], words[at + 1]].some((word) => people.has(word?.lower ?? ''))
  return isPerson && counts.oblique > nominativeOf(counts) / 2
}

/** Whatever the noun's own gender and number are. */
function mayGoTogether(sentence: Sentence, noun: Word, agreeing: Agreeing): boolean {
  if (agreeing === 'plural') return isOfOneForm(noun.lower) || isShared(sentence, noun)
  return agreeing === 'feminine' && mayBeWomen.has(noun.lower)
}

/** An adjective in the nominative that cannot stand for itself, nor have an object before its noun. */
function nounsAdjective(lower: string, isKnown: IsKnown) {
  const adjective = readAdjective(lower)
  if (!adjective || adjective.agreeing === 'oblique' || standsAlone.has(lower)) return undefined
  const { stem, agreeing } = adjective
  if (isComparative(adjective, isKnown)) return undefined
  return takesObject.test(stem) || !isAdjective(stem, isKnown) ? undefined : { stem, agreeing }
}

/** "пятое и шестое места": several of them share the noun. */
function isInRow({ words, text }: Sentence, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (!before || !word) return false
  return /^(?:и|или|либо|ни)$/u.test(before.lower) || text.slice(before.end, word.start).includes(',')
}

/** "бесплатные постер и сингл": the adjective is of both. */
function isShared({ words, text }: Sentence, noun: Word): boolean {
  const after = words[words.indexOf(noun) + 1]
  return after !== undefined && (after.lower === 'и' || text.slice(noun.end, after.start).includes(','))
}

/** The noun an adjective stands before, over another adjective if there is one. */
function nounAfter(sentence: Sentence, at: number, isKnown: IsKnown): Word | undefined {
  const next = nextTo(sentence, at)
  const adjective = next && readAdjective(next.lower)
  if (next && isAdverb(next.lower, isKnown)) return undefined
  if (adjective && takesObject.test(adjective.stem)) return undefined
  const noun = adjective && isAdjective(adjective.stem, isKnown) ? nextTo(sentence, at + 1) : next
  const after = noun && readAdjective(noun.lower)
  if (!noun || (after && isAdjective(after.stem, isKnown))) return undefined
  return sentence.language.pack.words?.functionWords.has(noun.lower) || counting.test(noun.lower) ? undefined : noun
}

const counting =
  /^(?:дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|сорок|девяносто|сто|\p{L}+(?:надцать|дцать|десят)|много|мало|несколько)$/u

/** "две открытые частично перекрывающиеся рамки" */
function isAdverb(lower: string, isKnown: IsKnown): boolean {
  return lower.endsWith('о') && isAdjective(lower.slice(0, -1), isKnown)
}

const pronouns: Readonly<Record<string, PastAgreeing | undefined>> = {
  он: 'masculine',
  она: 'feminine',
  оно: 'neuter',
  они: 'plural',
  мы: 'plural',
  вы: 'plural',
}

/** Small words that may stand between a subject and its verb. */
const between = setOf(
  'не уже также тоже ещё еще только сразу снова затем потом впервые сам сама само сами тогда никогда всегда',
)

/** "он сказали", "соглашение имела" */
function wrongPast(sentence: Sentence, at: number, genders: GendersModel, isKnown: IsKnown): WrongForm | undefined {
  const subject = sentence.words[at]
  const close = nextTo(sentence, at)
  if (!subject || !close) return undefined
  const verb = between.has(close.lower) ? nextTo(sentence, at + 1) : close
  const past = verb && pastOf(verb, isKnown)
  if (!verb || !past || isJoined(sentence, at, past.agreeing) || tellsHow(sentence, verb, past.agreeing))
    return undefined
  const pronoun = pronouns[subject.lower]
  const wanted = pronoun ?? (verb === close ? nounSubject(sentence, at, past.agreeing, genders) : undefined)
  const right = wanted === undefined || wanted === past.agreeing ? undefined : pastWith(past, wanted, isKnown)
  return right === undefined ? undefined : wrongForm(verb, subject, right, pronoun ? 0.92 : 0.8)
}

function pastOf({ text, lower }: Word, isKnown: IsKnown) {
  return /^\p{Ll}+$/u.test(text) && !notVerbs.has(lower) ? readPast(lower, isKnown) : undefined
}

/** "он смело наносил удары": what looks neuter tells how. */
function tellsHow({ words, text }: Sentence, verb: Word, agreeing: PastAgreeing): boolean {
  if (agreeing !== 'neuter') return false
  const next = words[words.indexOf(verb) + 1]
  return next !== undefined && areBeside(text, verb, next) && /[аеиоуыэюя]л[аи]?(?:с[ья])?$/u.test(next.lower)
}

/** Look like the past tense and are, or may be, none: "оно было решили" is, "рост числа", "нарушение правил" are nouns. */
const notVerbs =
  setOf(`было дел дела дело тел тела тело село сёл сила силы сил мало правил правила правило мыла мыло числа число
  пола масла масло стекла стекло жил пил зла зло светил светила светило цели доли соли пыли мели боли воли`)

/** "и он сказали", "чем она думали": others are there too, or the clause is another's. */
function isJoined({ words, text }: Sentence, at: number, found: PastAgreeing): boolean {
  const before = words[at - 1]
  const subject = words[at]
  if (!before || !subject) return false
  if (found === 'plural' && pronouns[subject.lower] === undefined) return isOneOfSeveral({ words, text }, at)
  if (!areBeside(text, before, subject)) return false
  if (/^(?:чем|как|нежели|кто)$/u.test(before.lower)) return true
  return found === 'plural' && joining.test(before.lower)
}

const joining = /^(?:и|или|ни|с|да|плюс)$/u

/** "Асад и его режим ужесточили", "мэры, полиция стали": others stand before it. */
function isOneOfSeveral({ words, text }: Pick<Sentence, 'words' | 'text'>, at: number): boolean {
  for (let first = at; first > 0 && at - first < 4; first--) {
    const [before, word] = [words[first - 1], words[first]]
    if (!before || !word) return false
    if (joining.test(before.lower) || text.slice(before.end, word.start).includes(',')) return true
    if (!isNominativeAdjective(before.lower) && !pointing.test(before.lower)) return false
  }
  return false
}

const pointing = /^(?:это|этот|эта|эти|тот|та|те|наш|наша|наше|мой|моя|их|его|её|ее)$/u

/** The gender of a noun that can only be the subject: no accusative, and nothing behind the verb that could be one. */
function nounSubject(
  sentence: Sentence,
  at: number,
  found: PastAgreeing,
  genders: GendersModel,
): PastAgreeing | undefined {
  const noun = sentence.words[at]
  const counts = noun && /^\p{Ll}{3,}$/u.test(noun.text) ? genders.of(noun.lower) : undefined
  if (!noun || !counts || counts.isByEnding || sentence.language.pack.words?.functionWords.has(noun.lower))
    return undefined
  const wanted = otherThan(found, counts)
  if (wanted === undefined || counts.oblique > nominativeOf(counts) / 6) return undefined
  if (found === 'neuter' || stretches.has(noun.lower) || isInner(sentence, at)) return undefined
  const mayBeSubject = (word: Word) => /^\p{Lu}/u.test(word.text) || agreeingOf(genders.of(word.lower)) === found
  return clauseBehind(sentence, at + 1).some(mayBeSubject) ? undefined : wanted
}

/** "некоторое время работал", "в это время посетил": how long or when, not who. */
const stretches = setOf('время раз год месяц день час вечер утро миг момент период срок')

/** A few words behind one, up to the next mark. */
function clauseBehind(sentence: Sentence, at: number): readonly Word[] {
  const next = nextTo(sentence, at)
  const behind = next && nextTo(sentence, at + 1)
  return [next, behind].filter((word) => word !== undefined)
}

/** A noun after a preposition, a number or an "and" is no subject of its own, whatever adjectives stand before it. */
function isInner({ words, text }: Sentence, at: number): boolean {
  let first = at
  const before = () => words[first - 1]
  const isBeside = () => {
    const [left, right] = [before(), words[first]]
    return left !== undefined && right !== undefined && areBeside(text, left, right)
  }
  while (isBeside() && isNominativeAdjective(before()?.lower ?? '')) first--
  if (isBeside() && pointing.test(before()?.lower ?? '')) {
    first--
    return isBeside() && preposition.test(before()?.lower ?? '')
  }
  return isBeside() && before()?.lower !== 'что'
}

const preposition = /^(?:во?|на|за|по|со?|об?|от|до|из|для|при|про|без|под|над|через|к|между|около|после|кроме|через)$/u

function isNominativeAdjective(lower: string): boolean {
  const adjective = readAdjective(lower)
  return adjective !== undefined && adjective.agreeing !== 'oblique'
}

function wrongForm(word: Word, beside: Word, right: string, confidence: number): WrongForm {
  return { word, beside: beside.text, wrong: word.text, right: withCapitalOf(word, right), confidence }
}
