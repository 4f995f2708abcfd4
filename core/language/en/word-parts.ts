/** English pieces of words, and where two words were glued. */
import type { CompoundRules, LetterCut } from '../letter-cut.ts'
import { likeliestCut, withMargin } from '../letter-cut.ts'
import type { LetterModel } from '../model/letter-model.ts'
import type { WordModel } from '../model/word-model.ts'
import { setOf } from '../word-list.ts'

/** Also what Greek and Latin terms begin with, which stands for no word by itself: "sociodemographic". */
const prefixes =
  setOf(`trans reins under over out off down downs after back through counter inter super auto macro micro mega multi psycho socio immuno
  neuro cardio gastro thermo electro hydro vaso chemo patho physio histo cyto haemo hemo hyper hypo poly mono pseudo proto retro ultra
  infra intra extra ethno agro cyber nano geno carcino dermato nephro hepato osteo pharmaco spectro crypto`)

const endings = setOf(
  'downs outs her here his our all one out over some most more such less ever able ion ally her none tall per ten',
)

const countWords = setOf('two three four five six seven eight nine ten last next')

const tails =
  setOf(`woman women man men people folk house houses like ship wide holder holders maker makers keeper keepers worker workers room side yard
  hood craft board boards ware way ways work works shop shops land lands line lines time times book books ball fish proof free mate mates link links`)

/** What the frequencies of the model are of. */
const corpusWords = 20_000_000

/** "commutersystems": longer than the compounds that writers make up, and it reads better as two words. */
function englishCut(lower: string, model: WordModel, letters: () => LetterModel | undefined): LetterCut | undefined {
  if (lower.length < 13) return undefined
  const best = likeliestCut(lower, model, letters, {
    corpusWords,
    isAllowed: (left, right) => {
      if (Math.min(left.length, right.length) < 4 || tails.has(right)) return false
      return !prefixes.has(left) && !endings.has(right) && !countWords.has(left)
    },
  })
  return best && withMargin(best, lower.length >= 16 ? 3.5 : 10)
}

export const englishCompounds: CompoundRules = {
  prefixes,
  endings,
  countWords: countWords,
  tails: tails,
  gluesByPairs: true,
  cut: englishCut,
}
