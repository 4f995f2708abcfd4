/** "allroads": two words that lost the space between them. */
import type { Catch, SegmentCheck } from '../check.ts'
import { letterModelOf } from '../model/letter-model.ts'
import { type WordModel, wordModelOf } from '../model/word-model.ts'
import type { SegmentView } from '../view.ts'
import type { Word } from '../word.ts'
import { wordListOf } from '../words/registry.ts'
import { setOf } from '../words/word-list.ts'

export const gluedWords: SegmentCheck = {
  id: 'glued-words',
  family: 'garble',
  issueType: 'whitespace',
  mqm: 'spelling',
  severity: 'major',
  needs: 'target',
  scope: 'segment',
  languages: ['en', 'ru'],
  models: ['words'],
  find: (segment) => {
    const model = wordModelOf(segment.language)
    return model ? segment.words.flatMap((_, index) => examine(segment, index, model)) : []
  },
  bad: [
    { text: 'The mayor was cleared of allblame.', fixed: 'The mayor was cleared of all blame.' },
    { text: 'They crossed thenorthern border.', fixed: 'They crossed the northern border.' },
    { text: 'They were late day afterday.', fixed: 'They were late day after day.' },
    { text: 'He read of bottomlesslocations.', fixed: 'He read of bottomless locations.' },
    { text: 'Город просил нетрадиционнымответов.', language: 'ru', fixed: 'Город просил нетрадиционным ответов.' },
    { text: 'Министр открылновый мост.', language: 'ru', fixed: 'Министр открыл новый мост.' },
  ],
  good: [
    'The mayor was cleared of all blame.',
    'A strongman walked along the waterfront upstairs.',
    'The Tokayevs met in Nursultanbek.',
    'A counterproposal and grandchildren.',
    { text: 'Солнцезащитные очки и быстроразвивающиеся города.', language: 'ru' },
    { text: 'Сверхпроводимость и недоиспользование.', language: 'ru' },
  ],
}

function examine(segment: SegmentView, index: number, model: WordModel): readonly Catch[] {
  const word = segment.words[index]
  if (!word || !/^\p{L}\p{Ll}{4,}$/u.test(word.text) || model.knows(word.lower)) return []
  if (/^\p{Lu}/u.test(word.text) && index > 0) return []
  const cut =
    segment.language === 'en'
      ? (bestCut(segment, index, word, model) ?? longCut(word.lower, model))
      : russianCut(segment, index, model)
  if (!cut) return []
  const replacement = `${word.text.slice(0, cut.at)} ${word.text.slice(cut.at)}`
  return [
    {
      segment: segment.id,
      span: { start: word.start, end: word.end },
      severity: 'major',
      confidence: Math.min(0.97, 0.75 + cut.margin / 40),
      facts: { word: word.text, words: replacement },
      fixes: [{ span: { start: word.start, end: word.end }, replacement }],
    },
  ]
}

type Cut = { readonly at: number; readonly score: number; readonly margin: number }

/** Each cut is scored by how usual its two words are, and held to the measure of its kind. */
function bestCut(segment: SegmentView, index: number, { lower }: Word, model: WordModel): Cut | undefined {
  const after = segment.words[index + 1]?.lower ?? '.'
  let best: Cut | undefined
  for (let at = 2; at < lower.length - 1; at++) {
    const left = lower.slice(0, at)
    const right = lower.slice(at)
    const measure = leastScore(left, right, segment.language, model)
    if (measure === undefined) continue
    const together = Math.max(model.logAfter(left, right), logShare(model, right))
    const score = logShare(model, left) + together + (model.pairFrequency(right, after) > 0 ? 0.5 : 0)
    if (!best || score > best.score) best = { at, score, margin: score - measure }
  }
  return best && best.margin >= 0 ? best : undefined
}

function logShare(model: WordModel, word: string): number {
  return Math.log((model.frequency(word) + 0.1) / 20_000_000)
}

/**
 * How usual two words must be to stand for an unknown one; undefined if they never do. Small words are often glued,
 * particles and prefixes begin real words, and two bare nouns are more likely a compound than a slip.
 */
function leastScore(left: string, right: string, language: string, model: WordModel): number | undefined {
  const small = wordListOf(language)?.functionWords
  const isSmall = (piece: string) => small?.has(piece) === true || countWords.has(piece)
  const shortest = Math.min(left.length, right.length)
  if (shortest === 2) return isSmall(left) && isSmall(right) ? -15 : undefined
  if (model.pairFrequency(left, right) >= veryUsual && left.length + right.length >= 7) return -24
  if (prefixes[language]?.has(left) || endings[language]?.has(right)) return undefined
  if (!isWord(left, model) || !isWord(right, model)) return undefined
  const measures: number[] = []
  if (isSmall(left) || isSmall(right)) measures.push(left.length + right.length >= 6 ? -21.5 : 0)
  if (shortest < 4 || left.length + right.length < 9) measures.push(model.pairFrequency(left, right) >= 4 ? -16 : 0)
  else measures.push(leastEnglish(left, right, model))
  return Math.min(...measures)
}

function isWord(piece: string, model: WordModel): boolean {
  return model.frequency(piece) >= (piece.length >= 8 ? 1.5 : 3)
}

/** A word with an ending is seldom the first half of a compound, an adjective neither: "islandsinclude", but "courthouse". */
function leastEnglish(left: string, right: string, model: WordModel): number {
  if (tails.has(right)) return 0
  if (left.length >= 5 && /(?:[^s]s|ed|ly)$/.test(left)) return -30
  if (/ly$/.test(right) && right.length >= 7) return -30
  const isAdjective = ['very', 'more', 'most', 'so'].some((word) => model.pairFrequency(word, left) >= 6)
  if (isAdjective && right.length >= 5) return -22.5
  return model.pairFrequency(left, right) >= 6 ? -20 : 0
}

