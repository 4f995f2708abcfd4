/** Japanese: no spaces; a stop inside brackets ends nothing. */

import type { SentenceRules } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'ja',
  reportingVerbs: ['と'],
  quotes: [
    ['「', '」'],
    ['『', '』'],
    ['“', '”'],
  ],
  breaks: [
    ['会議が始まりました。', '全員が来ました。'],
    ['雨ですか？', 'いいえ。'],
    ['本を読みます。', '「静かに」と彼は言った。'],
    ['「本当に！？」', '彼は黙った。'],
  ],
  keeps: [
    '彼は「もう帰る。明日また来る。」と言った。',
    'この橋（昭和に完成。設計者は不明）は古い。',
    'Dr. 田中が来ました。',
  ],
}
