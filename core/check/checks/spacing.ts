/** Two spaces, a space before a comma, none after it, a comma twice. */

import type { Language } from '../../language/language.ts'
import { hideMojibake } from '../characters/mojibake.ts'
import type { Catch, SegmentCheck } from '../check.ts'
import type { SegmentView } from '../view.ts'

export const spacing: SegmentCheck = {
  id: 'spacing',
  family: 'punctuation',
  issueType: 'whitespace',
  mqm: 'textual-conventions',
  severity: 'minor',
  givesWayTo: ['mojibake'],
  confidenceShift: 0.8,
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  find: (segment) => {
    if (!anySlip.test(segment.text)) return []
    const text = hideMojibake(segment.text)
    return rulesFor(segment.language).flatMap(({ pattern, replace, confidence }) =>
      [...text.matchAll(pattern)].map((match) => caught(segment, match, replace(match), confidence)),
    )
  },
  bad: [
    { text: 'The hall  was full.', fixed: 'The hall was full.' },
    { text: 'The hall , built in May, was full.', fixed: 'The hall, built in May, was full.' },
    { text: 'The hall was full,people left.', fixed: 'The hall was full, people left.' },
    { text: 'The hall was full,, people left.', fixed: 'The hall was full, people left.' },
    { text: 'Curiously,a dog stayed in the hall.', fixed: 'Curiously, a dog stayed in the hall.' },
    { text: 'Зал был полон,и люди ушли.', language: 'ru', fixed: 'Зал был полон, и люди ушли.' },
    { text: 'Зал был полон ,люди ушли.', language: 'ru' },
  ],
  good: [
    'It cost 1,500 dollars at 12:30.',
    'He paused ... then left.',
    'It fell by .5 points.',
    'вЂњThe hall was full,вЂќ he said.',
    { text: 'Une question : où ?', language: 'fr' },
    { text: 'Рост составил 5 %.', language: 'ru' },
  ],
}

/** A cheap look before the rules: two signs that no rule would let stand side by side. */
const anySlip = /\s[\s,;:!?.)»”]|[,;](?:\p{L}|\s?[,;.])|\.\.|[(«“]\s/u

type Rule = {
  readonly pattern: RegExp
  readonly replace: (match: RegExpMatchArray) => string
  readonly confidence: number
}

const always: readonly Rule[] = [
  { pattern: /(?<=\S)[ \u00a0]{2,}(?=\S)/gu, replace: () => ' ', confidence: 0.95 },
  {
    pattern: /(?<=[\p{L}\p{N}%)»”"])([,;])(?=\p{L}{2}|(?:[aI]|[авикосуяАВИКОСУЯ])\s)/gu,
    replace: (match) => `${match[1]} `,
    confidence: 0.93,
  },
  { pattern: /([,;])\s?\1+(?![,;:)])/gu, replace: (match) => match[1] ?? '', confidence: 0.93 },
  { pattern: /(?<=[\p{L}\p{N})»”"])([.])\1(?!\.)(?=\s|$)/gu, replace: () => '.', confidence: 0.85 },
  { pattern: /,\.(?=\s|$)/gu, replace: () => '.', confidence: 0.85 },
]

/** Languages that set a space before ; : ! ? are left alone there. */
const unlessFrench: readonly Rule[] = [
  {
    pattern: /(?<=[\p{L}\p{N}%)»”"])[ \u00a0]+([,;:!?]|\.(?![\p{L}\p{N}.]))(?!\S*[()])(?=[\s»”")]|\p{L}|$)/gu,
    replace: (match) =>
      /\p{L}/u.test(match.input?.[(match.index ?? 0) + match[0].length] ?? '') ? `${match[1]} ` : (match[1] ?? ''),
    confidence: 0.95,
  },
  // “ after a word closes where people type “so“, and ” before one opens.
  {
    pattern: /([(«]|(?<![\p{L}\p{N}.,!?…%]|^)“)[ \u00a0]+(?=\p{L})/gu,
    replace: (match) => match[1] ?? '',
    confidence: 0.8,
  },
  { pattern: /(?<=\p{L})[ \u00a0]+([)»]|”(?![\p{L}\p{N}]))/gu, replace: (match) => match[1] ?? '', confidence: 0.8 },
]

function rulesFor(language: Language): readonly Rule[] {
  return language.pack.habits.spaceBeforeMarks ? always : [...always, ...unlessFrench]
}

function caught(segment: SegmentView, match: RegExpMatchArray, replacement: string, confidence: number): Catch {
  const start = match.index ?? 0
  const span = { start, end: start + match[0].length }
  const around = segment.text.slice(Math.max(0, start - 12), span.end + 12)
  return {
    segment: segment.id,
    span,
    severity: 'minor',
    confidence,
    facts: { found: match[0], around },
    fixes: [{ span, replacement }],
  }
}
