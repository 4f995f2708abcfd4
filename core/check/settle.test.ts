/** Of two checks that see one fault, the one that explains it best speaks. */
import { expect, test } from 'vitest'
import type { FoundIssue } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import type { Check } from './check.ts'
import { checks } from './registry.ts'
import { bySegment, type Precedences, settle } from './settle.ts'

const pages: Precedences = new Map([
  ['wrong-code', { givesWayTo: [], blurs: 3 }],
  ['glued', { givesWayTo: ['wrong-code'] }],
])

function issue(check: string, start: number, end: number, confidence = 0.5): FoundIssue {
  const segment = asId<SegmentId>('s')
  return { check, segment, span: { start, end }, severity: 'minor', confidence, facts: {}, fixes: [] }
}

function kept(...found: readonly FoundIssue[]): readonly string[] {
  return settle(found, new Map(), pages).map(({ check, span }) => `${check} ${span.start}`)
}

test('a check is silent where one that its page names has found the same place', () => {
  expect(kept(issue('wrong-code', 0, 4), issue('glued', 2, 9))).toEqual(['wrong-code 0'])
})

test('what is shown among everything only silences nothing that is likely, and what is likely nothing that is sure', () => {
  const beside = (other: number, own: number) =>
    kept(issue('wrong-code', 0, 4, other), issue('glued', 2, 9, own)).length
  expect([beside(0.6, 0.8), beside(0.8, 0.95), beside(0.8, 0.8), beside(0.7, 0.85), beside(0.9, 0.6)]).toEqual([
    2, 2, 1, 1, 1,
  ])
})

test('it speaks elsewhere, and the named one is never silenced by it', () => {
  expect(kept(issue('glued', 20, 29), issue('wrong-code', 0, 4))).toEqual(['glued 20', 'wrong-code 0'])
})

test('a check that blurs its surroundings silences also what stands a few characters beside it', () => {
  expect(kept(issue('wrong-code', 0, 4), issue('glued', 6, 9), issue('glued', 7, 12))).toEqual([
    'wrong-code 0',
    'glued 7',
  ])
})

test('of one check only the first finding at a place is told, of different checks all', () => {
  expect(kept(issue('one', 0, 5), issue('one', 4, 9), issue('other', 4, 9), issue('one', 9, 12))).toEqual([
    'one 0',
    'other 4',
    'one 9',
  ])
})

test('findings that only touch stand at different places; a place between characters is where it touches', () => {
  expect(kept(issue('one', 0, 5), issue('one', 5, 9))).toEqual(['one 0', 'one 5'])
  expect(kept(issue('one', 0, 5), issue('one', 5, 5))).toEqual(['one 0'])
  expect(kept(issue('one', 5, 5), issue('one', 0, 5))).toEqual(['one 5'])
  expect(kept(issue('one', 0, 5), issue('one', 6, 6))).toEqual(['one 0', 'one 6'])
  expect(kept(issue('one', 6, 6), issue('one', 7, 9))).toEqual(['one 6', 'one 7'])
})

test('it blurs before it as far as behind it', () => {
  expect(kept(issue('wrong-code', 10, 14), issue('glued', 3, 8), issue('glued', 2, 7))).toEqual([
    'wrong-code 10',
    'glued 2',
  ])
})

test('what a check of a narrower scope found silences too, and is not told again', () => {
  const narrower = bySegment([issue('wrong-code', 0, 4)])
  const told = settle([issue('glued', 2, 9), issue('glued', 20, 29)], narrower, pages)
  expect(told.map(({ span }) => span.start)).toEqual([20])
})

test('another segment has nothing to do with it', () => {
  const elsewhere = { ...issue('wrong-code', 0, 4), segment: asId<SegmentId>('another') }
  expect(kept(elsewhere, issue('glued', 2, 9), { ...issue('glued', 2, 9), segment: elsewhere.segment })).toEqual([
    'wrong-code 0',
    'glued 2',
  ])
})

test('findings are gathered by their segment in the order given', () => {
  const elsewhere = { ...issue('one', 0, 4), segment: asId<SegmentId>('another') }
  const [first, second] = [issue('one', 3, 4), issue('other', 1, 2)]
  expect([...bySegment([first, elsewhere, second])]).toEqual([
    ['s', [first, second]],
    ['another', [elsewhere]],
  ])
})

const widths: readonly Check['scope'][] = ['segment', 'neighbours', 'document']

test('pages give way only to checks that there are, of their own or a narrower scope', () => {
  const scopes = new Map(checks.map(({ id, scope }) => [id, widths.indexOf(scope)]))
  const unheard = checks.flatMap(({ id, scope, givesWayTo }) =>
    givesWayTo
      .filter((other) => other === id || (scopes.get(other) ?? Number.POSITIVE_INFINITY) > widths.indexOf(scope))
      .map((other) => `${id} to ${other}`),
  )
  expect(unheard).toEqual([])
})
