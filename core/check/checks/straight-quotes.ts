/** A Chinese, Japanese or Korean source sets “curved” quotation marks, as English print does; the translation has "straight" ones. */
import { isEastAsian } from '../../language/scripts.ts'
import { pairQuotes } from '../characters/quote-marks.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const straightQuotes: SegmentCheck = {
  id: 'straight-quotes',
  family: 'consistency',
  issueType: 'typographical',
  mqm: 'textual-conventions',
  severity: 'minor',
  givesWayTo: [],
  needs: 'pair',
  scope: 'segment',
  languages: ['en', 'tr'],
  find: findStraight,
  bad: [
    {
      text: 'They called it the "bridge of friends" at once.',
      source: '人们立刻称之为“友谊之桥”。',
      sourceLanguage: 'zh',
      fixed: 'They called it the “bridge of friends” at once.',
    },
    {
      text: 'The "road of tea" is long.',
      source: '“茶之路”很长。',
      sourceLanguage: 'zh',
      fixed: 'The “road of tea” is long.',
    },
  ],
  good: [
    { text: 'They called it the “bridge of friends”.', source: '人们称之为“友谊之桥”。', sourceLanguage: 'zh' },
    // Other languages change the marks anyway, and much of the English press sets straight ones.
    { text: 'They called it the "bridge of friends".', source: 'Его назвали “мостом друзей”.' },
    { text: 'They called it the "bridge of friends".', source: 'Его назвали «мостом друзей».' },
    { text: 'They called it the "bridge of friends".', source: 'Его назвали "мостом друзей".' },
    { text: 'A 15" screen.', source: '15英寸的“屏幕”。', sourceLanguage: 'zh' },
    'The "road of tea" is long.',
  ],
}

/** Where the source's print has the same “ ”, translations from it are told by their straight ones. */
function findStraight({ id, text, language, source }: SegmentView): readonly Catch[] {
  const style = language.pack.quoteStyle
  if (!source || !style || !isEastAsian(source.language.tag) || !text.includes('"') || !/“[^“”"]+”/.test(source.text))
    return []
  const [left, right] = style.primary
  const { pairs } = pairQuotes(text)
  return pairs
    .filter(({ open, close, outer }) => open.mark === '"' && close.mark === '"' && !outer)
    .map(({ open, close }) => {
      const span = { start: open.at, end: close.at + 1 }
      const quoted = text.slice(open.at + 1, close.at)
      return {
        segment: id,
        span,
        severity: 'minor',
        confidence: 0.8,
        facts: { quoted: quoted.length <= 60 ? quoted : `${quoted.slice(0, 57)}…`, left, right },
        fixes: [{ span, replacement: `${left}${quoted}${right}` }],
      }
    })
}
