/** Which articles a list shows, and in what order. */
import type { ArticleState } from '../model/article.ts'
import type { ArticleHeading, ArticleOrder, ArticleWish } from '../model/article-list.ts'
import type { ArticleId } from '../model/ids.ts'

/** How far an article is. */
const stage: Readonly<Record<ArticleState, number>> = {
  new: 0,
  drafting: 1,
  in_review: 2,
  approved: 3,
  published: 4,
  spiked: 5,
}

type Comparison = (a: ArticleHeading, b: ArticleHeading) => number

function isPutAway({ article }: ArticleHeading): number {
  return article.state === 'spiked' ? 1 : 0
}

function comparisonOf(order: ArticleOrder): Comparison {
  const newest: Comparison = (a, b) => b.changedMs - a.changedMs
  if (order === 'changed') return newest
  if (order === 'state') return (a, b) => stage[a.article.state] - stage[b.article.state] || newest(a, b)
  const { compare } = new Intl.Collator(undefined, { numeric: true })
  return (a, b) => compare(a.article.headline, b.article.headline) || newest(a, b)
}

export type OrderedArticles = {
  readonly articles: readonly ArticleId[]
  /** Of those that are wished for but for their state: how many stand in each. */
  readonly byState: Readonly<Record<ArticleState, number>>
}

/**
 * The articles that are wished for, in their order. What was put away stands below all the rest, whatever the order;
 * articles that are alike in it keep the order they came in.
 */
export function orderArticles(headings: readonly ArticleHeading[], wish: ArticleWish): OrderedArticles {
  const { states, by, isReversed } = wish
  const compare = comparisonOf(by)
  const direction = isReversed ? -1 : 1
  const found = headings.filter(sieveOf(wish))
  const byState = { new: 0, drafting: 0, in_review: 0, approved: 0, published: 0, spiked: 0 }
  for (const { article } of found) byState[article.state] += 1
  const articles = found
    .filter(({ article }) => states.length === 0 || states.includes(article.state))
    .sort((a, b) => isPutAway(a) - isPutAway(b) || direction * compare(a, b))
    .map(({ article }) => article.id)
  return { articles, byState }
}

function sieveOf({ text, language }: ArticleWish): (heading: ArticleHeading) => boolean {
  const words = text.toLowerCase().split(/\s+/u).filter(Boolean)
  return ({ article }) => {
    if (language !== undefined && article.targetLanguage !== language) return false
    if (words.length === 0) return true
    const headline = article.headline.toLowerCase()
    return words.every((word) => headline.includes(word))
  }
}
