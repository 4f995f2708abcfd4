/** The parts of speech of a segment's words, asked for only where a check needs them and kept while the text stays. */
import type { Sentence } from '../language.ts'
import { readOnce } from '../notes.ts'
import type { Word } from '../word.ts'
import type { Tag } from './tagger.ts'

const none: readonly Tag[] = []

/** One tag a word; empty where the language has no tagger. Tagging costs about a microsecond a word. */
export const tagsOf: (sentence: Sentence) => readonly Tag[] = readOnce((segment) => {
  const tagger = segment.language.tagger()
  return tagger ? tagger(segment.text, segment.words) : none
})

/** What stands between a word and the one before it; '' for the first. */
export function gapBefore({ words, text }: Sentence, index: number): string {
  return index === 0 ? '' : text.slice(words[index - 1]?.end, words[index]?.start)
}

const nonFinite = /^(?:be|been|being|having)$/
const contracted = /^(?:it|he|she|that|there|who|what|i|we|they|you|here|where|how)['’](?:s|re|m|ve|ll|d)$/

/** True if the word makes a clause by itself: "goes", "was", "it's"; not "to go", "gone", "being". */
export function isFiniteVerb(word: Word, tag: Tag | undefined): boolean {
  return tag === 'finite' || (tag === 'auxiliary' && !nonFinite.test(word.lower)) || contracted.test(word.lower)
}
