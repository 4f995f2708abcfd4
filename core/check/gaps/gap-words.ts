/** The small words that fall out of sentences, by language: what the gap model can name. */
import type { LanguageTag } from '../../model/ids.ts'

/** First come the words themselves; forms that only sound demands ("an", "со") count as their plain form. */
type GapWords = { readonly words: readonly string[]; readonly forms: Readonly<Record<string, string>> }

const english: GapWords = {
  words: (
    'the a of to in for on with at by from as that is are was were be been has have had and will or than about into ' +
    'which who it'
  ).split(' '),
  forms: { an: 'a' },
}

const russian: GapWords = {
  words: (
    'в на с к по о от из у за до для при под без через перед между над и что как чтобы был была было были быть ' +
    'а но или'
  ).split(' '),
  forms: { во: 'в', со: 'с', ко: 'к', об: 'о', обо: 'о', изо: 'из', подо: 'под', передо: 'перед' },
}

const gapWords: Readonly<Record<string, GapWords>> = { en: english, ru: russian }

/** The words a gap of this language may have lost, most usual forms only; none if the language is not known. */
export function gapWordsOf(language: LanguageTag): readonly string[] {
  return gapWords[language]?.words ?? []
}

/** Which of `gapWordsOf` a lower-case word is, whatever its form; -1 if none. */
export function gapClassOf(lower: string, language: LanguageTag): number {
  const known = gapWords[language]
  return known ? known.words.indexOf(known.forms[lower] ?? lower) : -1
}
