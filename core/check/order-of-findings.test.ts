/** Which finding an editor is shown first: the gravest, of these the surest, then as the text goes. */
import fc from 'fast-check'
import { expect, test } from 'vitest'
import { createProductChecker } from '../../service/models/product-checker.ts'
import { noModels } from '../language/model/model-source.ts'
import { packOf } from '../language/packs.ts'
import { type Bitext, type FoundIssue, severities } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import type { Catch, Check } from './check.ts'
import { createChecker } from './checker.ts'
import { spacing } from './checks/spacing.ts'

const checker = createProductChecker()

function article(...texts: readonly string[]): Bitext {
  const target = texts.map((text, at) => ({
    id: asId<SegmentId>(`t${at}`),
    text,
    block: at,
    kind: 'paragraph' as const,
    gapBefore: '',
  }))
  return { targetLanguage: 'en', target, sourceLanguage: undefined, source: [], links: [] }
}

const garbled = [
  'Prices rose , then fell.',
  'It is a it is a long road.',
  'GonzÃ¡lez left thе town.',
  'They met.the mayor left.',
  'The council met on Monday in the old hall.',
  'They agreed  on 45 points , and left .',
] as const

/** What an editor is shown later is not graver, nor as grave and surer, nor as grave, as sure and earlier in the text. */
function isInOrder(one: FoundIssue, next: FoundIssue): boolean {
  const rank = ({ severity, confidence, segment, span }: FoundIssue) => [
    -severities.indexOf(severity),
    -confidence,
    Number(segment.slice(1)),
    span.start,
    span.end,
  ]
  const [before, after] = [rank(one), rank(next)]
  const differs = before.findIndex((value, at) => value !== after[at])
  return differs < 0 ? one.check < next.check : (before[differs] ?? 0) < (after[differs] ?? 0)
}

test('the gravest first, of these the surest, of these as the text goes', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...garbled), { minLength: 1, maxLength: 8 }), (texts) => {
      const found = checker.check(article(...texts))
      const wrong = found.flatMap((issue, at) => {
        const next = found[at + 1]
        return next === undefined || isInOrder(issue, next) ? [] : [[issue, next]]
      })
      expect(wrong).toEqual([])
    }),
  )
})

test('a grave fault far down comes before a slight one at the beginning', () => {
  const found = checker.check(article('Prices rose , then fell.', 'The hall was full.', 'GonzÃ¡lez left the town.'))
  expect(found.map(({ segment }) => segment)).toEqual(['t2', 't0'])
})

/** A page that says of every segment what it is told to. */
function pageOf(id: string, catches: readonly Omit<Catch, 'segment' | 'facts' | 'fixes'>[]): Check {
  const find = ({ id: segment }: { readonly id: SegmentId }) =>
    catches.map((caught) => ({ ...caught, segment, facts: {}, fixes: [] }))
  return { ...spacing, id, scope: 'segment', givesWayTo: [], languages: 'all', find }
}

test('at one place the shorter comes first, and of two as long that whose check is first by its name', () => {
  const at = (start: number, end: number) => ({ span: { start, end }, severity: 'minor' as const, confidence: 0.5 })
  const pages = [pageOf('b', [at(4, 9)]), pageOf('c', [at(4, 6)]), pageOf('a', [at(4, 9)])]
  const own = createChecker({ models: noModels, packs: [packOf('en')], pages })
  const order = (found: readonly FoundIssue[]) => found.map(({ check, span }) => `${check} ${span.start}-${span.end}`)
  expect(order(own.check(article('Prices rose.')))).toEqual(['c 4-6', 'a 4-9', 'b 4-9'])
})

test('whoever finds first, what is graver comes first, then what is surer', () => {
  const page = (id: string, severity: FoundIssue['severity'], confidence: number) =>
    pageOf(id, [{ span: { start: 0, end: 3 }, severity, confidence }])
  const pages = [page('a', 'minor', 0.9), page('b', 'critical', 0.3), page('c', 'minor', 0.95), page('d', 'major', 0.6)]
  const own = createChecker({ models: noModels, packs: [packOf('en')], pages })
  expect(own.check(article('Prices rose.')).map(({ check }) => check)).toEqual(['b', 'd', 'c', 'a'])
})
