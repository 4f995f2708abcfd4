/** How English is written and built. */
import type { WordModel } from '../model/word-model.ts'
import { isCapitalised, type Word } from '../word.ts'
import type { WritingHabits } from '../writing-habits.ts'
import { openingSound } from './opening-sound.ts'
import { englishPersons } from './persons.ts'

/** "as good as", "to respond to the call", "in Rome in 1960": each of the two belongs to a neighbour of its own. */
function isFrame(words: readonly Word[], first: number, model: WordModel | undefined): boolean {
  const [word, between, , after] = words.slice(first, first + 4)
  if (!word || !between) return false
  if (word.lower === 'as') return true
  if (word.lower === 'in') return isCapitalised(between.text) && /^\p{N}/u.test(after?.text ?? '')
  if (word.lower !== 'to' || !model) return false
  const calls = model.pairFrequency(between.lower, 'to') >= 0.1 * model.frequency(between.lower)
  return calls && model.pairFrequency('to', between.lower) >= 0.02 * model.frequency(between.lower)
}

/** An abstract noun in the singular, which is no more for being said twice: not "more and more", "years and years". */
const abstractNoun = /.{3}(?:[ae]nc[ey]|tion|sion|ity|ness|ship|ism)$/

/** The place of the name after "of", "for" or "of the". */
function nameAfter(words: readonly Word[], at: number): number | undefined {
  if (words[at + 1]?.text !== 'of' && words[at + 1]?.text !== 'for') return undefined
  return words[at + 2]?.text === 'the' ? at + 3 : at + 2
}

export const englishHabits: WritingHabits = {
  evenDashes: true,
  script: 'latin',
  persons: englishPersons,
  partsThousands: ',',
  stopInsideQuotes: true,
  reportsWithoutDash: true,
  figureEndsSentence: true,
  onlyNamesHaveCapitals: true,
  possessive: /'s?$/,
  openingSound,
  leastParticipleGain: 1,
  // "in prison in May", "for new yachts for years".
  leastSmallWordGain: Number.POSITIVE_INFINITY,
  isFrame,
  isEmptyPair: (noun, joining) => joining === 'and' && abstractNoun.test(noun),
  telling:
    /(?<!\p{L})(?:sa(?:id|ys?|ying)|t(?:old|ell)|add(?:ed|s|ing)|stat(?:e[sd]|ing|ement)|not(?:ed|es|ing)|stress|expla|ask|repl(?:y|i)|answer|wr(?:o|i)t|announc|declar|insist|warn|claim|argu|recall|remark|observ|emphasi|continu|conclud|comment|report|admit|confirm|tweet|joke|exclaim|predict|promis|urg(?:e|ing)|suggest|agree|think|thought|believ|read(?:s|ing)?(?!\p{L})|according|words|quot|spe(?:ech|ak)|spoke|address|interview|post(?:ed|ing)|call|point|put|descri|thank|express|sh?ar(?:e[sd]|ing)|sang|sung|shout|cr(?:y|ied)|whisper|remember|letter|message|mention)/iu,
  offices: { nameAfter },
}
