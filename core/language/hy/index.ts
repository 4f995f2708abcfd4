/** All that is known of Armenian. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const hy: LanguagePack = {
  tag: 'hy',
  sentences,
  habits: {},
}
