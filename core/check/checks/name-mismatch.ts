/** A name in the translation where the source has another one. */
import anyAscii from 'any-ascii'
import type { Catch, SegmentCheck } from '../check.ts'
import { wordModelOf } from '../model/word-model.ts'
import { isExonym, isTranslated } from '../names/exonyms.ts'
import { likeness } from '../names/likeness.ts'
import type { SegmentView, SourceView } from '../view.ts'
import { isCapitalised, type Word } from '../word.ts'
import { wordListOf } from '../words/registry.ts'

export const nameMismatch: SegmentCheck = {
  id: 'name-mismatch',
  family: 'accuracy',
  issueType: 'inconsistent-entities',
  mqm: 'mistranslation',
  severity: 'major',
  needs: 'pair',
  scope: 'segment',
  languages: ['en'],
  find: (segment) =>
    segment.source && sounding.has(segment.source.language) && segment.source.siblings === ''
      ? examine(segment, segment.source)
      : [],
  bad: [
    { text: 'Yesterday Petrov spoke to Woodhouse.', source: 'Вчера Петров говорил с Карповым.' },
    { text: 'The mayor thanked Larisa Smirnova.', source: 'Әкім Бақыт Смирноваға алғыс айтты.', sourceLanguage: 'kk' },
  ],
  good: [
    { text: 'Yesterday Petrov spoke to Karpov.', source: 'Вчера Петров говорил с Карповым.' },
    { text: 'The Supreme Court met in The Hague on Monday.', source: 'Верховный суд собрался в понедельник в Гааге.' },
    { text: 'Germany and Beijing agreed.', source: 'Германия и Пекин договорились.' },
    { text: 'Mr Kassymov left.', source: 'Касымов уехал.' },
  ],
}

/** Source languages whose names the checks can hear. */
const sounding = new Set(['ru', 'kk'])

function examine(segment: SegmentView, source: SourceView): readonly Catch[] {
  if (isTitleCase(segment)) return []
  const strangers = segment.words.filter(
    (word, index) => isNameLike(segment, word, index) && !isAnswered(word, source.words.filter(mayBeName)),
  )
  if (strangers.length === 0 || strangers.length > 3) return []
  const answers = segment.words.filter((word, index) => mayAnswer(segment, word, index))
  const lost = source.words.filter((word, index) => isSurelyName(source, word, index) && !isAnswered(word, answers))
  if (lost.length > 2) return []
  const pair = nearestPair(segment, source, strangers, lost)
  return pair ? [caught(segment, pair.stranger, pair.name.text, 0.75)] : []
}

type Pair = { readonly name: Word; readonly stranger: Word; readonly far: number }

function nearestPair(
  segment: SegmentView,
  source: SourceView,
  strangers: readonly Word[],
  lost: readonly Word[],
): Pair | undefined {
  const pairs = lost.flatMap((name) =>
    strangers
      .filter((stranger) => isStrange(source, name) || !isTranslated(stranger.lower))
      .map((stranger) => ({ name, stranger, far: distance(segment, stranger, source, name) })),
  )
  const nearest = pairs.sort((a, b) => a.far - b.far)[0]
  const isOnly = lost.length === 1 && strangers.length === 1
  return nearest && nearest.far <= (isOnly ? 0.5 : 0.25) ? nearest : undefined
}

/** A name that the source's language does not know at all cannot be answered by a translated word. */
function isStrange(source: SourceView, name: Word): boolean {
  return wordModelOf(source.language)?.knows(name.lower) === false
}

function caught(segment: SegmentView, { start, end, text }: Word, source: string, confidence: number): Catch {
  const span = { start, end }
  const fixes = source === '' ? [] : [{ span, replacement: inLatin(source) }]
  return { segment: segment.id, span, severity: 'major', confidence, facts: { name: text, source }, fixes }
}

/** The source's name letter by letter, as far as an inflected form can tell. */
function inLatin(name: string): string {
  return anyAscii(name.replace(/[ьъЬЪ]/g, '')).replace(/['’]/g, '')
}

function distance(segment: SegmentView, word: Word, source: SourceView, name: Word): number {
  return Math.abs(word.start / Math.max(1, segment.text.length) - name.start / Math.max(1, source.text.length))
}

/** English writes every name with a capital; the first word of a sentence counts if it is not usually small. */
function mayAnswer(segment: SegmentView, word: Word, index: number): boolean {
  if (!isCapitalised(word.text)) return false
  const model = wordModelOf(segment.language)
  return index > 0 || !model?.knows(word.lower) || model.capitalShare(word.lower) > 0.3
}

function mayBeName(word: Word): boolean {
  return isCapitalised(word.text) || word.text.length > 6
}

/** Below this two names do not sound alike: half their consonants differ. */
const leastLikeness = 0.55

/** True if a word of the other side sounds like it. */
function isAnswered(word: Word, others: readonly Word[]): boolean {
  return others.some((other) => likeness(word.text, other.text) >= leastLikeness)
}

/** A person's name and surname stand together. */
function standsInRow({ words }: SourceView, index: number): boolean {
  return [words[index - 1], words[index + 1]].some(
    (word) => word !== undefined && isCapitalised(word.text) && word !== words[0],
  )
}

/** A source word that must sound alike in any language: capitalised inside the sentence and no word of the language. */
function isSurelyName(source: SourceView, word: Word, index: number): boolean {
  if (index === 0 || !/^\p{Lu}\p{Ll}{2,}$/u.test(word.text) || isExonym(word.lower)) return false
  if (/[.!?…:«"“—–]\s*$/.test(source.text.slice(0, word.start))) return false
  const model = wordModelOf(source.language)
  if (!model) return source.language === 'kk' && standsInRow(source, index)
  if (source.language === 'ru' && /(?:ск\p{L}{2,3}|ый|ий|ого|его|ому|ая|яя|ое|ее|ые|ие|ых|их)$/u.test(word.lower))
    return false
  return !model.knows(word.lower) || model.capitalShare(word.lower) > 0.85
}

/** A capitalised word that is no small word; the first of a sentence only if it is hardly ever written small. */
function isNameLike(segment: SegmentView, word: Word, index: number): boolean {
  if (
    !/^\p{Lu}\p{Ll}{2,}/u.test(word.text) ||
    wordListOf(segment.language)?.functionWords.has(word.lower) ||
    isTranslated(word.lower)
  )
    return false
  const model = wordModelOf(segment.language)
  const base = word.lower.replace(/'s$/, '')
  const isSmallElsewhere = model?.knows(base) === true && model.capitalShare(base) <= 0.5
  return index > 0 ? !isSmallElsewhere : model?.knows(base) === true && model.capitalShare(base) > 0.9
}

/** A headline in title case has a capital everywhere. */
function isTitleCase(segment: SegmentView): boolean {
  const long = segment.words.filter((word) => word.text.length > 3)
  const capitals = long.filter((word) => isCapitalised(word.text)).length
  return long.length >= 5 && capitals * 10 >= long.length * 6
}
