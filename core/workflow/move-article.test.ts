/** An article's way from desk to desk, and what stands against it. */
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../model/ids.ts'
import { asId } from '../model/ids.ts'
import type { Person, Role } from '../model/person.ts'
import { fail, ok } from '../model/result.ts'
import type { MoveAct } from '../model/workflow.ts'
import { type ArticleFacts, moveArticle } from './move-article.ts'

function personWithRole(role: Role): Person {
  return { id: asId<PersonId>(role), name: `A ${role}`, role }
}

const clean: ArticleFacts = {
  state: 'drafting',
  openCritical: 0,
  isChecked: true,
  returnedSegments: 0,
  machineSegments: 0,
  emptySegments: 0,
  lastWriter: personWithRole('translator').id,
  person: personWithRole('translator'),
  fourEyes: false,
  reason: undefined,
}
const inReview: ArticleFacts = { ...clean, state: 'in_review', person: personWithRole('editor') }

describe('the way of an article', () => {
  const way: readonly (readonly [MoveAct, Role, ArticleFacts['state'], ArticleFacts['state']])[] = [
    ['deliver', 'translator', 'drafting', 'in_review'],
    ['deliver', 'editor', 'drafting', 'in_review'],
    ['approve', 'editor', 'in_review', 'approved'],
    ['returnToTranslator', 'editor', 'in_review', 'drafting'],
    ['reopen', 'editor', 'approved', 'in_review'],
    ['reopen', 'editor', 'spiked', 'drafting'],
    ['publish', 'desk', 'approved', 'published'],
    ['publish', 'desk', 'published', 'published'],
    ['correct', 'desk', 'published', 'in_review'],
    ['spike', 'desk', 'in_review', 'spiked'],
  ]
  test.each(way)('%s by the %s: %s becomes %s', (act, role, state, next) => {
    const facts = { ...clean, state, person: personWithRole(role), reason: 'a new figure from the ministry' }
    expect(moveArticle(act, facts)).toEqual(ok(next))
  })
})

test('an article with untranslated sentences is not delivered', () => {
  expect(moveArticle('deliver', { ...clean, emptySegments: 3 })).toEqual(fail([{ kind: 'empty-target', count: 3 }]))
})

test('approval names everything that stands against it, with counts', () => {
  const facts = { ...inReview, openCritical: 2, returnedSegments: 1, machineSegments: 4 }
  expect(moveArticle('approve', facts)).toEqual(
    fail([
      { kind: 'open-findings', count: 2 },
      { kind: 'returned-segments', count: 1 },
      { kind: 'machine-segments', count: 4 },
    ]),
  )
})

test('under four eyes nobody approves what they wrote last', () => {
  const own = { ...inReview, fourEyes: true, lastWriter: inReview.person.id }
  expect(moveArticle('approve', own)).toEqual(fail([{ kind: 'four-eyes' }]))
})

test('without four eyes an editor may approve their own correction', () => {
  expect(moveArticle('approve', { ...inReview, lastWriter: inReview.person.id })).toEqual(ok('approved'))
})

test('a translator approves nothing', () => {
  const facts = { ...inReview, person: personWithRole('translator') }
  expect(moveArticle('approve', facts)).toEqual(fail([{ kind: 'wrong-role' }]))
})

test.each(['returnToTranslator', 'spike'] as const)('%s needs a reason', (act) => {
  expect(moveArticle(act, { ...inReview, reason: '  ' })).toEqual(fail([{ kind: 'reason-missing' }]))
})

test('a draft cannot be approved past its delivery', () => {
  expect(moveArticle('approve', { ...inReview, state: 'drafting' })).toEqual(fail([{ kind: 'wrong-state' }]))
})

test('a published article is not put away', () => {
  const facts: ArticleFacts = { ...inReview, state: 'published', reason: 'nobody wants it' }
  expect(moveArticle('spike', facts)).toEqual(fail([{ kind: 'wrong-state' }]))
})

test('a reason publishes no article that nobody approved', () => {
  const facts: ArticleFacts = { ...inReview, person: personWithRole('desk'), reason: 'needed for the noon bulletin' }
  expect(moveArticle('publish', facts)).toEqual(fail([{ kind: 'wrong-state' }]))
})
