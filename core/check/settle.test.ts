/** Of two checks that see one fault, the one that explains it best speaks. */
import { expect, test } from 'vitest'
import type { FoundIssue } from '../model/finding.ts'
import { asId, type SegmentId } from '../model/ids.ts'
import type { Check } from './check.ts'
import { checks } from './registry.ts'
import { type Precedences, settle } from './settle.ts'

const pages: Precedences = new Map([
  ['wrong-code', { givesWayTo: [], blurs: 3 }],
  ['glued', { givesWayTo: ['wrong-code'] }],
])

function issue(check: string, start: number, end: number): FoundIssue {
  const segment = asId<SegmentId>('s')
  return { check, segment, span: { start, end }, severity: 'minor', confidence: 0.5, facts: {}, fixes: [] }
}

function kept(...found: readonly FoundIssue[]): readonly string[] {
  return settle(found, new Map(), pages).map(({ check, span }) => `${check} ${span.start}`)
}

test('a check is silent where one that its page names has found the same place', () => {
  expect(kept(issue('wrong-code', 0, 4), issue('glued', 2, 9))).toEqual(['wrong-code 0'])
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
