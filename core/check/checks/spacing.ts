/** Two spaces, a space before a comma, none after it, a comma twice; a dash, bracket or quotation mark glued on one side. */

import type { Language } from '../../language/language.ts'
import { type GluedMark, gluedMarks } from '../characters/glued-marks.ts'
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
  needs: 'target',
  scope: 'segment',
  languages: 'all',
  helpers: ['words'],
  find: (segment) => {
    const isSuspect = anySlip.test(segment.text) || segment.language.pack.habits.spaceBeforeMarks === true
    if (!isSuspect && !anyGlued.test(segment.text)) return []
    const text = hideMojibake(segment.text)
    const glued = gluedMarks(segment, text).map((mark) => caught(segment, mark))
    return isSuspect ? [...rulesFor(segment.language).flatMap((rule) => findBy(rule, segment, text)), ...glued] : glued
  },
  bad: [
    { text: 'The hall  was full.', fixed: 'The hall was full.' },
    { text: 'The hall , built in May, was full.', fixed: 'The hall, built in May, was full.' },
    { text: 'The hall was full,people left.', fixed: 'The hall was full, people left.' },
    { text: 'The hall was full,, people left.', fixed: 'The hall was full, people left.' },
    { text: 'Curiously,a dog stayed in the hall.', fixed: 'Curiously, a dog stayed in the hall.' },
    { text: 'Зал был полон,и люди ушли.', language: 'ru', fixed: 'Зал был полон, и люди ушли.' },
    { text: 'Зал был полон ,люди ушли.', language: 'ru' },
    { text: 'Алматы –город у гор.', language: 'ru', fixed: 'Алматы – город у гор.' },
    { text: 'Она молчала- улыбался только брат.', language: 'ru', fixed: 'Она молчала — улыбался только брат.' },
    { text: 'Открыли научно- технический парк.', language: 'ru', fixed: 'Открыли научно-технический парк.' },
    { text: 'Бұл ата- аналар жиналысы.', language: 'kk', fixed: 'Бұл ата-аналар жиналысы.' },
    { text: 'The state- owned port kept a day—and-night watch.' },
    { text: 'The port is state- owned.', fixed: 'The port is state-owned.' },
    { text: 'The port –once the largest– is closed.' },
    { text: 'She came(with her brother) at dawn.', fixed: 'She came (with her brother) at dawn.' },
    { text: 'She sang"Red Sails" at dawn.', fixed: 'She sang "Red Sails" at dawn.' },
    { text: 'Мы читали«Зарю» вслух.', language: 'ru', fixed: 'Мы читали «Зарю» вслух.' },
    { text: 'Газета «Заря»вышла утром.', language: 'ru', fixed: 'Газета «Заря» вышла утром.' },
    { text: 'Il part ce soir: qui reste?', language: 'fr', fixed: 'Il part ce soir\u00a0: qui reste?' },
  ],
  good: [
    'It cost 1,500 dollars at 12:30.',
    'He paused ... then left.',
    'It fell by .5 points.',
    'вЂњThe hall was full,вЂќ he said.',
    { text: 'Une question : où ?', language: 'fr' },
    { text: 'Рост составил 5 %.', language: 'ru' },
    'The teacher(s) of two- and three-year-olds said “well—perhaps—no”.',
    'A (re)opened port, pre- to post-war, with the -ing form.',
    { text: 'Суффикс -ка, теле- и радиоканалы, нефте- или газопровод.', language: 'ru' },
    { text: '«Заря»ның «Күн»мен байланысы.', language: 'kk' },
    { text: '— Привет! —сказал он.', language: 'es' },
    { text: 'Il est 12:30 sur https://mer.fr: non.', language: 'fr' },
  ],
}

/** A cheap look before the rules: two signs that no rule would let stand side by side. */
const anySlip = /\s[\s,;:!?.)»”]|[,;](?:\p{L}|\s?[,;.])|\.\.|[(«“]\s/u

/** A mark with a letter on one side and a blank on the other, or letters on both. */
const anyGlued = /(?<=\s)[-–—]\p{L}|(?<=[\p{L}\p{N}])[-–—]\s|(?<=\p{L})["“”«»(]\p{L}|[)]\p{L}|—\p{Ll}+-/u

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

/** The French set a blank that does not break, and mind where there is none. */
const french: readonly Rule[] = [
  {
    pattern: /(?<=(?<!\S)[\p{L}’'-]*\p{L}{2})[:;?!](?=\s|$)/gu,
    replace: (match) => `\u00a0${match[0]}`,
    confidence: 0.93,
  },
]

function rulesFor(language: Language): readonly Rule[] {
  return [...always, ...(language.pack.habits.spaceBeforeMarks ? french : unlessFrench)]
}

function findBy({ pattern, replace, confidence }: Rule, segment: SegmentView, text: string): readonly Catch[] {
  return [...text.matchAll(pattern)].map((match) => {
    const span = { start: match.index, end: match.index + match[0].length }
    return caught(segment, { span, replacements: [replace(match)], confidence })
  })
}

function caught(segment: SegmentView, { span, replacements, confidence }: GluedMark): Catch {
  const around = segment.text.slice(Math.max(0, span.start - 12), span.end + 12)
  return {
    segment: segment.id,
    span,
    severity: 'minor',
    confidence,
    facts: { found: segment.text.slice(span.start, span.end), around },
    fixes: replacements.map((replacement) => ({ span, replacement })),
  }
}
