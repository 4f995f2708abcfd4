/** The words a subject is known by, and the words before a verb as the search for its subject reads them. */
import type { Sentence } from '../../language.ts'
import type { Tag } from '../../tags/tagger.ts'
import type { Word } from '../../word.ts'
import { setOf } from '../../word-list.ts'

/** The words before a verb with their tags, as the search reads them. */
export type Place = { readonly segment: Sentence; readonly words: readonly Word[]; readonly tags: readonly Tag[] }

export const singularPronouns = setOf(
  'he she it this that everyone everybody someone somebody nobody anyone anybody everything something nothing',
)
export const pluralPronouns = setOf('we they you these those')
/** Words that open a clause whose subject comes next. */
export const openers = setOf(
  `that because but and when while where why if although though how whether unless whereas since until once before after as so than yet which whom`,
)
/** Verbs that take a whole clause: "he believes the price is high". */
export const saying =
  /^(?:say|says|said|believe[sd]?|think|thinks|thought|claim|claims|claimed|argue[sd]?|reveal|reveals|revealed|show|shows|showed|suggest|suggests|suggested|mean|means|meant|know|knows|knew|hope[sd]?|fear|fears|feared|ensure[sd]?|insist|insists|insisted|admit|admits|admitted|conclude[sd]?|estimate[sd]?|announce[sd]?|report|reports|reported|warn|warns|warned|confirm|confirms|confirmed|note[sd]?|explain|explains|explained|understand|understands|understood|find|finds|found|stress|stresses|stressed|stated?|states)$/

/** A pronoun that may be a subject, as it is written. */
export function isPronoun({ lower }: Word): boolean {
  return singularPronouns.has(lower) || pluralPronouns.has(lower) || lower === 'i'
}

/** Whether a phrase of a noun may end with such a word. */
export function endsPhrase(tag: Tag | undefined): boolean {
  return tag === 'noun' || tag === 'name' || tag === 'pronoun' || tag === 'number'
}

/** "more than five", "at least six". */
export function isMeasure(words: readonly Word[], at: number): boolean {
  const [before, lower, after] = [words[at - 1]?.lower, words[at]?.lower ?? '', words[at + 1]?.lower ?? '']
  if (lower === 'than') return /^(?:more|less|fewer)$/.test(before ?? '')
  return /^(?:least|most)$/.test(lower) ? before === 'at' : after === 'than' && /^(?:more|less|fewer)$/.test(lower)
}

export const oddPlurals =
  /(?:people|men|women|children|feet|teeth|mice|geese|criteria|phenomena|pupae|media|bacteria|fish|sheep|police)$/

/** By its ending, or as one of the plurals that have none; not words of one thing that end in s. */
export function looksPlural(lower: string): boolean {
  if (oddPlurals.test(lower)) return true
  return (
    /(?:[^siu]s|ies)$/.test(lower) &&
    !/^(?:news|politics|economics|mathematics|ethics|athletics|dynamics|electronics|gymnastics|genetics|linguistics|lens|diabetes|chaos|rabies|always|perhaps|works|species|series)$/.test(
      lower,
    )
  )
}
