/** All that is known of Ukrainian. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const uk: LanguagePack = {
  tag: 'uk',
  sentences,
  habits: {},
  quoteStyle: { primary: ['«', '»'], nested: ['„', '“'], mayNestSame: true },
}
