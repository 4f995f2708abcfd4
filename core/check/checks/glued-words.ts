/** "allroads": two words that lost the space between them. */
import type { Language } from '../../language/language.ts'
import { type CompoundRules, cutByLetters, veryUsual } from '../../language/letter-cut.ts'
import type { WordModel } from '../../language/model/word-model.ts'
import { isCapitalised, type Word } from '../../language/word.ts'
import { gather } from '../../model/lists.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import { soundsLike } from '../names/correspond.ts'
import { skeleton } from '../names/skeleton.ts'
import type { SegmentView } from '../view.ts'

export const gluedWords: SegmentCheck = {
  id: 'glued-words',
  family: 'garble',
  issueType: 'whitespace',
  mqm: 'spelling',
  severity: 'major',
  givesWayTo: ['mojibake', 'homoglyph', 'untranslated-source'],
  needs: 'target',
  scope: 'segment',
  languages: ({ compounds }) => compounds !== undefined,
  models: ['words'],
  find: (segment) => {
    const model = segment.language.wordModel()
    return model ? gather(segment.words, (_, index) => examine(segment, index, model)) : []
  },
  bad: [
    { text: 'The mayor was cleared of allblame.', fixed: 'The mayor was cleared of all blame.' },
    { text: 'They crossed thenorthern border.', fixed: 'They crossed the northern border.' },
    { text: 'They were late day afterday.', fixed: 'They were late day after day.' },
    { text: 'He read of bottomlesslocations.', fixed: 'He read of bottomless locations.' },
    { text: 'Город просил нетрадиционнымответов.', language: 'ru', fixed: 'Город просил нетрадиционным ответов.' },
    {
      text: 'Облыстағыауылшаруашылығы дамып келеді.',
      language: 'kk',
      fixed: 'Облыстағы ауылшаруашылығы дамып келеді.',
    },
    { text: 'Ол сол кезде үйде отырғанеді.', language: 'kk', fixed: 'Ол сол кезде үйде отырған еді.' },
    { text: 'Министр открылновый мост.', language: 'ru', fixed: 'Министр открыл новый мост.' },
  ],
  good: [
    'Once bitten, he films the #forestmeeting each week.',
    'The mayor was cleared of all blame.',
    'A strongman walked along the waterfront upstairs.',
    'The Tokayevs met in Nursultanbek.',
    'They read it on rivertimes.kz yesterday.',
    'A counterproposal and grandchildren.',
    'The psychofunctional and sociodemographic signs of immunosuppression.',
    { text: 'Солнцезащитные очки и быстроразвивающиеся города.', language: 'ru' },
    { text: 'Четвертьфинал и сердцебиение.', language: 'ru' },
    {
      text: 'Ранасинг приехал в город вчера утром.',
      language: 'ru',
      source: 'Ranasingh came to the town yesterday morning.',
      sourceLanguage: 'en',
    },
    { text: 'Жаңа ықпалшаралар қабылданды.', language: 'kk' },
    { text: 'Ол видеобағдарламасымен және рөлімен танымал.', language: 'kk' },
    { text: 'Сверхпроводимость и недоиспользование.', language: 'ru' },
    { text: 'Енотовидные собаки и бетаблокатор.', language: 'ru' },
    { text: 'Это очень трудное скольжение вниз.', language: 'ru' },
    {
      text: 'Совет собрал кинологов и пульмонологов.',
      language: 'ru',
      source: 'The council met dog handlers and pulmonologists.',
      sourceLanguage: 'en',
    },
  ],
}

function examine(segment: SegmentView, index: number, model: WordModel): readonly Catch[] {
  const word = segment.words[index]
  if (!word || word.text.length < 5 || !/^\p{L}\p{Ll}{4,39}$/u.test(word.text) || model.knows(word.lower)) return []
  if (/^\p{Lu}/u.test(word.text) && (index > 0 || isNameOfSource(segment, word))) return []
  // A tag, a handle or an address is written in one word.
  if (/[#@_]$/.test(segment.text.slice(0, word.start)) || /^\.\p{Ll}{2,3}(?!\p{L})/u.test(segment.text.slice(word.end)))
    return []
  const { compounds } = segment.language.pack
  const byPairs = compounds?.gluesByPairs ? bestCut(segment, index, word, model) : undefined
  const cut = byPairs ?? cutByLetters(word.lower, segment.language)
  if (!cut || isLoanOfSource(segment, word, cut.at)) return []
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

/** "Гирирадж" over "Giriraj": a sentence may begin with a name. */
function isNameOfSource({ source, language }: SegmentView, { lower }: Word): boolean {
  if (source?.language.pack.habits.script !== 'latin' || language.pack.habits.script !== 'cyrillic') return false
  return source.words.some(({ text, lower: name }) => isCapitalised(text) && soundsLike(name, lower, language))
}

/** So many consonants in a row tell that two words of two alphabets are one. */
const leastShared = 4

/** "Пульмонологи" over "pulmonologists": one word of the source sounds on beyond the place of the cut. */
function isLoanOfSource({ source, language }: SegmentView, { lower }: Word, at: number): boolean {
  if (source?.language.pack.habits.script !== 'latin' || language.pack.habits.script !== 'cyrillic') return false
  const [left, whole] = [skeleton(lower.slice(0, at), language), skeleton(lower, language)]
  return source.words.some(({ lower: other }) => {
    const shared = sharedStart(skeleton(other, language), whole)
    return shared >= leastShared && shared > left.length
  })
}

function sharedStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && a[length] === b[length]) length++
  return length
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
function leastScore(left: string, right: string, language: Language, model: WordModel): number | undefined {
  const small = language.pack.words?.functionWords
  const { compounds } = language.pack
  if (!compounds) return undefined
  const isSmall = (piece: string) => small?.has(piece) === true || compounds.countWords.has(piece)
  const size = left.length + right.length
  if (Math.min(left.length, right.length) === 2) return isSmall(left) && isSmall(right) ? -15 : undefined
  if (model.pairFrequency(left, right) >= veryUsual && size >= 7) return -24
  if (compounds.prefixes.has(left) || compounds.endings.has(right)) return undefined
  if (!isWord(left, model) || !isWord(right, model)) return undefined
  const least = leastOfWords(left, right, compounds, model)
  return size >= 6 && (isSmall(left) || isSmall(right)) ? Math.min(-21.5, least) : least
}

function leastOfWords(left: string, right: string, compounds: CompoundRules, model: WordModel): number {
  const isShort = Math.min(left.length, right.length) < 4 || left.length + right.length < 9
  if (!isShort) return leastOfLong(left, right, compounds, model)
  return model.pairFrequency(left, right) >= 4 ? -16 : 0
}

function isWord(piece: string, model: WordModel): boolean {
  return model.frequency(piece) >= (piece.length >= 8 ? 1.5 : 3)
}

/** A word with an ending is seldom the first half of a compound, an adjective neither: "islandsinclude", but "courthouse". */
function leastOfLong(left: string, right: string, { tails }: CompoundRules, model: WordModel): number {
  if (tails.has(right)) return 0
  if (left.length >= 5 && /(?:[^s]s|ed|ly)$/.test(left)) return -30
  if (/ly$/.test(right) && right.length >= 7) return -30
  const isAdjective = ['very', 'more', 'most', 'so'].some((word) => model.pairFrequency(word, left) >= 6)
  if (isAdjective && right.length >= 5) return -22.5
  return model.pairFrequency(left, right) >= 6 ? -20 : 0
}
