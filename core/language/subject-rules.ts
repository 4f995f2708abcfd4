/** How a language tells the subject of a verb. */
import type { Language, Sentence } from './language.ts'
import type { Word } from './word.ts'

export type Subject = {
  /** The words from the phrase's start to the verb. */
  readonly words: readonly Word[]
  /** The noun or pronoun the verb agrees with; of a row ("boys and girls") the last. */
  readonly head: Word
  /** "boys and girls": several heads joined by "and". */
  readonly isRow: boolean
  /** Whether a clause surely begins with the phrase: at the start of the sentence, after "that", after "he said". */
  readonly isSure: boolean
}

export type SubjectRules = {
  /** The subject that stands right before the verb at `index`; undefined where it is not plain. */
  readonly find: (sentence: Sentence, index: number) => Subject | undefined
  /** Undefined where the word does not tell. */
  readonly numberOf: (subject: Subject, language: Language) => 'singular' | 'plural' | undefined
  /** True where a subject in the singular may stand for many. */
  readonly isTeam: (subject: Subject, verb: Word) => boolean
  /** The same for a name that is told to be a club's by the source alone, which sets it in quotation marks. */
  readonly mayBeClub: (subject: Subject, verb: Word) => boolean
}
