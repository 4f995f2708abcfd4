/** All that is known of Japanese. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const ja: LanguagePack = {
  tag: 'ja',
  sentences,
  habits: {},
}
