import { expect, test } from 'vitest'
import { type ArticleState, articleStates } from '../model/article.ts'
import { asId, type PersonId } from '../model/ids.ts'
import type { Person } from '../model/person.ts'
import { holderOf, isOverdue } from './hold.ts'

const person = (name: string): Person => ({ id: asId<PersonId>(name), name, role: 'editor' })
const assigned = { translator: person('Anna'), editor: person('Berik') }

test('an article is with its translator until it is delivered, then with its editor, and at the end with nobody', () => {
  const holders = articleStates.map((state): [ArticleState, string | undefined] => [
    state,
    holderOf(state, assigned)?.name,
  ])
  expect(Object.fromEntries(holders)).toEqual({
    new: 'Anna',
    drafting: 'Anna',
    in_review: 'Berik',
    approved: 'Berik',
    published: undefined,
    spiked: undefined,
  })
})

test('an article is overdue when its deadline is past and it is not out', () => {
  expect([
    isOverdue('drafting', 99, 100),
    isOverdue('drafting', 100, 100),
    isOverdue('published', 99, 100),
    isOverdue('drafting', undefined, 100),
  ]).toEqual([true, false, false, false])
})
