/** "зависит вас", "the effects the law": a preposition or an article that fell out. */
import type { Catch, SegmentCheck } from '../check.ts'
import { type WordModel, wordModelOf } from '../model/word-model.ts'
import type { SegmentView } from '../view.ts'
import { isCapitalised, type Word } from '../word.ts'
import { wordListOf } from '../words/registry.ts'
import { setOf } from '../words/word-list.ts'

export const droppedFunctionWord: SegmentCheck = {
  id: 'dropped-function-word',
  family: 'garble',
  issueType: 'grammar',
  mqm: 'grammar',
  severity: 'minor',
  needs: 'target',
  scope: 'segment',
  languages: ['en', 'ru'],
  models: ['words'],
  find: (segment) => {
    const model = wordModelOf(segment.language)
    const isSentence = /[.!?…]["”»)]*\s*$/u.test(segment.text)
    return model && isSentence ? segment.words.flatMap((_, index) => examine(segment, index, model)) : []
  },
  bad: [
    { text: 'Здание находится Москве.', language: 'ru', fixed: 'Здание находится в Москве.' },
    { text: 'Это зависит вас.', language: 'ru', fixed: 'Это зависит от вас.' },
    {
      text: 'They spoke about the effects the law on farmers.',
      fixed: 'They spoke about the effects of the law on farmers.',
    },
    { text: 'We waiting for the answer.', fixed: 'We are waiting for the answer.' },
  ],
  good: [
    'The bridge the town built is long.',
    'We saw them waiting for the answer.',
    { text: 'Он видел его вчера в Москве.', language: 'ru' },
  ],
}

/** A word that may have stood in a gap, and how much more usual the text is with it, in log units. */
type Insertion = { readonly word: string; readonly gain: number }

const prepositions: Readonly<Record<string, readonly string[]>> = {
  en: ['of', 'to', 'in', 'for', 'with', 'on'],
  ru: ['в', 'на', 'с', 'к', 'по', 'о', 'от', 'из', 'у', 'за', 'до', 'для'],
}

function examine(segment: SegmentView, index: number, model: WordModel): readonly Catch[] {
  const before = segment.words[index]
  const after = segment.words[index + 1]
  if (!before || !after || segment.text.slice(before.end, after.start) !== ' ') return []
  const list = wordListOf(segment.language)
  const isSmall = list?.functionWords.has(before.lower) === true
  const found = isSmall
    ? (auxiliary(segment, index) ??
      (/^(?:for|on|as|about|among|during)$/.test(before.lower) ? article(segment, index, model) : undefined))
    : (preposition(segment, index, model) ?? article(segment, index, model))
  return found ? [caught(segment, before, after, found)] : []
}

/** The word before nearly calls for a preposition, and the one after stands with it, never alone. */
function preposition(segment: SegmentView, index: number, model: WordModel): Insertion | undefined {
  const before = segment.words[index]
  const after = segment.words[index + 1]
  if (!before || !after || !model.knows(before.lower) || !model.knows(after.lower)) return undefined
  if (isCapitalised(before.text) || /^(?:его|её|ее|их)$/.test(after.lower)) return undefined
  if (
    segment.language === 'en' &&
    !/^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your)$/.test(after.lower)
  )
    return undefined
  if (model.pairFrequency(before.lower, after.lower) > 0.003 * model.frequency(before.lower)) return undefined
  const isEnglish = segment.language === 'en'
  if (
    isEnglish &&
    (!isNoun(before.lower, model) ||
      !isNounPlace(segment, index, model) ||
      /(?:ly|ing|ed)$|^(?:which|just|almost|over|under|two|three|four|one|who|that|so|too|only)$/.test(after.lower))
  )
    return undefined
  const leastShare = isEnglish ? 0.15 : 0.17
  const leastGain = isEnglish ? 1.2 : 1.8
  const candidates = calledFor(before.lower, segment.language, leastShare, model)
    .filter((word) => model.pairFrequency(word, after.lower) >= 4)
    .map((word) => ({ word, gain: gainOf(model, before.lower, word, after.lower) }))
  const best = candidates.sort((a, b) => b.gain - a.gain)[0]
  if (!best || best.gain < leastGain || isRelative(segment, index)) return undefined
  return best
}

const called = new Map<string, readonly string[]>()

/** The prepositions that follow a word at least in this share of its uses. */
function calledFor(lower: string, language: string, leastShare: number, model: WordModel): readonly string[] {
  const key = `${language} ${lower}`
  const known = called.get(key)
  if (known) return known
  const least = Math.max(8, leastShare * model.frequency(lower))
  const found = (prepositions[language] ?? []).filter((word) => model.pairFrequency(lower, word) >= least)
  called.set(key, found)
  return found
}

/** A noun stands after an article often enough, a verb hardly ever. */
function isNoun(lower: string, model: WordModel): boolean {
  const articles = ['the', 'a', 'an'].reduce((sum, one) => sum + model.pairFrequency(one, lower), 0)
  return articles >= 0.15 * model.frequency(lower) && model.pairFrequency('to', lower) <= 0.1 * model.frequency(lower)
}

