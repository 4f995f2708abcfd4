/** 'called "the gate", which': the comma follows the quotation mark as in Chinese and Japanese; American English sets it before. */
import { isEastAsian } from '../../language/scripts.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const quoteOrder: SegmentCheck = {
  id: 'quote-order',
  family: 'punctuation',
  issueType: 'typographical',
  mqm: 'punctuation',
  severity: 'minor',
  givesWayTo: [],
  needs: 'pair',
  scope: 'segment',
  languages: ['en'],
  find: findOutside,
  bad: [
    {
      text: 'He called it "the gate", and left.',
      source: '他称之为“大门”，然后离开了。',
      sourceLanguage: 'zh',
      fixed: 'He called it "the gate," and left.',
    },
    {
      text: 'He called it “the gate”.',
      source: '他称之为“大门”。',
      sourceLanguage: 'zh',
      fixed: 'He called it “the gate.”',
    },
  ],
  good: [
    { text: 'He called it "the gate," and left.', source: '他称之为“大门”，然后离开了。', sourceLanguage: 'zh' },
    // British papers and Russian ones set the comma outside too.
    { text: 'He called it "the gate", and left.', source: 'Он назвал её «воротами», и ушёл.' },
    { text: 'Is it "the gate"?', source: '这是“大门”吗？', sourceLanguage: 'zh' },
    { text: 'A 15", wide screen.', source: '15英寸的屏幕。', sourceLanguage: 'zh' },
  ],
}

/** Languages that close a quotation before the comma have translations that copy the order. */
function findOutside({ id, text, source }: SegmentView): readonly Catch[] {
  if (!source || !isEastAsian(source.language.tag) || !/["”][,.]/.test(text)) return []
  return [...text.matchAll(/(\p{L}+)(["”])([,.])(?!\.)/gu)].map((match): Catch => {
    const [all, word = '', quote = '', mark = ''] = match
    const start = match.index + word.length
    return {
      segment: id,
      span: { start, end: match.index + all.length },
      severity: 'minor',
      confidence: 0.8,
      facts: { found: `${quote}${mark}`, right: `${mark}${quote}` },
      fixes: [{ span: { start, end: match.index + all.length }, replacement: `${mark}${quote}` }],
    }
  })
}
