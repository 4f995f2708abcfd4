/** The library's list: which articles, and in what order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleState, articleStates } from '../model/article.ts'
import { type ArticleHeading, type ArticleWish, articleOrders } from '../model/article-list.ts'
import { type ArticleId, asId, type PersonId } from '../model/ids.ts'
import type { Person } from '../model/person.ts'
import { orderArticles } from './order-articles.ts'

const all: ArticleWish = { text: '', states: [], by: 'changed', isReversed: false }

function heading(headline: string, state: ArticleState, changedOrder: number, targetLanguage = 'en'): ArticleHeading {
  const id = asId<ArticleId>(headline)
  return { article: { id, headline, state, sourceLanguage: 'kk', targetLanguage, createdMs: 0 }, changedOrder }
}

const clock = { nowMs: 100, todayEndsMs: 200, weekEndsMs: 300 }

const library = [
  heading('Bridge 10 opened', 'approved', 3),
  heading('An old tram returns', 'drafting', 2),
  heading('Bridge 9 closed', 'spiked', 9),
  heading('Железная дорога', 'in_review', 1, 'ru'),
]

const ordered = (wish: Partial<ArticleWish>) => orderArticles(library, { ...all, ...wish }, clock).articles

describe('the list of articles', () => {
  test('shows what changed last first, and what was put away below', () => {
    expect(ordered({})).toEqual(['Bridge 10 opened', 'An old tram returns', 'Железная дорога', 'Bridge 9 closed'])
  })

  test('leaves below what was put away when the oldest come first', () => {
    expect(ordered({ isReversed: true })).toEqual([
      'Железная дорога',
      'An old tram returns',
      'Bridge 10 opened',
      'Bridge 9 closed',
    ])
  })

  test('by state goes from drafts to what is approved', () => {
    expect(ordered({ by: 'state', states: ['approved', 'drafting', 'in_review'] })).toEqual([
      'An old tram returns',
      'Железная дорога',
      'Bridge 10 opened',
    ])
  })

  test('finds every word of what is typed in a headline, in capitals or not', () => {
    expect([ordered({ text: 'opened BRIDGE' }), ordered({ text: 'ЖЕЛЕЗ' }), ordered({ text: 'bridge tram' })]).toEqual([
      ['Bridge 10 opened'],
      ['Железная дорога'],
      [],
    ])
  })

  test('counts by state what is wished for in every other way', () => {
    const { articles, byState } = orderArticles(library, { ...all, text: 'bridge', states: ['approved'] }, clock)
    expect([articles, byState.approved, byState.spiked, byState.drafting]).toEqual([['Bridge 10 opened'], 1, 1, 0])
  })

  test('reads numbers in headlines as numbers', () => {
    const numbered = [heading('Line 10', 'drafting', 1), heading('Line 9', 'drafting', 2)]
    expect(orderArticles(numbered, { ...all, by: 'headline' }, clock).articles).toEqual(['Line 9', 'Line 10'])
  })

  test('whatever the order, holds each article once', () => {
    const headings = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1 }), state: fc.constantFrom(...articleStates), changedOrder: fc.nat() }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(headings, fc.constantFrom(...articleOrders), fc.boolean(), (made, by, isReversed) => {
        const given = made.map(({ id, state, changedOrder }) => heading(id, state, changedOrder))
        const { articles } = orderArticles(given, { ...all, by, isReversed }, clock)
        expect([...articles].sort()).toEqual(made.map(({ id }) => id).sort())
      }),
    )
  })
})

describe('the list of a desk', () => {
  const someone = (name: string): Person => ({ id: asId<PersonId>(name), name, role: 'translator' })
  const [anna, berik] = [someone('Anna'), someone('Berik')]
  const desk: readonly ArticleHeading[] = [
    { ...heading('Bridge', 'in_review', 5), translator: anna, editor: berik, deadlineMs: 250, waitingOrder: 30 },
    { ...heading('Tram', 'drafting', 4), translator: anna, deadlineMs: 50, waitingOrder: 10, slug: 'night-tram' },
    { ...heading('Flood', 'drafting', 3), deadlineMs: 150, waitingOrder: 20, desk: 'Regions' },
    { ...heading('Fair', 'published', 2), translator: berik, deadlineMs: 10, waitingOrder: 1 },
    { ...heading('Rain', 'drafting', 1), waitingOrder: 40 },
  ]
  const found = (wish: Partial<ArticleWish>) => orderArticles(desk, { ...all, ...wish }, clock).articles

  test('tells who has what: translators what they translate, editors what they review, then what nobody has', () => {
    expect(found({ by: 'person' })).toEqual(['Tram', 'Bridge', 'Flood', 'Fair', 'Rain'])
  })

  test('tells what is due first; what is out, or has no deadline, stands below, whichever way it goes', () => {
    expect([found({ by: 'deadline' }), found({ by: 'deadline', isReversed: true })]).toEqual([
      ['Tram', 'Flood', 'Bridge', 'Fair', 'Rain'],
      ['Bridge', 'Flood', 'Tram', 'Fair', 'Rain'],
    ])
  })

  test('tells what has waited longest for somebody', () => {
    expect(found({ by: 'waiting' })).toEqual(['Tram', 'Flood', 'Bridge', 'Rain', 'Fair'])
  })

  test('of one person holds what they translate and what they edit; of nobody what is not assigned', () => {
    expect([found({ person: berik.id }), found({ person: 'nobody' })]).toEqual([
      ['Bridge', 'Fair'],
      ['Flood', 'Rain'],
    ])
  })

  test('of what is due holds what is overdue, due today, due this week, and nothing that is out', () => {
    expect([found({ due: 'overdue' }), found({ due: 'today' }), found({ due: 'week' })]).toEqual([
      ['Tram'],
      ['Tram', 'Flood'],
      ['Bridge', 'Tram', 'Flood'],
    ])
  })

  test('is searched by people, slugs and desks as well, never across two of them', () => {
    expect([
      found({ text: 'berik bridge' }),
      found({ text: 'NIGHT-tram' }),
      found({ text: 'regions' }),
      found({ text: 'bridgeanna' }),
    ]).toEqual([['Bridge'], ['Tram'], ['Flood'], []])
  })
})
