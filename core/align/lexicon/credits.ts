/** The lines that name what the lexicon was learned from; apart from the lexicon, so that showing them loads none of it. */
import lines from './credits.json' with { type: 'json' }

/** Lines to print where the product names its sources. They are names and licences: the same in every interface language. */
export const lexiconCredits: readonly string[] = lines
