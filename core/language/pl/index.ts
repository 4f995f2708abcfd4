/** All that is known of Polish. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const pl: LanguagePack = {
  tag: 'pl',
  sentences,
  habits: {},
}
