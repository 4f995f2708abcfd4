/** '"They passed the law "On Rivers" today," she said': a quotation inside a quotation wants marks of another shape. */

import { marksInside, type QuoteStyle } from '../../language/quote-style.ts'
import { hideMojibake } from '../characters/mojibake.ts'
import { pairQuotes, type QuoteMark } from '../characters/quote-marks.ts'
import type { Catch, NeighbourCheck } from '../check.ts'
import { type ParagraphView, placeIn } from '../view.ts'

export const quoteNesting: NeighbourCheck = {
  id: 'quote-nesting',
  family: 'punctuation',
  issueType: 'typographical',
  mqm: 'punctuation',
  severity: 'minor',
  givesWayTo: [],
  needs: 'target',
  scope: 'neighbours',
  languages: ['en', 'de', 'fr', 'es', 'tr'],
  find: findNested,
  bad: [
    {
      text: '"In May they passed the law "On Rivers", which the town wanted," she said.',
      fixed: '"In May they passed the law \'On Rivers\', which the town wanted," she said.',
    },
    {
      text: '“In May they passed the law “On Rivers” at last,” she said.',
      fixed: '“In May they passed the law ‘On Rivers’ at last,” she said.',
    },
    {
      text: '„Im Mai kam das Gesetz „Über Flüsse“ endlich durch“, sagte sie.',
      language: 'de',
      fixed: '„Im Mai kam das Gesetz ‚Über Flüsse‘ endlich durch“, sagte sie.',
    },
  ],
  good: [
    '"The road is open," she said. "The bridge is open," he said.',
    '“They passed the law ‘On Rivers’ at last,” she said.',
    'They passed the law "On Rivers" and the law "On Roads".',
    '"The first part of a speech about the "Clean Rivers" fund.\nThe second part.',
    { text: '«Мы приняли закон «О реках» в мае», — сказала она.', language: 'ru' },
  ],
}

function findNested(paragraph: ParagraphView): readonly Catch[] {
  if (!anyMark.test(paragraph.text)) return []
  const style = paragraph.language.pack.quoteStyle
  const { pairs, lostClosing, lostOpening } = pairQuotes(hideMojibake(paragraph.text))
  // Where a mark was lost, which pair stands inside which is anybody's guess.
  if (!style || lostClosing.length > 0 || lostOpening.length > 0) return []
  const inner = pairs.filter(({ open, outer }) => outer?.mark === open.mark)
  const doubted = new Set(inner.flatMap(({ open, close, outer }) => (close.at - open.at > longestInner ? outer : [])))
  return inner.flatMap(({ open, close, outer }) =>
    doubted.has(outer) ? [] : (caught(paragraph, open, close, style) ?? []),
  )
}

/** Whoever quotes more inside a quotation has likelier lost a mark before. */
const longestInner = 100
const anyMark = /["“„«][\s\S]*["“„«]/

function caught(paragraph: ParagraphView, open: QuoteMark, close: QuoteMark, style: QuoteStyle): Catch | undefined {
  const place = placeIn(paragraph, { start: open.at, end: close.at + 1 })
  if (!place) return undefined
  const inner = paragraph.text.slice(open.at + 1, close.at)
  const [left, right] = marksInside(open.mark, style)
  return {
    segment: place.segment,
    span: place.span,
    severity: 'minor',
    confidence: 0.85,
    facts: { quoted: inner.length <= 60 ? inner : `${inner.slice(0, 57)}…`, mark: open.mark, right: left },
    fixes: [{ span: place.span, replacement: `${left}${inner}${right}` }],
  }
}
