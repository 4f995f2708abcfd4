/** The library's list: which articles, and in what order. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type ArticleState, articleStates } from '../model/article.ts'
import { type ArticleHeading, type ArticleWish, articleOrders } from '../model/article-list.ts'
import { type ArticleId, asId } from '../model/ids.ts'
import { orderArticles } from './order-articles.ts'

const all: ArticleWish = { text: '', states: [], by: 'changed', isReversed: false }

function heading(headline: string, state: ArticleState, changedMs: number, targetLanguage = 'en'): ArticleHeading {
  const id = asId<ArticleId>(headline)
  return { article: { id, headline, state, sourceLanguage: 'kk', targetLanguage, createdMs: 0 }, changedMs }
}

const library = [
  heading('Bridge 10 opened', 'approved', 3),
  heading('An old tram returns', 'drafting', 2),
  heading('Bridge 9 closed', 'spiked', 9),
  heading('Железная дорога', 'in_review', 1, 'ru'),
]

const ordered = (wish: Partial<ArticleWish>) => orderArticles(library, { ...all, ...wish }).articles

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
    const { articles, byState } = orderArticles(library, { ...all, text: 'bridge', states: ['approved'] })
    expect([articles, byState.approved, byState.spiked, byState.drafting]).toEqual([['Bridge 10 opened'], 1, 1, 0])
  })

  test('reads numbers in headlines as numbers', () => {
    const numbered = [heading('Line 10', 'drafting', 1), heading('Line 9', 'drafting', 2)]
    expect(orderArticles(numbered, { ...all, by: 'headline' }).articles).toEqual(['Line 9', 'Line 10'])
  })

  test('whatever the order, holds each article once', () => {
    const headings = fc.uniqueArray(
      fc.record({ id: fc.string({ minLength: 1 }), state: fc.constantFrom(...articleStates), changedMs: fc.nat() }),
      { selector: ({ id }) => id },
    )
    fc.assert(
      fc.property(headings, fc.constantFrom(...articleOrders), fc.boolean(), (made, by, isReversed) => {
        const given = made.map(({ id, state, changedMs }) => heading(id, state, changedMs))
        const { articles } = orderArticles(given, { ...all, by, isReversed })
        expect([...articles].sort()).toEqual(made.map(({ id }) => id).sort())
      }),
    )
  })
})
