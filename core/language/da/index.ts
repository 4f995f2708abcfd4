/** All that is known of Danish. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const da: LanguagePack = {
  tag: 'da',
  sentences,
  habits: {},
}
