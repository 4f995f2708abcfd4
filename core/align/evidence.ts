/** What a source of lexical knowledge is: cognates, numbers, and any lexicon that ships or grows, all speak this one way. */
import type { Checkpoint } from './control.ts'
import type { Vocabulary } from './side.ts'

/** One belief: source entry `source` is translated by target entry `target` with this probability, and back. */
export type WordPair = {
  readonly source: number
  readonly target: number
  /** P(target | source) and P(source | target), 0 to 1, before the aligner has looked at the text itself. */
  readonly forward: number
  readonly backward: number
}

/**
 * Per source word how much of its known translations the whole other text does not hold, 0 to 1; likewise per target
 * word. Such a word, if it is translated at all, is probably translated where nothing faces it.
 */
export type Elsewhere = { readonly forward: Float64Array; readonly backward: Float64Array }

/**
 * A source of lexical knowledge. `pairs` answers what it knows about words of both vocabularies; order must not depend
 * on anything but its arguments. Several sources are added up, so each may keep silent about most words. A long look-up
 * calls `checkpoint` with its share now and then.
 */
export type LexicalEvidence = {
  /** Whether pairs are told by likeness, where rivals cast doubt on each other, or are known as translations. */
  readonly kind: 'likeness' | 'known'
  readonly pairs: (source: Vocabulary, target: Vocabulary, checkpoint: Checkpoint) => readonly WordPair[]
  readonly elsewhere?: (source: Vocabulary, target: Vocabulary) => Elsewhere
}
