/** All that is known of Dutch. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const nl: LanguagePack = {
  tag: 'nl',
  sentences,
  habits: {},
}
