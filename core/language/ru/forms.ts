/** Russian adjectives and verbs that do not agree with the noun or pronoun beside them. */
import type { FormRules, WrongForm } from '../form-rules.ts'
import type { Sentence } from '../language.ts'
import { type AgreeingCounts, agreeings, type GendersModel } from '../model/genders-model.ts'
import { areBeside, type Word, withCapitalOf } from '../word.ts'
import { setOf } from '../word-list.ts'
import { isAdjective, readAdjective, standsAlone, takesObject, withEnding } from './adjectives.ts'
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
  if (!counts || wanted === undefined || (wanted === 'plural' && isInRow(sentence, at))) return undefined
  if (people.has(word.lower) && counts.oblique > nominativeOf(counts) / 2) return undefined
  return wrongForm(word, noun, withEnding(adjective.stem, wanted, isKnown), counts.isByEnding ? 0.8 : 0.9)
}

/** An adjective in the nominative that cannot stand for itself, nor have an object before its noun. */
function nounsAdjective(lower: string, isKnown: IsKnown) {
  const adjective = readAdjective(lower)
  if (!adjective || adjective.agreeing === 'oblique' || standsAlone.has(lower)) return undefined
  const { stem, agreeing } = adjective
  return takesObject.test(stem) || !isAdjective(stem, isKnown) ? undefined : { stem, agreeing }
}

/** "пятое и шестое места": several of them share the noun. */
function isInRow({ words, text }: Sentence, at: number): boolean {
  const [before, word] = [words[at - 1], words[at]]
  if (!before || !word) return false
  return /^(?:и|или|либо|ни)$/u.test(before.lower) || text.slice(before.end, word.start).includes(',')
}

/** The noun an adjective stands before, over another adjective if there is one. */
function nounAfter(sentence: Sentence, at: number, isKnown: IsKnown): Word | undefined {
  const next = nextTo(sentence, at)
  const adjective = next && readAdjective(next.lower)
  if (adjective && takesObject.test(adjective.stem)) return undefined
  const noun = adjective && isAdjective(adjective.stem, isKnown) ? nextTo(sentence, at + 1) : next
  const after = noun && readAdjective(noun.lower)
  if (!noun || (after && isAdjective(after.stem, isKnown))) return undefined
  return sentence.language.pack.words?.functionWords.has(noun.lower) || counting.test(noun.lower) ? undefined : noun
}

const counting = /^(?:дв[ае]|три|четыре|пять|шесть|семь|восемь|девять|десять|сто|много|мало|несколько)$/u

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
  if (!verb || !past || isJoined(sentence, at, past.agreeing)) return undefined
  const pronoun = pronouns[subject.lower]
  const wanted = pronoun ?? (verb === close ? nounSubject(sentence, at, past.agreeing, genders) : undefined)
  const right = wanted === undefined || wanted === past.agreeing ? undefined : pastWith(past, wanted, isKnown)
  return right === undefined ? undefined : wrongForm(verb, subject, right, pronoun ? 0.92 : 0.8)
}

function pastOf({ text, lower }: Word, isKnown: IsKnown) {
  return /^\p{Ll}+$/u.test(text) && !notVerbs.has(lower) ? readPast(lower, isKnown) : undefined
}

/** Look like the past tense beside a pronoun and are none: "оно было решили" is, "дела" may be the noun. */
const notVerbs = setOf('было дела дело тела тело села село сила силы мало')

/** "и он сказали", "чем она думали": others are there too, or the clause is another's. */
function isJoined({ words, text }: Sentence, at: number, found: PastAgreeing): boolean {
  const before = words[at - 1]
  const subject = words[at]
  if (!before || !subject || !areBeside(text, before, subject)) return false
  if (/^(?:чем|как|нежели|кто)$/u.test(before.lower)) return true
  return found === 'plural' && /^(?:и|или|ни|с|да|плюс)$/u.test(before.lower)
}

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
  if (found === 'neuter' || isInner(sentence, at)) return undefined
  const mayBeSubject = (word: Word) => /^\p{Lu}/u.test(word.text) || agreeingOf(genders.of(word.lower)) === found
  return clauseBehind(sentence, at + 1).some(mayBeSubject) ? undefined : wanted
}

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
  return isBeside() && !/^(?:что|это|этот|эта|эти|тот|та|те|наш|наша|их|его|её|ее)$/u.test(before()?.lower ?? '')
}

function isNominativeAdjective(lower: string): boolean {
  const adjective = readAdjective(lower)
  return adjective !== undefined && adjective.agreeing !== 'oblique'
}

function wrongForm(word: Word, beside: Word, right: string, confidence: number): WrongForm {
  return { word, beside: beside.text, wrong: word.text, right: withCapitalOf(word, right), confidence }
}
