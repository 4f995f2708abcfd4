/** All that is known of Slovak. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const sk: LanguagePack = {
  tag: 'sk',
  sentences,
  habits: {},
}
