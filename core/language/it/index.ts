/** All that is known of Italian. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const it: LanguagePack = {
  tag: 'it',
  sentences,
  habits: {},
}
