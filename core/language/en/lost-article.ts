/** "It will be tough game", "a blow to policy of the government": a countable noun that stands bare has lost its article. */
import type { NamedGap } from '../gaps/gap-rules.ts'
import type { Sentence } from '../language.ts'
import type { WordModel } from '../model/word-model.ts'
import { gapBefore, tagsOf } from '../tags/tagged.ts'
import type { Word } from '../word.ts'
import { setOf } from '../word-list.ts'

/** A word is countable if its plural is met so often for one singular, and it stands after "a" so much more than anywhere, in log units. */
const countable = { plurals: 0.3, lift: 0.5, surely: 1.45 } as const

/** The words of which the model was made, as far as a chance of "a" is weighed against it. */
const wordsOfModel = 15e6

const copulas = setOf('be is was been')
const relations = setOf('to for on against about from')
const determined = setOf('a an the')

/** Adjectives that make a phrase of its own kind: "open source", "last week", "more reason". */
const bound = setOf(
  'open public multiple more most last next further additional high common standard sufficient such half full part',
)

/** The places in order, each with the article. */
export function lostArticles(sentence: Sentence): readonly NamedGap[] {
  const model = sentence.language.wordModel()
  if (!model) return []
  return sentence.words.flatMap(({ lower }, at): NamedGap[] => {
    if (copulas.has(lower) && isBarePredicate(sentence, at, model)) return [{ index: at, word: 'a' }]
    if (relations.has(lower) && isBareOwner(sentence, at, model)) return [{ index: at, word: 'the' }]
    return []
  })
}

/** "be tough game for": a verb, an adjective and a noun that ends the phrase; not "there is", which names what is. */
function isBarePredicate(sentence: Sentence, at: number, model: WordModel): boolean {
  const { words } = sentence
  const [adjective, noun] = [words[at + 1], words[at + 2]]
  if (!noun || !adjective || bound.has(adjective.lower) || !isCountable(noun, model, countable.surely)) return false
  if (words.slice(Math.max(0, at - 3), at).some(({ lower }) => lower === 'there')) return false
  const tags = tagsOf(sentence)
  if (tags[at + 1] !== 'adjective' || tags[at + 2] !== 'noun' || !areJoined(sentence, at, at + 2)) return false
  return /^(?:for|of|to|in|that|which)$/.test(words[at + 3]?.lower ?? '') || endsThere(sentence, noun)
}

/** "a blow to policy of the government": between an article's noun and one that "of the" determines. */
function isBareOwner(sentence: Sentence, at: number, model: WordModel): boolean {
  const { words } = sentence
  const [article, head, noun, of, owner] = [-2, -1, 1, 2, 3].map((step) => words[at + step])
  if (!article || !head || !noun || of?.lower !== 'of' || !owner) return false
  if (!determined.has(article.lower) || !/^(?:the|this|our|its|his|her|their)$/.test(owner.lower)) return false
  return isCountable(noun, model, countable.lift) && areJoined(sentence, at - 2, at + 3)
}

function isCountable({ text, lower }: Word, model: WordModel, lift: number): boolean {
  if (text !== lower || lower.length < 4 || lower.endsWith('s') || !model.knows(lower)) return false
  const plural = /[^aeiou]y$/.test(lower) ? `${lower.slice(0, -1)}ies` : `${lower}s`
  if (model.frequency(plural) < countable.plurals * model.frequency(lower)) return false
  const article = /^[aeio]/.test(lower) ? 'an' : 'a'
  return model.logAfter(article, lower) - Math.log((model.frequency(lower) + 1) / wordsOfModel) >= lift
}

function areJoined(sentence: Sentence, from: number, to: number): boolean {
  for (let at = from + 1; at <= to; at++) if (gapBefore(sentence, at) !== ' ') return false
  return true
}

function endsThere({ text }: Sentence, { end }: Word): boolean {
  return /^[.,]/.test(text.slice(end))
}
