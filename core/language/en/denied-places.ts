/** Where an English sentence that denies nothing may be denied: at its auxiliaries, verbs, infinitives and participles. */
import type { Sentence } from '../language.ts'
import { denialBefore, type NegationPlace } from '../negation/negation-place.ts'
import { gapBefore, isFiniteVerb, tagsOf } from '../tags/tagged.ts'
import { setOf } from '../word-list.ts'

/** Says or thinks what stands beside it: the denial is more often in what is said. */
const reporting = setOf(
  'say says said tell tells told write writes wrote report reports reported note notes noted add adds added stress stresses stressed explain explains explained state states stated recall recalls recalled emphasize emphasized emphasizes emphasise emphasised inform informed informs ask asks asked',
)

/** "Has to go", "is able to": one verb with the one before it. */
const joinedToInfinitive = setOf(
  'has have had having is are was were be been going able used need needs ought way order',
)

/** The places, in the order of the text; a fix only where the words around need no other form. */
export function englishDeniedPlaces(sentence: Sentence): readonly NegationPlace[] {
  const tags = tagsOf(sentence)
  const places = sentence.words.flatMap((_, index) => placeAt(sentence, index) ?? [])
  const told = places.filter(({ span }) => {
    const at = sentence.words.findIndex(({ start }) => start === span.start)
    return tags[at] !== 'finite' || !reporting.has(sentence.words[at]?.lower ?? '')
  })
  return told.length > 0 ? told : places
}

function placeAt(sentence: Sentence, index: number): NegationPlace | undefined {
  const word = sentence.words[index]
  if (!word) return undefined
  const tags = tagsOf(sentence)
  if (tags[index] === 'finite') return { span: { start: word.start, end: word.end }, gain: 0, fixes: [] }
  if (isFiniteVerb(word, tags[index])) return placeAtAuxiliary(sentence, index)
  if (isInfinitive(sentence, index)) return placeBefore(sentence, index, index + 1)
  return isGerund(sentence, index) ? placeBefore(sentence, index, index) : undefined
}

/** "Has been", "will certainly have": one verb, denied at its first auxiliary. */
function placeAtAuxiliary(sentence: Sentence, index: number): NegationPlace | undefined {
  const { words, language } = sentence
  const tags = tagsOf(sentence)
  const [word, next] = [words[index], words[index + 1]]
  if (!word || tags[index - 1] === 'auxiliary' || (tags[index - 1] === 'adverb' && tags[index - 2] === 'auxiliary'))
    return undefined
  const isPlain =
    next !== undefined && index > 0 && gapBefore(sentence, index + 1) === ' ' && !isAsking(sentence, index)
  const fixes = isPlain ? language.pack.negation?.placing.fixesAt(sentence, next.start) : undefined
  return { span: { start: word.start, end: next?.end ?? word.end }, gain: 0, fixes: fixes ?? [] }
}

/** "To sell", "being able": the denial stands before it. */
function placeBefore({ words, text }: Sentence, index: number, last: number): NegationPlace | undefined {
  const word = words[index]
  if (!word) return undefined
  const span = { start: words[index - 1]?.start ?? word.start, end: words[last]?.end ?? word.end }
  return { span, gain: 0, fixes: [denialBefore(text, word.start, word.text, 'not')] }
}

function isInfinitive(sentence: Sentence, index: number): boolean {
  const { words } = sentence
  const isTo = words[index]?.lower === 'to' && tagsOf(sentence)[index + 1] === 'infinitive'
  return isTo && !joinedToInfinitive.has(words[index - 1]?.lower ?? '')
}

function isGerund(sentence: Sentence, index: number): boolean {
  const tags = tagsOf(sentence)
  if (tags[index] !== 'gerund' && sentence.words[index]?.lower !== 'being') return false
  return tags[index - 1] === 'preposition' || gapBefore(sentence, index).startsWith(',')
}

/** "Why did they", "is it true": the subject stands after the auxiliary, and the denial after that. */
function isAsking({ words }: Sentence, index: number): boolean {
  return /^(?:why|where|when|how|what|who|whom|and|but)$/.test(words[index - 1]?.lower ?? '')
}
