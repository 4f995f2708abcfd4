/** All that is known of Arabic. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const ar: LanguagePack = {
  tag: 'ar',
  sentences,
  habits: {},
}
