/** An article's way from desk to desk, and what stands against it. */
import { describe, expect, test } from 'vitest'
import { articleStates } from '../model/article.ts'
import type { PersonId } from '../model/ids.ts'
import { asId } from '../model/ids.ts'
import type { Person, Role } from '../model/person.ts'
import { roles } from '../model/person.ts'
import { fail, ok } from '../model/result.ts'
import type { MoveAct, MoveRefused } from '../model/workflow.ts'
import { moveActs } from '../model/workflow.ts'
import { type ArticleFacts, moveArticle } from './move-article.ts'

function refused(...refusals: readonly MoveRefused[]) {
  return fail({ kind: 'move-refused', refused: refusals })
}

function personWithRole(role: Role): Person {
  return { id: asId<PersonId>(role), name: `A ${role}`, role }
}

const clean: ArticleFacts = {
  state: 'drafting',
  openCritical: 0,
  isChecked: true,
  returnedSegments: 0,
  machineSegments: 0,
  openMustChange: 0,
  emptySegments: 0,
  lastWriter: personWithRole('translator').id,
  person: personWithRole('translator'),
  fourEyes: false,
  segments: 57,
  unconfirmedSegments: 0,
  unreadSegments: 0,
  reason: undefined,
  accepted: [],
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

test('where every act leads, from every state it may start from', () => {
  const leads = (act: MoveAct) =>
    articleStates.flatMap((state) => {
      const moved = moveArticle(act, { ...clean, state, person: personWithRole('editor'), reason: 'a reason' })
      return moved.ok ? [`${state} → ${moved.value}`] : []
    })
  expect(Object.fromEntries(moveActs.map((act) => [act, leads(act)]))).toEqual({
    deliver: ['drafting → in_review'],
    approve: ['in_review → approved'],
    returnToTranslator: ['in_review → drafting'],
    reopen: ['approved → in_review', 'spiked → drafting'],
    correct: ['published → in_review'],
    publish: ['approved → published', 'published → published'],
    spike: ['new → spiked', 'drafting → spiked', 'in_review → spiked', 'approved → spiked'],
  })
})

describe('who may do what with an article', () => {
  const short = { translator: 't', editor: 'e', desk: 'd' } as const

  function whoMay(act: MoveAct): Record<string, string> {
    const may = (state: ArticleFacts['state'], role: Role) =>
      moveArticle(act, { ...clean, state, person: personWithRole(role), reason: 'a reason' }).ok
    const byState = articleStates.map((state) => [
      state,
      roles.flatMap((role) => (may(state, role) ? short[role] : [])).join(''),
    ])
    return Object.fromEntries(byState.filter(([, who]) => who !== ''))
  }

  test('every act, every state, every role (t, e, d); all that is not named is refused', () => {
    expect(Object.fromEntries(moveActs.map((act) => [act, whoMay(act)]))).toEqual({
      deliver: { drafting: 'ted' },
      approve: { in_review: 'e' },
      returnToTranslator: { in_review: 'e' },
      reopen: { approved: 'e', spiked: 'e' },
      correct: { published: 'ed' },
      publish: { approved: 'ed', published: 'ed' },
      spike: { new: 'ed', drafting: 'ed', in_review: 'ed', approved: 'ed' },
    })
  })
})

test('neither untranslated sentences nor open critical findings are delivered, each told with its count', () => {
  expect(moveArticle('deliver', { ...clean, emptySegments: 3, openCritical: 2 })).toEqual(
    refused({ kind: 'empty-target', count: 3 }, { kind: 'open-findings', count: 2 }),
  )
})

test('a text that the checks have not read whole is not delivered yet', () => {
  expect(moveArticle('deliver', { ...clean, isChecked: false })).toEqual(refused({ kind: 'checks-unfinished' }))
})

describe('what a person may mean all the same is asked, with the number', () => {
  const unconfirmed = { ...clean, unconfirmedSegments: 51 }
  const unread = { ...inReview, unreadSegments: 55 }

  test('segments nobody confirmed, before they are delivered', () => {
    const asked = [{ kind: 'unconfirmed-segments' as const, count: 51, total: 57 }]
    expect(moveArticle('deliver', unconfirmed)).toEqual(fail({ kind: 'move-asks', asked }))
  })

  test('segments nobody looked at, before they are approved', () => {
    const asked = [{ kind: 'unread-segments' as const, count: 55, total: 57 }]
    expect(moveArticle('approve', unread)).toEqual(fail({ kind: 'move-asks', asked }))
  })

  test('a yes lets it pass; a yes to something else does not', () => {
    expect(moveArticle('deliver', { ...unconfirmed, accepted: ['unconfirmed-segments'] })).toEqual(ok('in_review'))
    expect(moveArticle('approve', { ...unread, accepted: ['unconfirmed-segments'] }).ok).toBe(false)
  })

  test('nothing is asked of what is refused anyway', () => {
    expect(moveArticle('approve', { ...unread, openCritical: 1 })).toEqual(refused({ kind: 'open-findings', count: 1 }))
  })
})

test('approval names everything that stands against it, with counts', () => {
  const facts = { ...inReview, openCritical: 2, returnedSegments: 1, machineSegments: 4, openMustChange: 3 }
  expect(moveArticle('approve', facts)).toEqual(
    refused(
      { kind: 'open-findings', count: 2 },
      { kind: 'returned-segments', count: 1 },
      { kind: 'machine-segments', count: 4 },
      { kind: 'must-change', count: 3 },
    ),
  )
})

test('under four eyes nobody approves what they wrote last', () => {
  const own = { ...inReview, fourEyes: true, lastWriter: inReview.person.id }
  expect(moveArticle('approve', own)).toEqual(refused({ kind: 'four-eyes' }))
})

test('under four eyes an editor approves what somebody else wrote last, or nobody did', () => {
  const others = { ...inReview, fourEyes: true }
  expect([moveArticle('approve', others), moveArticle('approve', { ...others, lastWriter: undefined })]).toEqual([
    ok('approved'),
    ok('approved'),
  ])
})

test('a wrong role at the wrong time is told both', () => {
  const facts = { ...clean, state: 'published' as const, person: personWithRole('translator') }
  expect(moveArticle('approve', facts)).toEqual(refused({ kind: 'wrong-state' }, { kind: 'wrong-role' }))
})

test('without four eyes an editor may approve their own correction', () => {
  expect(moveArticle('approve', { ...inReview, lastWriter: inReview.person.id })).toEqual(ok('approved'))
})

test('a translator approves nothing', () => {
  const facts = { ...inReview, person: personWithRole('translator') }
  expect(moveArticle('approve', facts)).toEqual(refused({ kind: 'wrong-role' }))
})

test.each(['returnToTranslator', 'spike'] as const)('%s needs a reason', (act) => {
  for (const reason of ['  ', undefined])
    expect(moveArticle(act, { ...inReview, reason })).toEqual(refused({ kind: 'reason-missing' }))
})

test('a draft cannot be approved past its delivery', () => {
  expect(moveArticle('approve', { ...inReview, state: 'drafting' })).toEqual(refused({ kind: 'wrong-state' }))
})

test('a published article is not put away', () => {
  const facts: ArticleFacts = { ...inReview, state: 'published', reason: 'nobody wants it' }
  expect(moveArticle('spike', facts)).toEqual(refused({ kind: 'wrong-state' }))
})

test('a reason publishes no article that nobody approved', () => {
  const facts: ArticleFacts = { ...inReview, person: personWithRole('desk'), reason: 'needed for the noon bulletin' }
  expect(moveArticle('publish', facts)).toEqual(refused({ kind: 'wrong-state' }))
})
