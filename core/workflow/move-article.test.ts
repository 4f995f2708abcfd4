/** An article's way from desk to desk, and what stands against it. */
import { describe, expect, test } from 'vitest'
import type { PersonId } from '../model/ids.ts'
import { asId } from '../model/ids.ts'
import type { Person, Role } from '../model/person.ts'
import { fail, ok } from '../model/result.ts'
import { type ArticleAct, type ArticleFacts, moveArticle } from './move-article.ts'

function personWithRole(role: Role): Person {
  return { id: asId<PersonId>(role), name: `A ${role}`, role }
}

const clean: ArticleFacts = {
  state: 'drafting',
  openCritical: 0,
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
  const way: readonly (readonly [ArticleAct, Role, ArticleFacts['state'], ArticleFacts['state']])[] = [
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
  expect(moveArticle('approve', facts)).toEqual(fail([{ kind: 'wrong-role', role: 'translator', allowed: ['editor'] }]))
})

test('an article is returned with a reason or not at all', () => {
  expect(moveArticle('returnToTranslator', { ...inReview, reason: '  ' })).toEqual(fail([{ kind: 'reason-missing' }]))
})

test('a draft cannot be approved past its delivery', () => {
  expect(moveArticle('approve', { ...inReview, state: 'drafting' })).toEqual(
    fail([{ kind: 'wrong-state', state: 'drafting', allowed: ['in_review'] }]),
  )
})

test('a published article is not put away', () => {
  const facts: ArticleFacts = { ...inReview, state: 'published' }
  const allowed = ['new', 'drafting', 'in_review', 'approved'] as const
  expect(moveArticle('spike', facts)).toEqual(fail([{ kind: 'wrong-state', state: 'published', allowed }]))
})

test('an unapproved article goes out only with a written reason', () => {
  const facts: ArticleFacts = { ...inReview, person: personWithRole('desk') }
  expect(moveArticle('publish', facts)).toMatchObject(fail([{ kind: 'wrong-state' }]))
})

test('going out with a reason does not make an article approved', () => {
  const facts: ArticleFacts = { ...inReview, person: personWithRole('desk'), reason: 'needed for the noon bulletin' }
  expect(moveArticle('publish', facts)).toEqual(ok('in_review'))
})
