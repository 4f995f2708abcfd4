/** Chinese: no spaces; a stop inside a title or in brackets ends nothing. */

import { noAbbreviations } from '../no-abbreviations.ts'
import type { SentenceRules } from '../sentence-rules.ts'

export const sentences: SentenceRules = {
  tag: 'zh',
  abbreviations: noAbbreviations,
  terminators: '',
  dot: 'end',
  ordinalStop: 'never',
  afterOrdinal: [],
  starters: [],
  alwaysCapital: [],
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
  ],
  keeps: ['这本书（二十年前出版。作者不详）很有名。'],
}
