/** All that is known of Chinese. */
import type { LanguagePack } from '../language-pack.ts'
import { sentences } from './sentences.ts'

export const zh: LanguagePack = {
  tag: 'zh',
  sentences,
  // A figure before one of these counts things: "3 個".
  habits: {
    countedFigures: /(?<![\d.,，:：\-–~～])([1-9])\s?[只個个名位家项項条條种種组組座所件支部本张張辆輛门門款大]/gu,
  },
}
