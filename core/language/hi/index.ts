/** All that is known of Hindi. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const hi: LanguagePack = {
  tag: 'hi',
  sentences,
  habits: {},
}
