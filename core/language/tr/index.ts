/** All that is known of Turkish. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const tr: LanguagePack = {
  tag: 'tr',
  sentences,
  habits: {},
  quoteStyle: { primary: ['“', '”'], nested: ['‘', '’'] },
}
