/** All that is known of Bulgarian. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const bg: LanguagePack = {
  tag: 'bg',
  sentences,
  habits: {},
}
