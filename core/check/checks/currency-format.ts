/** "5000 USD": English writes the code before the sum, or names the currency after it; with "million" both orders are met. */
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const currencyFormat: SegmentCheck = {
  id: 'currency-format',
  family: 'consistency',
  issueType: 'locale-violation',
  mqm: 'currency-format',
  severity: 'minor',
  givesWayTo: [],
  changes: 'form',
  needs: 'target',
  scope: 'segment',
  languages: ['en'],
  find: findCodes,
  bad: [
    { text: 'The roof costs 4300 RMB today.', fixed: 'The roof costs RMB 4,300 today.' },
    { text: 'They paid 2,500 KZT for it.', fixed: 'They paid KZT 2,500 for it.' },
  ],
  good: [
    'The roof costs RMB 4,300.',
    'It costs 4,300 yuan, or 600 dollars.',
    'The pair rose: 92.5 USD/RUB.',
    'They paid 25 million USD for it.',
  ],
}

const sum = /(?<![\p{L}\d.,$€£¥])(\d[\d,]*(?:\.\d+)?) (RMB|CNY|USD|EUR|GBP|KZT|RUB|JPY|KRW)(?![\p{L}\d/])/gu

function findCodes({ id, text }: SegmentView): readonly Catch[] {
  if (!/ (?:RMB|CNY|USD|EUR|GBP|KZT|RUB|JPY|KRW)/.test(text)) return []
  return [...text.matchAll(sum)].map((match): Catch => {
    const [all, number = '', code = ''] = match
    const span = { start: match.index, end: match.index + all.length }
    const grouped = /^\d{4,}$/.test(number) ? number.replace(/\B(?=(?:\d{3})+$)/g, ',') : number
    const right = `${code} ${grouped}`
    return {
      segment: id,
      span,
      severity: 'minor',
      confidence: 0.85,
      facts: { found: all, right },
      fixes: [{ span, replacement: right }],
    }
  })
}