/** Its own article or adjective stands before a noun: not "to end", not "phones lack". */
function isNounPlace({ words }: SegmentView, index: number, model: WordModel): boolean {
  const earlier = words[index - 1]?.lower
  if (earlier === undefined) return true
  if (/^(?:the|a|an|this|that|its|their|his|her|our|my|your|of|in|with|from|no|any|some|for)$/.test(earlier))
    return true
  return (
    earlier !== 'to' &&
    !/[^s]s$/.test(earlier) &&
    model.pairFrequency('the', earlier) >= 4 &&
    wordListOf('en')?.functionWords.has(earlier) !== true
  )
}

function gainOf(model: WordModel, before: string, word: string, after: string): number {
  return model.logAfter(before, word) + model.logAfter(word, after) - model.logAfter(before, after)
}

/** "the element the body needs": a clause begins here, so a verb follows soon. */
function isRelative(segment: SegmentView, index: number): boolean {
  if (segment.language !== 'en') return false
  const starts = /^(?:the|a|an|this|these|his|her|its|their|our|my|your|he|she|it|we|they|i|you)$/
  if (!starts.test(segment.words[index + 1]?.lower ?? '')) return false
  const list = wordListOf('en')
  return segment.words.slice(index + 2, index + 7).some((word, ahead) => {
    if (list?.finiteVerbs.has(word.lower)) return true
    const earlier = segment.words[index + 1 + ahead]?.lower ?? ''
    return /(?:[^s]s|ed)$/.test(word.lower) && list?.functionWords.has(earlier) !== true
  })
}

/** A countable noun in the singular with nothing before it: "they played game." */
function article(segment: SegmentView, index: number, model: WordModel): Insertion | undefined {
  const before = segment.words[index]
  const noun = segment.words[index + 1]
  if (segment.language !== 'en' || !before || !noun || isCapitalised(noun.text) || isCapitalised(before.text))
    return undefined
  if (!isCountable(noun.lower, model) || !endsPhrase(segment, index + 1)) return undefined
  if (model.pairFrequency(before.lower, noun.lower) >= 4 || hasArticleBefore(segment, index)) return undefined
  const candidates = [indefinite(noun.lower), 'the'].flatMap((word) => {
    const called = model.pairFrequency(before.lower, word)
    return called >= 0.12 * model.frequency(before.lower) && called >= 8
      ? [{ word, gain: gainOf(model, before.lower, word, noun.lower) }]
      : []
  })
  const best = candidates.sort((a, b) => b.gain - a.gain)[0]
  return best && best.gain > 2 ? best : undefined
}

/** "an unlikely quality": what stands before the noun is an adjective, and its article is there. */
function hasArticleBefore({ words, language }: SegmentView, index: number): boolean {
  const earlier = words[index - 1]
  if (earlier === undefined || wordListOf(language)?.linkingWords.has(words[index]?.lower ?? '') === true) return false
  return /^(?:the|a|an|this|that|these|those|his|her|its|their|our|my|your|no|any|some|every|each|of|in|with|'s|.*'s)$/.test(
    earlier.lower,
  )
}

function indefinite(noun: string): string {
  return /^[aeio]/.test(noun) ? 'an' : 'a'
}

function isCountable(noun: string, model: WordModel): boolean {
  if (/(?:s|ing|ed|ly)$/.test(noun)) return false
  const all = model.frequency(noun)
  const one = model.pairFrequency(indefinite(noun), noun)
  const closes = ['.', ',', 'of', 'in', 'to'].reduce((sum, next) => sum + model.pairFrequency(noun, next), 0)
  return all >= 30 && closes >= 0.25 * all && one >= 0.02 * all && model.pairFrequency('the', noun) + one >= 0.25 * all
}

function endsPhrase({ words, text, language }: SegmentView, index: number): boolean {
  const next = words[index + 1]
  if (!next || /[^\s]/.test(text.slice(words[index]?.end, next.start))) return true
  return wordListOf(language)?.functionWords.has(next.lower) === true
}

/** "We waiting": a pronoun that can only be a subject, and a participle. */
function auxiliary(segment: SegmentView, index: number): Insertion | undefined {
  const subject = segment.words[index]
  const participle = segment.words[index + 1]
  const verb = subject && auxiliaries[subject.lower]
  if (segment.language !== 'en' || !verb || !participle || !/^\p{Ll}{3,}ing$/u.test(participle.text)) return undefined
  if (index > 0 && !/[.,;:!?"“(]\s*$/.test(segment.text.slice(0, subject.start))) return undefined
  return nouns.has(participle.lower) ? undefined : { word: verb, gain: 4 }
}

const auxiliaries: Readonly<Record<string, string>> = { we: 'are', they: 'are', he: 'is', she: 'is', i: 'am' }
const nouns = setOf('being bring sing king thing spring string something nothing anything everything during')

function caught(segment: SegmentView, before: Word, after: Word, { word, gain }: Insertion): Catch {
  return {
    segment: segment.id,
    span: { start: before.start, end: after.end },
    severity: 'minor',
    confidence: Math.min(0.85, 0.5 + gain / 15),
    facts: { before: before.text, after: after.text, word },
    fixes: [{ span: { start: before.end, end: before.end }, replacement: ` ${word}` }],
  }
}