/** A pair met so often stands for itself, whatever its halves may be parts of: "трехлет", "afterday". */
const veryUsual = 20

/** "commutersystems": longer than the compounds that writers make up, and it reads better as two words. */
function longCut(lower: string, model: WordModel): Cut | undefined {
  if (lower.length < 13 || lower.length > longestGlued) return undefined
  const best = likeliestCut(
    lower,
    { language: 'en', model, before: '.', after: '.' },
    (left, right) =>
      Math.min(left.length, right.length) >= 4 &&
      !prefixes.en?.has(left) &&
      !endings.en?.has(right) &&
      !tails.has(right),
  )
  return best && withMargin(best, lower.length >= 16 ? 5 : 10)
}

/** A Russian word bends: half of a compound has a linking vowel or no ending, a word that was glued has its own. */
function russianCut(segment: SegmentView, index: number, model: WordModel): Cut | undefined {
  const { words, language } = segment
  const lower = words[index]?.lower ?? ''
  if (lower.length > longestGlued) return undefined
  const small = wordListOf(language)?.functionWords
  const [before, after] = [words[index - 1]?.lower ?? '.', words[index + 1]?.lower ?? '.']
  const best = likeliestCut(lower, { language, model, before, after }, (left, right) => {
    const isSmall = small?.has(left) === true
    if (Math.min(left.length, right.length) < 3) return isSmall && small?.has(right) === true
    if (model.pairFrequency(left, right) >= veryUsual) return true
    if (prefixes.ru?.has(left) || endings.ru?.has(right) || numeral.test(left)) return false
    return isSmall || (left.length >= 4 && (right.length >= 4 || model.frequency(right) >= 40) && bent.test(left))
  })
  if (!best) return undefined
  const left = lower.slice(0, best.at)
  const right = lower.slice(best.at)
  return withMargin(best, small?.has(left) ? 9 : leastRussian(left, right, model))
}

/** A left half in -о or -е is likelier linked to its right half than glued, but for an ending of case or a verb after it. */
function leastRussian(left: string, right: string, model: WordModel): number {
  const rarest = Math.min(model.frequency(left), model.frequency(right))
  if (/о$/.test(left) && !/[ое]го$/.test(left)) return /ть(?:ся)?$/.test(right) ? 8 : 16
  if (/е$/.test(left)) return rarest >= 100 ? 7 : 12
  return rarest >= 3 ? 9 : 10
}

/** Endings of case, person and tense, after which a word is whole. */
const bent = /(?:[аяыиуюоеьй]|[ыи][хм]|[оеая]м|[ая]х|[ое]в|[еиуюая]т|л|с[яь])$/
const numeral = /^(?:двух|тр[её]х|четыр[её]х|.*(?:дцати|десяти)|пяти|шести|семи|восьми|девяти)$/

type Around = { readonly language: string; readonly model: WordModel; readonly before: string; readonly after: string }

/** The cut that makes two words most probable against one word nobody knows; only cuts that are allowed are scored. */
function likeliestCut(
  lower: string,
  { language, model, before, after }: Around,
  isAllowed: (left: string, right: string) => boolean,
): Cut | undefined {
  let best: Cut | undefined
  for (let at = 1; at < lower.length; at++) {
    const [left, right] = [lower.slice(0, at), lower.slice(at)]
    if ((model.frequency(left) < 2 && model.frequency(right) < 2) || !isAllowed(left, right)) continue
    const letters = letterModelOf(language)
    if (!letters) return undefined
    const alone = (word: string) =>
      model.frequency(word) >= 2 ? Math.log(model.frequency(word) / 20_000_000) : unknown + letters.logWord(word)
    const follows =
      model.pairFrequency(left, right) > 0 ? Math.max(model.logAfter(left, right), alone(right)) : alone(right)
    const fits = (model.pairFrequency(before, left) > 0 ? 0.7 : 0) + (model.pairFrequency(right, after) > 0 ? 0.7 : 0)
    const score = alone(left) + follows + fits - unknown - letters.logWord(lower)
    if (!best || score > best.score) best = { at, score, margin: score }
  }
  return best
}

/** One word in fifty is unknown to the model. */
const unknown = Math.log(0.02)
const longestGlued = 40

function withMargin(cut: Cut, least: number): Cut | undefined {
  return cut.score >= least ? { ...cut, margin: cut.score - least } : undefined
}

/** Small words that are endings of real words too: "feather", "passion". */
const endings: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('her here his our all one out over some most more such less ever able ion ally her none tall per'),
  ru: setOf(
    'того тому той тем тех том ного ему ими его ней них ним ник она они оно ком нам нас вам вас ее её ей тот эта ах ям ах ами ями',
  ),
}

const countWords = setOf('two three four five six seven eight nine ten last next')

/** Second halves of English compounds. */
const tails =
  setOf(`woman women man men house houses like ship wide holder holders maker makers keeper keepers worker workers room side yard
  hood craft board boards ware way ways work works shop shops land lands line lines time times book books ball fish proof free mate mates`)

const prefixes: Readonly<Record<string, ReadonlySet<string>>> = {
  en: setOf('trans reins under over out off down after back through counter inter super auto'),
  ru: setOf(`нас вас нам вам час без при вы под над про пред пере обо ото изо раз рас кино фото теле авто само все еже меж между сверх супер анти контр
    пол трех трёх семи пяти шести двух одно мало много ново пост псевдо экс недо около после прото микро макро нефте газо электро пост тех спец медиа евро опер вело лит блок инвест мульти ультра полу радио видео био гео
    мото агро эко арт бизнес интернет онлайн веб борт`),
}
