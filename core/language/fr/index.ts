/** All that is known of French. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const fr: LanguagePack = {
  tag: 'fr',
  sentences,
  habits: { spaceBeforeMarks: true },
  quoteStyle: { primary: ['«', '»'], nested: ['“', '”'] },
}
