/** All that is known of Spanish. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const es: LanguagePack = {
  tag: 'es',
  sentences,
  habits: {},
  quoteStyle: { primary: ['«', '»'], nested: ['“', '”'] },
}
