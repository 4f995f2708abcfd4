/** All that is known of German. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const de: LanguagePack = {
  tag: 'de',
  sentences,
  habits: {},
  quoteStyle: { primary: ['„', '“'], nested: ['‚', '‘'] },
}
