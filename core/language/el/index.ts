/** All that is known of Greek. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const el: LanguagePack = {
  tag: 'el',
  sentences,
  habits: {},
}
