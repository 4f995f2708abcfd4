/** Russian pieces of words, and where two words were glued. */
import type { CompoundRules, LetterCut } from '../letter-cut.ts'
import { likeliestCut, veryUsual, withMargin } from '../letter-cut.ts'
import type { LetterModel } from '../model/letter-model.ts'
import type { WordModel } from '../model/word-model.ts'
import { setOf } from '../word-list.ts'
import { russian } from './small-words.ts'

const prefixes =
  setOf(`нас вас нам вам час без при вы под над про пред пере обо ото изо раз рас кино фото теле авто само все еже меж между внутри сверх супер анти контр
    пол трех трёх семи пяти шести двух одно мало много ново пост псевдо экс недо около после прото микро макро нефте газо электро пост тех спец медиа евро опер вело лит блок инвест мульти ультра полу радио видео био гео
    альфа бета гамма дельта мета аква поли моно нейро имму иммуно психо кардио онко термо энерго квази крипто кибер
    мото агро эко благо добро сердце четверть земле водо миро крово светло тёмно темно арт бизнес интернет онлайн веб борт`)

const endings = setOf(
  'того тому той тем тех том ного ему ими его ней них ним ник она они оно ком нам нас вам вас ее её ей тот эта ах ям ах ами ями',
)

/** What the frequencies of the model are of. */
const corpusWords = 20_000_000

/** A Russian word bends: half of a compound has a linking vowel or no ending, a word that was glued has its own. */
function russianCut(lower: string, model: WordModel, letters: () => LetterModel | undefined): LetterCut | undefined {
  const small = russian.functionWords
  const best = likeliestCut(lower, model, letters, {
    corpusWords,
    isAllowed: (left, right) => {
      const isSmall = small.has(left) === true
      if (Math.min(left.length, right.length) < 3) return isSmall && small.has(right) === true
      if (model.pairFrequency(left, right) >= veryUsual) return true
      if (verbal.test(right) && model.frequency(right) === 0) return false
      if (prefixes.has(left) || endings.has(right) || numeral.test(left) || suffix.test(right)) return false
      return isSmall || (left.length >= 4 && (right.length >= 4 || model.frequency(right) >= 40) && bent.test(left))
    },
  })
  if (!best) return undefined
  const left = lower.slice(0, best.at)
  const right = lower.slice(best.at)
  return withMargin(best, small.has(left) ? (model.frequency(right) >= 3 ? 8.5 : 12) : leastRussian(left, right, model))
}

/** A left half in -о or -е is likelier linked to its right half than glued, but for an ending of case or a verb after it. */
function leastRussian(left: string, right: string, model: WordModel): number {
  const rarest = Math.min(model.frequency(left), model.frequency(right))
  if (/о$/.test(left) && !/[ое]го$/.test(left)) return /ть(?:ся)?$/.test(right) ? 7.5 : 15
  if (/е$/.test(left)) return rarest >= 100 ? 5.5 : rarest >= 3 ? 9.5 : 12
  if (rarest >= 3) return 8.5
  return model.frequency(left) >= 500 ? 7.5 : 9.5
}

/** Endings of case, person and tense, after which a word is whole. */
const bent = /(?:[аяыиуюоеьй]|[ыи][хм]|[оеая]м|[ая]х|[ое]в|[еиуюая]т|л|с[яь])$/
/** "Енотов|идная", "полимера|зной", "Жамбыл|ские": suffixes and an ending, no word of their own. */
const suffix =
  /^(?:(?:[вдзлмрт]?н|идн|видн|образн|[тч]?е?ск)(?:ый|ий|ой|ая|ое|ые|ие|ого|его|ому|ему|ым|им|ых|их|ыми|ими|ую|ом)|т?ств\p{L}+)$/u
/** "Сколь|жение": of nouns like «мнение» the model knows all that are so short. */
const verbal = /^\p{L}{1,3}[ае]ни(?:[еяюи]|ем|й|ях|ям|ями)$/u
const numeral = /^(?:двух|тр[её]х|четыр[её]х|.*(?:дцати|десяти)|пяти|шести|семи|восьми|девяти)$/

export const russianCompounds: CompoundRules = {
  prefixes,
  endings,
  countWords: new Set(),
  tails: new Set(),

  cut: russianCut,
}
