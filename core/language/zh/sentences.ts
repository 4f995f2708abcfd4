/** Chinese: no spaces; a stop inside a title or in brackets ends nothing. */

import type { SentenceRules } from '../sentence-rules.ts'
import { usualSentences } from '../usual-sentences.ts'

export const sentences: SentenceRules = {
  ...usualSentences,
  tag: 'zh',
  reportingVerbs: ['说', '问', '道', '表示', '指出', '喊'],
  quotes: [
    ['“', '”'],
    ['‘', '’'],
    ['「', '」'],
    ['《', '》'],
  ],
  breaks: [
    ['会议开始了。', '大家都到了。'],
    ['你读过《谁在门外？》吗？', '没有！'],
    ['“今天很冷。”', '他没有回答。'],
    ['（他喊道：“快跑！”）', '没有人动。'],
    ['他问：“你是谁？”', '门开了。'],
    ['他說：「『走吧！』是什麼意思？」', '我不懂。'],
  ],
  keeps: ['这本书（二十年前出版。作者不详）很有名。', '他读完了《谁在门外？》和《你好！》两本书。'],
}
